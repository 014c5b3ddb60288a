package org.paihao.kiosk.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.TicketSheet;
import org.paihao.kiosk.flow.Touch;

/** What to do without paper; the last way is a button once the printer can print again. */
final class WaysView extends VBox {
    private final KioskViewModel kiosk;
    private final Label title;
    private final Label text;
    private final Target reprint;

    WaysView(Parts parts, Wording wording, KioskViewModel kiosk) {
        this.kiosk = kiosk;
        getStyleClass().add("ways");
        title = parts.label("way-title");
        text = parts.label("way-text");
        HBox inside = parts.row(6, parts.pictogram("ui-printer", 16), parts.column(0, title, text));
        inside.getStyleClass().add("reprint-inside");
        reprint = new Target("reprint", () -> kiosk.touched(Touch.REPRINT), inside);
        reprint.getStyleClass().add("reprint-button");
        getChildren()
                .addAll(
                        way(parts, wording, "ui-bell", "way.remember"),
                        way(parts, wording, "ui-camera", "way.photo"),
                        reprint);
    }

    private static HBox way(Parts parts, Wording wording, String pictogram, String key) {
        HBox way = parts.row(
                6,
                parts.pictogram(pictogram, 16),
                parts.column(0, wording.label(key, "way-title"), wording.label(key + ".more", "way-text")));
        way.getStyleClass().add("way");
        return way;
    }

    void show(TicketSheet ticket) {
        boolean may = ticket.mayReprint();
        title.setText(kiosk.wordsProperty().get().text(may ? "reprint" : "way.paper"));
        text.setText(kiosk.wordsProperty().get().text(may ? "reprint.same" : "way.paper.more"));
        reprint.setDisable(!may);
    }
}
