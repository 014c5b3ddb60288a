package org.paihao.kiosk.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import org.paihao.kiosk.flow.Countdown;

/** A ring that runs out, with its seconds inside. */
final class Ring extends StackPane {
    private static final double WHOLE = 360;

    private final Arc left;
    private final Label seconds;

    /** @param secondsClass style class of the digits */
    Ring(Parts parts, double sideMm, double strokeMm, String secondsClass) {
        double side = parts.mm(sideMm);
        double stroke = parts.mm(strokeMm);
        double radius = (side - stroke) / 2;
        Circle whole = new Circle(side / 2, side / 2, radius);
        whole.getStyleClass().add("ring-whole");
        whole.setStrokeWidth(stroke);
        left = new Arc(side / 2, side / 2, radius, radius, 90, WHOLE);
        left.setType(ArcType.OPEN);
        left.getStyleClass().add("ring-left");
        left.setStrokeWidth(stroke);
        Pane drawing = new Pane(whole, left);
        seconds = parts.label(secondsClass);
        setMinSize(side, side);
        setMaxSize(side, side);
        getChildren().addAll(drawing, seconds);
    }

    void show(Countdown countdown) {
        left.setLength(WHOLE * countdown.share());
        seconds.setText(Long.toString(countdown.seconds()));
    }
}
