package org.paihao.look;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Turns the sizes of a style sheet into pixels of a glass: {@code 12mm} and {@code var(--ph-k-note-mm)}. JavaFX's own mm
 * means 96 dots to the inch and is never the real screen.
 *
 * <p>A sheet that was written for one glass can be laid on another: everything grows or shrinks alike, but type not below
 * what can be read, and {@code max(21mm, 20)} not below 20 millimetres of the real glass.
 */
public final class MillimetreCss {
    private static final Pattern TOKEN = Pattern.compile("var\\(--(ph-[a-z0-9-]+)\\)");
    private static final Pattern LEAST = Pattern.compile("max\\((\\d*\\.?\\d+)mm, (\\d*\\.?\\d+)\\)");
    private static final Pattern TYPE = Pattern.compile("(-fx-font-size: )(\\d*\\.?\\d+)mm\\b");
    private static final Pattern MILLIMETRES = Pattern.compile("(-?\\d*\\.?\\d+)mm\\b");

    private final Tokens tokens;
    private final Glass glass;
    private final double unit;
    private final double leastType;

    public MillimetreCss(Tokens tokens, Glass glass) {
        this(tokens, glass, 1, 0);
    }

    /**
     * @param unit real millimetres of a written one
     * @param leastType real millimetres below which no size of type falls
     */
    public MillimetreCss(Tokens tokens, Glass glass, double unit, double leastType) {
        this.tokens = tokens;
        this.glass = glass;
        this.unit = unit;
        this.leastType = leastType;
    }

    /** @throws IllegalArgumentException where the text names a token that does not exist */
    public String onGlass(String css) {
        String literal = TOKEN.matcher(css).replaceAll(found -> {
            String name = found.group(1);
            return tokens.value(name) + (name.endsWith("-mm") ? "mm" : "");
        });
        String least =
                LEAST.matcher(literal).replaceAll(found -> px(Math.max(number(found, 1) * unit, number(found, 2))));
        String type = TYPE.matcher(least)
                .replaceAll(found -> found.group(1) + px(Math.max(number(found, 2) * unit, leastType)));
        return MILLIMETRES.matcher(type).replaceAll(found -> px(number(found, 1) * unit));
    }

    private static double number(MatchResult found, int group) {
        return Double.parseDouble(found.group(group));
    }

    private String px(double millimetres) {
        return String.format(Locale.ROOT, "%.2fpx", glass.mm(millimetres));
    }
}
