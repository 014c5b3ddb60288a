package org.paihao.kiosk.screen;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import org.paihao.kiosk.flow.KioskViewModel;

/** Texts that follow the visitor's language. */
final class Wording {
    private final Parts parts;
    private final KioskViewModel kiosk;

    Wording(Parts parts, KioskViewModel kiosk) {
        this.parts = parts;
        this.kiosk = kiosk;
    }

    StringBinding text(String key) {
        return Bindings.createStringBinding(() -> kiosk.wordsProperty().get().text(key), kiosk.wordsProperty());
    }

    Label label(String key, String styleClass) {
        return bound(key, parts.label(styleClass));
    }

    Label paragraph(String key, String styleClass) {
        return bound(key, parts.paragraph(styleClass));
    }

    private Label bound(String key, Label label) {
        label.textProperty().bind(text(key));
        return label;
    }
}
