package org.paihao.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.TicketSheet;
import org.paihao.kiosk.flow.Touch;

/** Voiding the number while its seconds run, and going. When the one disappears, the other stays where it is. */
final class TicketButtons extends HBox {
    private static final double ROOM_MM = 100;

    private final Parts parts;
    private final KioskViewModel kiosk;
    private final Ring ring;
    private final Label seconds;
    private final Label title;
    private final Target cancel;
    private final Label done;

    TicketButtons(Parts parts, Wording wording, KioskViewModel kiosk) {
        this.parts = parts;
        this.kiosk = kiosk;
        getStyleClass().add("ends");
        setSpacing(parts.apart(7));
        ring = new Ring(parts, parts.elder() && parts.small() ? 24 : 19, 1.6, "ring-seconds");
        seconds = parts.label("cancel-text");
        title = parts.paragraph("cancel-title");
        HBox inside = parts.row(parts.small() ? 3 : 5, ring, parts.column(0, title, seconds));
        inside.setAlignment(Pos.CENTER);
        cancel = new Target("cancel", () -> kiosk.touched(Touch.CANCEL), inside);
        cancel.getStyleClass().add("cancel-button");
        done = parts.label("primary-word");
        HBox word = parts.row(5, parts.pictogram("ui-check", 12), done);
        word.setAlignment(Pos.CENTER);
        Target go = Target.primary("done", () -> kiosk.touched(Touch.DONE), word);
        go.getStyleClass().add("end-button");
        getChildren().addAll(cancel, Parts.grow(go));
    }

    void show(boolean unprinted, TicketSheet ticket) {
        done.setText(kiosk.wordsProperty().get().text(unprinted ? "noted" : "done"));
        cancel.setVisible(ticket.cancel() != null || ticket.asked());
        cancel.setDisable(ticket.asked());
        Parts.show(ring, !ticket.asked());
        // In large type on a small glass the ring alone says how long.
        Parts.show(seconds, !ticket.asked() && !(parts.elder() && parts.small()));
        if (ticket.asked()) {
            title.setText(kiosk.wordsProperty().get().text("cancel.asked"));
        } else if (ticket.cancel() != null) {
            title.setText(kiosk.wordsProperty().get().text("cancel"));
            seconds.setText(kiosk.wordsProperty()
                    .get()
                    .text("cancel.seconds", "seconds", ticket.cancel().seconds()));
            ring.show(ticket.cancel());
        }
        Fit.oneLine(title, parts.mm(ROOM_MM), parts.type(11), parts.type(9.5), parts.type(8));
    }
}
