package org.paihao.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Top;

/** The head of a screen: hall and clock. */
final class TopView extends HBox {
    private static final double APART_MM = 3;

    private final Parts parts;
    private final Label hall;
    private final Label until;
    private final Label clock;
    private final Label day;

    TopView(Parts parts, KioskViewModel kiosk) {
        this.parts = parts;
        getStyleClass().add("top");
        hall = parts.paragraph("hall");
        until = parts.label("top-text");
        clock = parts.label("clock");
        day = parts.label("top-text");
        if (parts.across()) {
            HBox time = parts.row(6, clock, day);
            time.setAlignment(Pos.BASELINE_LEFT);
            getChildren().add(Parts.grow(parts.column(1, hall, until, time)));
        } else {
            VBox right = parts.column(0, clock, day);
            right.setAlignment(Pos.TOP_RIGHT);
            getChildren().addAll(parts.column(0, hall, until), Parts.gap(), right);
        }
        kiosk.topProperty().addListener((property, before, now) -> show(now));
        show(kiosk.topProperty().get());
    }

    private void show(Top top) {
        // Where type takes much of the glass, the day is left out before the hall's name.
        boolean fits = Fit.bold(top.clock(), parts.type(27)) + Fit.regular(top.day(), parts.type(8)) + parts.mm(8)
                <= parts.plan().infoPx();
        Parts.show(day, fits);
        double date = fits ? Fit.regular(top.day(), parts.type(8)) : 0;
        double beside = parts.across() ? 0 : Math.max(Fit.bold(top.clock(), parts.type(27)), date);
        double room = parts.plan().infoPx() - parts.mm(APART_MM) - beside;
        hall.setText(top.hall());
        hall.setMaxWidth(room);
        if (!Fit.oneLine(hall, room, parts.type(17), parts.type(14.5), parts.type(12.5), parts.type(10.5))) {
            Fit.twoLines(hall, room, parts.type(8.8), parts.type(7.6), parts.type(6.8));
        }
        until.setText(top.until());
        clock.setText(top.clock());
        day.setText(top.day());
    }
}
