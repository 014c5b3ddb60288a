package org.paihao.kiosk.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Touch;

/** The letters of pinyin on large keys, and one that takes the last letter back. */
final class LetterKeys extends GridPane {
    private static final int LETTERS = 26;

    private final Parts parts;
    private final KioskViewModel kiosk;

    LetterKeys(Parts parts, Wording wording, KioskViewModel kiosk, GuideRoom room) {
        this.parts = parts;
        this.kiosk = kiosk;
        getStyleClass().add("keys");
        setHgap(parts.apart(6.2));
        setVgap(parts.apart(6.2));
        for (int i = 0; i <= LETTERS; i++) {
            Target key = i < LETTERS ? letter((char) ('a' + i)) : delete(wording);
            key.getStyleClass().add("key");
            key.setMinSize(room.keyPx(), room.keyPx());
            key.setMaxSize(room.keyPx(), room.keyPx());
            add(key, i % room.keysARow(), i / room.keysARow());
        }
    }

    private Target letter(char letter) {
        Label label = parts.label("key-letter");
        label.setText(Character.toString(Character.toUpperCase(letter)));
        return new Target("key-" + letter, () -> kiosk.touched(Touch.key(letter)), label);
    }

    private Target delete(Wording wording) {
        Target delete = new Target("key-delete", () -> kiosk.touched(Touch.DELETE), parts.pictogram("ui-cross", 11));
        delete.setAccessibleText(wording.text("guide.delete").get());
        return delete;
    }
}
