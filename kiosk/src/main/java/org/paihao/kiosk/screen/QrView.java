package org.paihao.kiosk.screen;

import io.nayuki.qrcodegen.QrCode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** A QR code on white, with its four modules of quiet zone. */
final class QrView extends StackPane {
    private static final int QUIET = 4;

    private final double side;

    QrView(Parts parts, double sideMm) {
        side = parts.mm(sideMm);
        getStyleClass().add("qr");
        setMinSize(side, side);
        setMaxSize(side, side);
    }

    void show(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        double module = Math.floor(side / (code.size + 2 * QUIET));
        Path dark = new Path();
        dark.getStyleClass().add("qr-dark");
        dark.setFillRule(FillRule.NON_ZERO);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    square(dark, x * module, y * module, module);
                }
            }
        }
        getChildren().setAll(dark);
    }

    private static void square(Path path, double x, double y, double module) {
        path.getElements()
                .addAll(
                        new MoveTo(x, y),
                        new HLineTo(x + module),
                        new VLineTo(y + module),
                        new HLineTo(x),
                        new ClosePath());
    }
}
