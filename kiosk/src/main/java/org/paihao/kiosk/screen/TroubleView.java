package org.paihao.kiosk.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A warning before any choice: what does not work, and what to do. */
final class TroubleView extends HBox {
    private final Label title;
    private final Label text;

    TroubleView(Parts parts) {
        getStyleClass().addAll("alert", "alert-warn");
        setMaxHeight(USE_PREF_SIZE);
        title = parts.withId("trouble", parts.label("alert-title"));
        text = parts.paragraph("alert-text");
        getChildren().addAll(parts.pictogram("ui-warn", 22), Parts.grow(parts.column(1, title, text)));
    }

    void show(String what, String remedy) {
        title.setText(what);
        text.setText(remedy);
    }
}
