package org.paihao.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Screen;
import org.paihao.kiosk.flow.TicketSheet;

/** A visitor's number, on its way to paper, on paper, or without paper. */
final class TicketView extends VBox {
    private final Parts parts;
    private final KioskViewModel kiosk;
    private final TicketHead head;
    private final SheetView sheet;
    private final PhoneView phone;
    private final HBox listen;
    private final WaysView ways;
    private final TicketButtons buttons;

    TicketView(Parts parts, Wording wording, KioskViewModel kiosk) {
        this.parts = parts;
        this.kiosk = kiosk;
        parts.screen(this);
        head = new TicketHead(parts);
        sheet = new SheetView(parts, wording);
        phone = new PhoneView(parts, wording);
        listen = parts.row(
                8,
                parts.pictogram("ui-bell", 26),
                Parts.grow(GivingColumn.ofTwo(
                        parts.mm(1),
                        wording.paragraph("ticket.listen", "listen-title"),
                        wording.paragraph("ticket.listen.do", "listen-text"))));
        ways = new WaysView(parts, wording, kiosk);
        buttons = new TicketButtons(parts, wording, kiosk);
        StackPane middle = new StackPane(phone, listen, ways);
        middle.setAlignment(Pos.CENTER_LEFT);
        middle.getStyleClass().add("ticket-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        FootView foot = new FootView(parts, wording, kiosk);
        if (parts.across()) {
            VBox info = new VBox(head, middle);
            info.getStyleClass().add("info");
            VBox act = new VBox(sheet, Parts.gap(), buttons);
            act.getStyleClass().add("act");
            parts.layOut(this, info, act, foot);
        } else {
            parts.layOut(this, head, new VBox(sheet, middle, buttons), foot);
        }
        kiosk.ticketProperty().addListener((property, before, now) -> show());
        kiosk.screenProperty().addListener((property, before, now) -> show());
        kiosk.elderProperty().addListener((property, before, now) -> show());
        kiosk.wordsProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        Screen screen = kiosk.screenProperty().get();
        if (!isFor(screen) || parts.elder() != kiosk.elderProperty().get()) {
            return;
        }
        TicketSheet ticket = kiosk.ticketProperty().get();
        boolean unprinted = screen == Screen.UNPRINTED;
        setId(screen.id());
        head.show(screen, ticket);
        sheet.show(ticket);
        Parts.show(phone, !unprinted && ticket.qr() != null);
        phone.show(ticket.qr());
        Parts.show(listen, !unprinted && ticket.qr() == null);
        Parts.show(ways, unprinted);
        ways.show(ticket);
        buttons.show(unprinted, ticket);
    }

    static boolean isFor(Screen screen) {
        return screen.showsTicket() && screen != Screen.CANCELLED;
    }
}
