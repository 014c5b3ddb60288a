package org.paihao.look;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;

/**
 * Where and how a program shows itself.
 *
 * @param title name of the window; also the default of its main screen's file names
 * @param inches diagonal of the glass
 * @param size width and height in pixels where there is no display, such as {@code 1920x1080}
 * @param place a part of the display such as {@code 960x540+0+0}, or null for the whole of it
 * @param finger whether commands are read from standard input
 */
public record Frame(String title, double inches, String size, String place, boolean finger) {
    private static final Pattern PLACE = Pattern.compile("(\\d+)x(\\d+)(?:\\+(\\d+)\\+(\\d+))?");

    public Frame {
        read(size);
        if (place != null) {
            read(place);
        }
    }

    Rectangle2D on(Rectangle2D display) {
        return place == null ? display : read(place);
    }

    private static Rectangle2D read(String text) {
        Matcher parts = PLACE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a place on a display, such as 960x540+0+0: " + text);
        }
        return new Rectangle2D(number(parts, 3), number(parts, 4), number(parts, 1), number(parts, 2));
    }

    private static double number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Double.parseDouble(parts.group(group));
    }
}
