package org.paihao.look;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turns the sizes of a style sheet into pixels of a glass: {@code 12mm} and {@code var(--ph-k-note-mm)}. JavaFX's own mm
 * means 96 dots to the inch and is never the real screen.
 */
public final class MillimetreCss {
    private static final Pattern TOKEN = Pattern.compile("var\\(--(ph-[a-z0-9-]+)\\)");
    private static final Pattern MILLIMETRES = Pattern.compile("(-?\\d*\\.?\\d+)mm\\b");

    private final Tokens tokens;
    private final Glass glass;

    public MillimetreCss(Tokens tokens, Glass glass) {
        this.tokens = tokens;
        this.glass = glass;
    }

    /** @throws IllegalArgumentException where the text names a token that does not exist */
    public String onGlass(String css) {
        String literal = TOKEN.matcher(css).replaceAll(found -> {
            String name = found.group(1);
            return tokens.value(name) + (name.endsWith("-mm") ? "mm" : "");
        });
        return MILLIMETRES
                .matcher(literal)
                .replaceAll(
                        found -> String.format(Locale.ROOT, "%.2fpx", glass.mm(Double.parseDouble(found.group(1)))));
    }
}
