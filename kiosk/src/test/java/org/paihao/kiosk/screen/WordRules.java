package org.paihao.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.paihao.look.Glass;

/** Every word whole, large enough, in its place and in nobody else's. */
final class WordRules {
    /** Digits of 5.0 mm, and of 7.5 mm for elders. */
    private static final double SMALLEST_MM = 6.8;

    private static final double SMALLEST_ELDER_MM = 10.2;
    private static final double A_HUNDREDTH = 0.01;
    private static final double HALF_A_PIXEL = 0.5;
    private static final List<String> BOXES = List.of(
            "target", "primary", "sheet", "alert", "foot", "info", "act", "ticket-head", "half", "steps", "notice-top");

    private WordRules() {}

    static List<String> broken(GlassCase on, Region screen) {
        Glass glass = on.glass().look().glass();
        List<String> broken = new ArrayList<>();
        if (screen.minWidth(-1) > glass.widthPx() || screen.minHeight(-1) > glass.heightPx()) {
            broken.add("needs %s x %s px".formatted(screen.minWidth(-1), screen.minHeight(-1)));
        }
        List<Target> targets = OnGlass.seen(screen, Target.class);
        List<Label> labels = OnGlass.seen(screen, Label.class).stream()
                .filter(label -> !label.getText().isBlank())
                .toList();
        double smallest = (on.manner().elder() ? SMALLEST_ELDER_MM : SMALLEST_MM) - A_HUNDREDTH;
        for (Label label : labels) {
            String words = label.getText();
            Bounds ink = ink(label);
            if (label.getFont().getSize() / glass.pxPerMm() < smallest) {
                broken.add("too small: " + words);
            }
            if (!OnGlass.fonts().draws(words.replace('\u00a0', ' '))) {
                broken.add("boxes in " + words);
            }
            if (!text(label).getText().replace("\n", "").equals(words.replace("\n", ""))) {
                broken.add("%s is cut to %s".formatted(words, text(label).getText()));
            }
            targets.stream()
                    .filter(target -> !isInside(label, target))
                    .filter(target -> ink.intersects(target.localToScene(target.getLayoutBounds())))
                    .forEach(target -> broken.add("%s lies under %s".formatted(words, target.getId())));
            labels.stream()
                    .filter(other -> other != label && ink.intersects(ink(other)))
                    .forEach(other -> broken.add("%s lies over %s".formatted(words, other.getText())));
            for (Node box = label.getParent(); box != null; box = box.getParent()) {
                boolean holds =
                        box.getParent() == null || box.getStyleClass().stream().anyMatch(BOXES::contains);
                if (holds && !isWithin(ink, box.localToScene(box.getLayoutBounds()))) {
                    broken.add("%s leaves %s".formatted(words, box.getStyleClass()));
                }
            }
        }
        return broken;
    }

    private static boolean isInside(Node node, Node box) {
        return node != null && (node == box || isInside(node.getParent(), box));
    }

    private static boolean isWithin(Bounds text, Bounds box) {
        return text.getMinX() >= box.getMinX() - HALF_A_PIXEL
                && text.getMaxX() <= box.getMaxX() + HALF_A_PIXEL
                && text.getMinY() >= box.getMinY() - HALF_A_PIXEL
                && text.getMaxY() <= box.getMaxY() + HALF_A_PIXEL;
    }

    /** What is inked of the line it stands in, by the typeface: Chinese, digits and capitals, or letters with tails. */
    static Bounds ink(Label label) {
        Bounds line = text(label).localToScene(text(label).getLayoutBounds());
        boolean chinese = label.getText().codePoints().anyMatch(c -> c > 0x2e80);
        boolean tails = label.getText().codePoints().anyMatch(c -> "gjpqy,;()".indexOf(c) >= 0);
        double size = label.getFont().getSize();
        double above = (chinese ? 0.28 : 0.4) * size;
        double below = (chinese ? 0.19 : tails ? 0.07 : 0.28) * size;
        return new BoundingBox(
                line.getMinX(), line.getMinY() + above, line.getWidth(), Math.max(0, line.getHeight() - above - below));
    }

    private static Text text(Label label) {
        return (Text) label.lookup(".text");
    }
}
