package org.paihao.kiosk.screen;

import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.paihao.look.Fonts;

/** Chooses the size of a name that a hall writes: the usual one where it fits in its line, else a smaller one. */
final class Fit {
    private Fit() {}

    /**
     * Sets the largest of the sizes at which the bold text fits in one line; the last one where none does.
     *
     * @return whether it fits in one line
     */
    static boolean oneLine(Label label, double widthPx, double... sizesPx) {
        double size = sizesPx[sizesPx.length - 1];
        boolean fits = false;
        for (double each : sizesPx) {
            if (bold(label.getText(), each) <= widthPx) {
                size = each;
                fits = true;
                break;
            }
        }
        label.setStyle("-fx-font-size: " + size + "px");
        return fits;
    }

    /** Sets the largest of the sizes at which the bold text takes no more than two lines; the last one where none does. */
    static void twoLines(Label label, double widthPx, double... sizesPx) {
        double size = sizesPx[sizesPx.length - 1];
        for (double each : sizesPx) {
            Text measured = measured(label.getText(), FontWeight.BOLD, each);
            double line = measured.getLayoutBounds().getHeight();
            measured.setWrappingWidth(widthPx);
            if (measured.getLayoutBounds().getHeight() < 2.5 * line) {
                size = each;
                break;
            }
        }
        label.setStyle("-fx-font-size: " + size + "px");
    }

    static double bold(String text, double sizePx) {
        return measured(text, FontWeight.BOLD, sizePx).getLayoutBounds().getWidth();
    }

    static double regular(String text, double sizePx) {
        return measured(text, FontWeight.NORMAL, sizePx).getLayoutBounds().getWidth();
    }

    private static Text measured(String text, FontWeight weight, double sizePx) {
        Text measured = new Text(text);
        measured.setFont(Font.font(Fonts.FAMILY, weight, sizePx));
        return measured;
    }
}
