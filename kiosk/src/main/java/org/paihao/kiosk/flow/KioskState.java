package org.paihao.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paihao.kiosk.printer.PrinterFault;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.look.Language;
import org.paihao.protocol.GuideBook;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.view.KioskView;

/**
 * A kiosk at one moment. Immutable; {@link KioskFlow} makes the next one.
 *
 * @param manner how this visitor wants to be shown things
 * @param view the newest, or null before the first
 * @param viewAt when it came
 * @param printer its last word of itself, or null before it was asked
 * @param touched the last touch of any kind
 * @param acted the last touch that did something, or null
 * @param questionSince since when the screen asks whether somebody is there, or null
 * @param handled tickets whose paper this run of the program has in hand, by id
 * @param copies wishes of the guide desk that this run has in hand, as long as the view has them
 * @param card of the visitor
 * @param guides of all items, as far as they have come
 */
public record KioskState(
        Manner manner,
        KioskView view,
        Instant viewAt,
        Line line,
        PrinterStatus printer,
        Visit visit,
        Instant touched,
        Instant acted,
        Instant questionSince,
        Map<String, Handled> handled,
        Set<Copy> copies,
        Card card,
        GuideBook guides) {
    /** Two fit beside each other on the home screen. */
    private static final int OFFERS = 2;

    public KioskState {
        handled = Map.copyOf(handled);
        copies = Set.copyOf(copies);
    }

    /** A kiosk that has just been switched on. */
    public static KioskState atStart(Language usual, Instant now) {
        return atStart(usual, Card.NO_READER, now);
    }

    /** @param card whether it has a reader */
    public static KioskState atStart(Language usual, Card card, Instant now) {
        return new KioskState(
                Manner.usual(usual),
                null,
                null,
                Line.CONNECTING,
                null,
                Visit.AT_HOME,
                now,
                null,
                null,
                Map.of(),
                Set.of(),
                card,
                GuideBook.EMPTY);
    }

    public Language language() {
        return manner.language();
    }

    /** What the glass shows. */
    public Screen screen(Times times, Instant now) {
        if (questionSince != null) {
            return Screen.IDLE_QUESTION;
        }
        if (visit instanceof Visit.WithTicket with) {
            return screenOf(with);
        }
        if (visit instanceof Visit.NotIssued) {
            return Screen.NOT_ISSUED;
        }
        if (visit instanceof Visit.ReadingCard) {
            return Screen.CARD;
        }
        if (visit instanceof Visit.Asking asking) {
            boolean slow = !now.isBefore(asking.since().plus(times.slow()));
            return slow ? Screen.ASKING : asking.group() == null ? home() : Screen.GROUP;
        }
        if (visit instanceof Visit.LookingUp looking) {
            return looking.guide() == null ? Screen.GUIDES : Screen.GUIDE;
        }
        if (!line.gives() || view == null) {
            return Screen.SERVER_AWAY;
        }
        if (!view.open()) {
            return Screen.CLOSED;
        }
        return visit instanceof Visit.InGroup ? Screen.GROUP : home();
    }

    /** Where the services lie for this visitor; only with a view. */
    Places places() {
        return Places.of(view, manner.elder());
    }

    /** What keeps the printer from printing, as far as it has said; empty while it was not asked. */
    public Optional<PrinterFault> printerFault() {
        return printer == null ? Optional.empty() : printer.fault();
    }

    /** Tickets of the last minutes that have no paper and wait to be printed, newest first. */
    public List<Ticket> offers(Times times, Instant now) {
        if (view == null) {
            return List.of();
        }
        return view.pending().stream()
                .filter(ticket ->
                        ticket.print() == PrintState.UNPRINTED || handled.get(ticket.id()) == Handled.UNPRINTED)
                .filter(ticket -> handled.getOrDefault(ticket.id(), Handled.UNPRINTED) == Handled.UNPRINTED)
                .filter(ticket -> ticket.state() == TicketState.WAITING || ticket.state() == TicketState.CALLED)
                .filter(ticket -> age(ticket, now).compareTo(times.offer()) < 0)
                .sorted(Comparator.comparing(Ticket::issuedAt).reversed())
                .limit(OFFERS)
                .toList();
    }

    /** Real time since a ticket was given. */
    private Duration age(Ticket ticket, Instant now) {
        double speed = Math.max(view.hall().clockSpeed(), 1);
        Duration hall = Duration.between(ticket.issuedAt(), view.serverTime());
        return Duration.ofMillis(Math.round(hall.toMillis() / speed)).plus(Duration.between(viewAt, now));
    }

    private Screen home() {
        return printerFault().isPresent() ? Screen.PRINTER_TROUBLE : Screen.HOME;
    }

    private static Screen screenOf(Visit.WithTicket with) {
        if (with.isOver()) {
            return Screen.CANCELLED;
        }
        if (with.paper() instanceof Paper.Printing) {
            return Screen.PRINTING;
        }
        return with.paper() instanceof Paper.Printed ? Screen.TICKET : Screen.UNPRINTED;
    }

    KioskState with(Visit other) {
        return new KioskState(
                manner, view, viewAt, line, printer, other, touched, acted, null, handled, copies, card, guides);
    }

    KioskState with(Manner other) {
        return new KioskState(
                other,
                view,
                viewAt,
                line,
                printer,
                visit,
                touched,
                acted,
                questionSince,
                handled,
                copies,
                card,
                guides);
    }

    KioskState with(Card other) {
        return new KioskState(
                manner,
                view,
                viewAt,
                line,
                printer,
                visit,
                touched,
                acted,
                questionSince,
                handled,
                copies,
                other,
                guides);
    }

    KioskState with(Line other) {
        return new KioskState(
                manner,
                view,
                viewAt,
                other,
                printer,
                visit,
                touched,
                acted,
                questionSince,
                handled,
                copies,
                card,
                guides);
    }

    KioskState with(PrinterStatus other) {
        return new KioskState(
                manner, view, viewAt, line, other, visit, touched, acted, questionSince, handled, copies, card, guides);
    }

    KioskState with(KioskView other, Instant at) {
        return new KioskState(
                manner,
                other,
                at,
                Line.LIVE,
                printer,
                visit,
                touched,
                acted,
                questionSince,
                handled,
                copies,
                card,
                guides);
    }

    KioskState with(GuideBook other) {
        return new KioskState(
                manner,
                view,
                viewAt,
                line,
                printer,
                visit,
                touched,
                acted,
                questionSince,
                handled,
                copies,
                card,
                other);
    }

    KioskState with(String ticket, Handled how) {
        Map<String, Handled> more = new HashMap<>(handled);
        more.put(ticket, how);
        return withHandled(more);
    }

    KioskState withHandled(Map<String, Handled> other) {
        return new KioskState(
                manner, view, viewAt, line, printer, visit, touched, acted, questionSince, other, copies, card, guides);
    }

    KioskState withCopies(Set<Copy> inHand) {
        return new KioskState(
                manner,
                view,
                viewAt,
                line,
                printer,
                visit,
                touched,
                acted,
                questionSince,
                handled,
                inHand,
                card,
                guides);
    }

    KioskState touchedAt(Instant now) {
        return new KioskState(
                manner, view, viewAt, line, printer, visit, now, acted, questionSince, handled, copies, card, guides);
    }

    KioskState actedAt(Instant now) {
        return new KioskState(
                manner, view, viewAt, line, printer, visit, now, now, null, handled, copies, card, guides);
    }

    KioskState askedAt(Instant now) {
        return new KioskState(
                manner, view, viewAt, line, printer, visit, touched, acted, now, handled, copies, card, guides);
    }
}
