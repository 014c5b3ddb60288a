package org.paihao.look;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/**
 * The design tokens of {@code tokens.css}, the only place where a colour or a size of type is written down. The web
 * pages include that file as it is.
 */
public final class Tokens {
    private static final Pattern DECLARATION = Pattern.compile("(?m)^\\s*--(ph-[a-z0-9-]+):\\s*([^;]+);");

    private final Map<String, String> values;

    private Tokens(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    public static Tokens load() {
        return parse(Resource.text(Tokens.class, "tokens.css"));
    }

    static Tokens parse(String css) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher declarations = DECLARATION.matcher(css);
        while (declarations.find()) {
            values.put(declarations.group(1), declarations.group(2).strip());
        }
        return new Tokens(values);
    }

    /** All of them in the order of the file, without the leading dashes: {@code ph-ink} → {@code #15202B}. */
    public Map<String, String> values() {
        return values;
    }

    /**
     * The value of a token as it is written.
     *
     * @throws IllegalArgumentException where there is no such token
     */
    public String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("tokens.css has no --" + name);
        }
        return value;
    }

    /** A colour such as {@code value("ph-ink")}, for what a style sheet cannot reach. */
    public Color colour(String name) {
        return Color.web(value(name));
    }

    /** The colours as JavaFX looks them up: {@code .root { -ph-ink: #15202B; … }}. */
    String lookedUpColours() {
        StringBuilder css = new StringBuilder(".root {\n");
        values.forEach((name, value) -> {
            if (value.startsWith("#")) {
                css.append("  -").append(name).append(": ").append(value).append(";\n");
            }
        });
        return css.append("}\n").toString();
    }
}
