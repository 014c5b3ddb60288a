package org.paihao.kiosk.screen;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** What the eye gets of a text: its colour and the ground it stands on, taken from the picture and from nowhere else. */
final class Ink {
    /** Of a text's box; less is an edge or a blend of ink and ground. */
    private static final double SHARE = 0.004;

    private Ink() {}

    /** How much ink differs from ground in these pixels, 1 to 21 as WCAG reckons. */
    static double contrast(WritableImage picture, Bounds px) {
        Map<Integer, Integer> counts = counts(picture, px);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int ground = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return counts.entrySet().stream()
                .filter(each -> each.getValue() >= SHARE * all)
                .mapToDouble(each -> ratio(each.getKey(), ground))
                .max()
                .orElse(1);
    }

    private static Map<Integer, Integer> counts(WritableImage picture, Bounds px) {
        PixelReader pixels = picture.getPixelReader();
        Map<Integer, Integer> counts = new HashMap<>();
        int right = (int) Math.min(px.getMaxX(), picture.getWidth() - 1);
        int bottom = (int) Math.min(px.getMaxY(), picture.getHeight() - 1);
        for (int y = (int) Math.max(0, Math.ceil(px.getMinY())); y <= bottom; y++) {
            for (int x = (int) Math.max(0, Math.ceil(px.getMinX())); x <= right; x++) {
                counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static double ratio(int one, int other) {
        double light = light(one) + 0.05;
        double dark = light(other) + 0.05;
        return Math.max(light, dark) / Math.min(light, dark);
    }

    private static double light(int argb) {
        Color colour = Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
