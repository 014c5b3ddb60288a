package org.paihao.kiosk.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.paihao.kiosk.flow.Screen;
import org.paihao.kiosk.flow.TicketSheet;

/** What became of the paper; without paper first of all that the number is valid. The same room for each. */
final class TicketHead extends StackPane {
    /** Of the sign. */
    private static final double BESIDE_MM = 38.7;

    private static final double ALERT_BESIDE_MM = 48;

    private final Parts parts;
    private final StackPane disc = new StackPane();
    private final Label title;
    private final Label text;
    private final HBox say;
    private final HBox alert;
    private final Label alertTitle;
    private final Label alertText;
    private Screen shown;

    TicketHead(Parts parts) {
        this.parts = parts;
        getStyleClass().add("ticket-head");
        disc.getStyleClass().add("disc");
        title = parts.withId("title", parts.paragraph("say-title"));
        text = parts.paragraph("say-text");
        say = parts.row(7, disc, Parts.grow(parts.column(0, title, text)));
        say.getStyleClass().add("say");
        alertTitle = parts.withId("alert-title", parts.paragraph("alert-title"));
        alertText = parts.paragraph("alert-text");
        alert = parts.row(7, parts.pictogram("ui-warn", 22), Parts.grow(parts.column(1, alertTitle, alertText)));
        alert.getStyleClass().addAll("alert", "alert-warn");
        getChildren().addAll(say, alert);
    }

    void show(Screen screen, TicketSheet ticket) {
        boolean unprinted = screen == Screen.UNPRINTED;
        say.setVisible(!unprinted);
        alert.setVisible(unprinted);
        title.setText(ticket.title());
        Fit.oneLine(title, parts.plan().infoPx() - parts.mm(BESIDE_MM), parts.type(21), parts.type(17), parts.type(14));
        text.setText(ticket.text());
        alertTitle.setText(ticket.title());
        Fit.oneLine(
                alertTitle,
                parts.plan().infoPx() - parts.mm(ALERT_BESIDE_MM),
                parts.type(16),
                parts.type(13),
                parts.type(11));
        alertText.setText(ticket.text());
        if (screen != shown) {
            boolean printed = screen == Screen.TICKET;
            disc.getStyleClass().setAll("disc", printed ? "disc-ok" : "disc-work");
            disc.getChildren().setAll(parts.pictogram(printed ? "ui-check" : "ui-printer", 19));
            shown = screen;
        }
    }
}
