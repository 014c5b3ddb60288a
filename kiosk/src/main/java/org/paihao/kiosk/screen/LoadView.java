package org.paihao.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.paihao.kiosk.flow.KioskViewModel;

/** How many wait for a service; the word that nobody does comes with its sign. */
final class LoadView extends StackPane {
    private final KioskViewModel kiosk;
    private final Label count;
    private final Label waiting;
    private final Label free;
    private final HBox some;
    private final HBox none;

    LoadView(Parts parts, KioskViewModel kiosk) {
        this.kiosk = kiosk;
        count = parts.label("count");
        waiting = parts.label("waiting");
        free = parts.label("free");
        some = parts.row(1.5, count, waiting);
        some.setAlignment(Pos.BASELINE_LEFT);
        some.setMaxHeight(USE_PREF_SIZE);
        none = parts.row(2, parts.pictogram("ui-check", 8), free);
        none.getStyleClass().add("load-free");
        getStyleClass().add("load");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(some, none);
    }

    void show(int people) {
        count.setText(Integer.toString(people));
        waiting.setText(kiosk.wordsProperty().get().text("tile.waiting"));
        free.setText(kiosk.wordsProperty().get().text("tile.free"));
        Parts.show(some, people > 0);
        Parts.show(none, people == 0);
    }
}
