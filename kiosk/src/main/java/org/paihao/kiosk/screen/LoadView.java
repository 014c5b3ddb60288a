package org.paihao.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Tile;
import org.paihao.look.Words;

/** How many wait for a service and how long; the word that nobody does comes with its sign. */
final class LoadView extends StackPane {
    private static final double ROOM_MM = 74;
    private static final double SMALL_ROOM_MM = 79;
    private static final double TALL_ROOM_MM = 102;
    private static final double ELDER_ROOM_MM = 62;
    private static final double GAP_MM = 1;
    private static final double LEAST_BETWEEN_MM = 1.3;

    private final Parts parts;
    private final KioskViewModel kiosk;
    private final boolean wide;
    private final Label count;
    private final Label waiting;
    private final Label free;
    private final Label minutes;
    private final Label unit;
    private final HBox duration;
    private final Pane some;
    private final HBox none;

    /** @param wide people and minutes stand one below the other, else side by side */
    LoadView(Parts parts, KioskViewModel kiosk, boolean wide) {
        this.parts = parts;
        this.kiosk = kiosk;
        this.wide = wide;
        count = parts.label("count");
        waiting = parts.label("waiting");
        free = parts.label("free");
        minutes = parts.label("minutes");
        unit = parts.label("minutes-unit");
        Pos side = wide ? Pos.BASELINE_RIGHT : Pos.BASELINE_LEFT;
        HBox people = baseline(side, parts.row(GAP_MM, count, waiting));
        duration = baseline(side, parts.row(GAP_MM, minutes, unit));
        some = wide ? parts.column(0, people, duration) : baseline(side, parts.row(0, people, Parts.gap(), duration));
        some.setMaxHeight(USE_PREF_SIZE);
        none = parts.row(2, parts.pictogram("ui-check", 8), free);
        none.getStyleClass().add("load-free");
        getStyleClass().add("load");
        setAlignment(wide ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        getChildren().addAll(some, none);
    }

    private static HBox baseline(Pos where, HBox row) {
        row.setAlignment(where);
        return row;
    }

    /** Where a hundred people wait for hours, their number is enough; the ticket says the rest. */
    private boolean fits() {
        if (parts.elder() && wide) {
            double time = Fit.bold(minutes.getText(), parts.type(14)) + Fit.regular(unit.getText(), parts.type(10.4));
            return time <= parts.mm(ELDER_ROOM_MM);
        }
        double people = Fit.bold(count.getText(), parts.type(9.8)) + Fit.regular(waiting.getText(), parts.type(6.8));
        double time = Fit.bold(minutes.getText(), parts.type(7.4)) + Fit.regular(unit.getText(), parts.type(6.8));
        return wide || people + time + parts.mm(2 * GAP_MM + LEAST_BETWEEN_MM) <= parts.mm(roomMm());
    }

    private double roomMm() {
        return parts.elder() ? TALL_ROOM_MM : parts.small() ? SMALL_ROOM_MM : ROOM_MM;
    }

    void show(Tile tile) {
        Words words = kiosk.wordsProperty().get();
        count.setText(Integer.toString(tile.waiting()));
        waiting.setText(words.text("tile.waiting"));
        minutes.setText(tile.minutes());
        unit.setText(words.text("tile.minutes"));
        free.setText(words.text(parts.elder() ? "tile.free.elder" : "tile.free"));
        Parts.show(duration, !tile.minutes().isEmpty() && fits());
        Parts.show(some, !tile.free());
        Parts.show(none, tile.free());
    }
}
