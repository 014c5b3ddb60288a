package org.paihao.kiosk.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A warning before any choice: what does not work, and what to do. */
final class TroubleView extends HBox {
    /** Of sign and edges. */
    private static final double BESIDE_MM = 53;

    private final Parts parts;
    private final Label title;
    private final Label text;

    TroubleView(Parts parts) {
        this.parts = parts;
        getStyleClass().addAll("alert", "alert-warn");
        setMaxHeight(USE_PREF_SIZE);
        title = parts.withId("trouble", parts.paragraph("alert-title"));
        text = parts.paragraph("alert-text");
        getChildren().addAll(parts.pictogram("ui-warn", 22), Parts.grow(parts.column(1, title, text)));
    }

    void show(String what, String remedy) {
        title.setText(what);
        Fit.oneLine(title, parts.plan().infoPx() - parts.mm(BESIDE_MM), parts.type(16), parts.type(13), parts.type(11));
        text.setText(remedy);
    }
}
