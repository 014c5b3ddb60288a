package org.paihao.kiosk.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.view.KioskView;

/**
 * A visitor's number on the glass.
 *
 * @param title what became of the paper, or first of all that the number is valid
 * @param text the same in a sentence
 * @param ahead people who wait before this one; less than 0 where nobody knows
 * @param minutes how long until the call, such as {@code 6–12}; empty where nobody knows
 * @param windows such as {@code 3–4}, or empty
 * @param qr what a phone can open, or null where the hall has no public address
 * @param cancel how long the number can still be voided, or null where it cannot
 * @param asked the number is being voided
 * @param ways what to do without paper; empty where paper is or comes
 * @param mayReprint whether the printer can print it now
 */
public record TicketSheet(
        String title,
        String text,
        String pictogram,
        String service,
        String number,
        int ahead,
        String minutes,
        String windows,
        String qr,
        Countdown cancel,
        boolean asked,
        List<String> ways,
        boolean mayReprint) {
    static final TicketSheet NOTHING =
            new TicketSheet("", "", "ui-ticket", "", "", 0, "", "", null, null, false, List.of(), false);

    static TicketSheet of(Shown shown) {
        if (!(shown.kiosk().visit() instanceof Visit.WithTicket with)) {
            return NOTHING;
        }
        Ticket ticket = with.ticket();
        Optional<KioskView.Service> service = shown.view().services().stream()
                .filter(each -> each.id().equals(ticket.service().id()))
                .findFirst();
        boolean unprinted = with.paper() instanceof Paper.Unprinted;
        return new TicketSheet(
                shown.text(titleKey(with)),
                text(shown, with),
                service.map(KioskView.Service::pictogram).orElse("ui-ticket"),
                shown.of(ticket.service().name()),
                ticket.number(),
                ticket.ahead(),
                Minutes.text(Stream.ofNullable(ticket.waiting())),
                Windows.text(windows(ticket, service), shown.text("list.and")),
                publicAddress(ticket),
                with.mayCancel(shown.now())
                        ? Countdown.until(with.cancelUntil(), shown.pace().cancel(), shown.now())
                        : null,
                with.cancelling() == Visit.Cancelling.ASKED,
                unprinted ? List.of("way.remember", "way.photo", "way.paper") : List.of(),
                TouchRules.mayReprint(shown.kiosk(), with));
    }

    /** Where somebody has been called, there and nowhere else. */
    private static List<Integer> windows(Ticket ticket, Optional<KioskView.Service> service) {
        return ticket.state() == TicketState.CALLED && ticket.window() != null
                ? List.of(ticket.window())
                : service.map(KioskView.Service::windows).orElse(List.of());
    }

    private static String titleKey(Visit.WithTicket with) {
        if (with.paper() instanceof Paper.Printing printing) {
            return printing.again() ? "ticket.reprinting" : "ticket.printing";
        }
        return with.paper() instanceof Paper.Printed ? "ticket.printed" : "ticket.unprinted";
    }

    private static String text(Shown shown, Visit.WithTicket with) {
        if (with.cancelling() == Visit.Cancelling.REFUSED) {
            return shown.text("cancel.refused");
        }
        if (with.cancelling() == Visit.Cancelling.LOST) {
            return shown.text("cancel.lost");
        }
        if (with.ticket().state() == TicketState.CALLED && with.ticket().window() != null) {
            return shown.text("ticket.called", "window", with.ticket().window());
        }
        if (with.paper() instanceof Paper.Unprinted unprinted) {
            String why = unprinted.fault() == null
                    ? shown.text("trouble.unknown")
                    : shown.text(ServiceMenu.key(unprinted.fault()));
            return shown.text(unprinted.sent() ? "ticket.unprinted.sent" : "ticket.unprinted.why", "why", why);
        }
        return shown.text(with.paper() instanceof Paper.Printed ? "ticket.printed.where" : "ticket.printing.where");
    }

    private static String publicAddress(Ticket ticket) {
        return ticket.trackUrl() != null && ticket.trackUrl().contains("://") ? ticket.trackUrl() : null;
    }
}
