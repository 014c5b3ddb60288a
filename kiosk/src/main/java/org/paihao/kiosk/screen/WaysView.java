package org.paihao.kiosk.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.TicketSheet;
import org.paihao.kiosk.flow.Touch;

/** What to do without paper; the last way is a button once the printer can print again. */
final class WaysView extends StackPane {
    private final KioskViewModel kiosk;
    private final Label title;
    private final Label text;
    private final Target reprint;

    WaysView(Parts parts, Wording wording, KioskViewModel kiosk) {
        this.kiosk = kiosk;
        title = parts.paragraph("way-title");
        text = parts.paragraph("way-text");
        Parts.show(text, !crowded(parts));
        HBox inside = parts.row(6, parts.pictogram("ui-printer", 16), Parts.grow(parts.column(0, title, text)));
        inside.getStyleClass().add("reprint-inside");
        reprint = new Target("reprint", () -> kiosk.touched(Touch.REPRINT), inside);
        reprint.getStyleClass().add("reprint-button");
        HBox remember = way(parts, wording, "ui-bell", "way.remember");
        HBox photo = way(parts, wording, "ui-camera", "way.photo");
        GivingColumn ways = new GivingColumn(parts.mm(3), remember, photo, reprint);
        ways.getStyleClass().add("ways");
        ways.givesWay(photo, remember);
        getChildren().add(ways);
    }

    private static HBox way(Parts parts, Wording wording, String pictogram, String key) {
        Label more = wording.paragraph(key + ".more", "way-text");
        Parts.show(more, !crowded(parts));
        HBox way = parts.row(
                6,
                parts.pictogram(pictogram, 16),
                Parts.grow(parts.column(0, wording.paragraph(key, "way-title"), more)));
        way.getStyleClass().add("way");
        return way;
    }

    /** Where type takes much of the glass, what to do is said and not how. */
    private static boolean crowded(Parts parts) {
        return parts.elder() && (parts.small() || parts.across());
    }

    void show(TicketSheet ticket) {
        boolean may = ticket.mayReprint();
        title.setText(kiosk.wordsProperty().get().text(may ? "reprint" : "way.paper"));
        text.setText(kiosk.wordsProperty().get().text(may ? "reprint.same" : "way.paper.more"));
        reprint.setDisable(!may);
    }
}
