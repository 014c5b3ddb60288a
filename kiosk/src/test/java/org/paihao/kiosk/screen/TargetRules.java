package org.paihao.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;

/** What a finger needs, in real millimetres. */
final class TargetRules {
    private static final double SIDE_MM = 20;
    private static final double TILE_WIDTH_MM = 60;
    private static final double TILE_HEIGHT_MM = 30;
    private static final double APART_MM = 6;
    /** Of an upright glass; what is higher is out of reach for somebody in a wheelchair. */
    private static final double OUT_OF_REACH = 0.399;

    private static final int MOST_CHOICES = 7;
    private static final int MOST_ELDER_CHOICES = 4;

    private TargetRules() {}

    static List<String> broken(GlassCase on, Region screen) {
        OnGlass glass = on.glass();
        List<Target> targets = OnGlass.seen(screen, Target.class);
        List<String> broken = new ArrayList<>();
        must(broken, !targets.isEmpty(), "there is nothing to touch");
        double aPixel = 1 / glass.look().glass().pxPerMm();
        double highest = glass.upright() ? OUT_OF_REACH * glass.inMm(screen).getHeight() - aPixel : 0;
        for (Target target : targets) {
            Bounds at = glass.inMm(target);
            boolean tile = isOf(target, "tile");
            String where = target.getId() + " at " + shortly(at);
            must(broken, at.getWidth() >= (tile ? TILE_WIDTH_MM : SIDE_MM), "too narrow: " + where);
            must(broken, at.getHeight() >= (tile ? TILE_HEIGHT_MM : SIDE_MM), "too low: " + where);
            must(broken, at.getMinY() >= highest, "out of reach: " + where);
            must(broken, glass.inMm(screen).contains(at), "not on the glass: " + where);
            targets.stream()
                    .filter(other -> other != target && gap(at, glass.inMm(other)) < APART_MM)
                    .forEach(other -> broken.add("too near to " + other.getId() + ": " + where));
        }
        must(broken, targets.stream().filter(it -> isOf(it, "primary")).count() <= 1, "two filled buttons");
        must(
                broken,
                choices(targets) <= (on.manner().elder() ? MOST_ELDER_CHOICES : MOST_CHOICES),
                "too much to choose");
        return broken;
    }

    private static String shortly(Bounds at) {
        return "%.1f, %.1f: %.1f x %.1f mm".formatted(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    }

    private static long choices(List<Target> targets) {
        return targets.stream()
                .filter(it ->
                        isOf(it, "tile") || isOf(it, "choice") && !it.getId().equals("guide-more"))
                .count();
    }

    private static boolean isOf(Target target, String styleClass) {
        return target.getStyleClass().contains(styleClass);
    }

    private static void must(List<String> broken, boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }

    private static double gap(Bounds one, Bounds other) {
        double across = Math.max(one.getMinX() - other.getMaxX(), other.getMinX() - one.getMaxX());
        double down = Math.max(one.getMinY() - other.getMaxY(), other.getMinY() - one.getMaxY());
        return Math.max(across, down);
    }
}
