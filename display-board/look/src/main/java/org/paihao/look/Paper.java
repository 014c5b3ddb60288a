package org.paihao.look;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/** The parts that make a screen look like the citizen's paper ticket. */
public final class Paper {
    private static final double ARC_MM = 1.5;

    private Paper() {}

    /** A white sheet lying on the ground (style class {@code sheet}). */
    public static VBox sheet(Node... children) {
        VBox sheet = new VBox(children);
        sheet.getStyleClass().add("sheet");
        return sheet;
    }

    /** The dashed line along which a ticket tears. */
    public static Region tearLine() {
        Region line = new Region();
        line.getStyleClass().add("tear-line");
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }

    /**
     * The upper edge of a torn-off ticket: arcs of 1.5 mm, white below.
     *
     * @param widthPx how long the edge is
     */
    public static SVGPath tornEdge(Glass glass, double widthPx) {
        double radius = glass.mm(ARC_MM);
        long arcs = Math.max(1, Math.round(widthPx / (3 * radius)));
        double step = widthPx / arcs;
        double flat = (step - 2 * radius) / 2;
        StringBuilder path = new StringBuilder("M0 0");
        for (long i = 0; i < arcs; i++) {
            path.append(format("h%.3f", flat))
                    .append(format("a%1$.3f %1$.3f 0 0 0 %2$.3f 0", radius, 2 * radius))
                    .append(format("h%.3f", flat));
        }
        path.append(format("v%.3f", radius * 1.6))
                .append(format("h%.3f", -widthPx))
                .append('z');
        SVGPath edge = new SVGPath();
        edge.setContent(path.toString());
        edge.getStyleClass().add("torn-edge");
        return edge;
    }

    private static String format(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }
}
