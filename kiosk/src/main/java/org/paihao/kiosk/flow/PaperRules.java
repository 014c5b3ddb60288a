package org.paihao.kiosk.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.paihao.kiosk.printer.PrintAnswer;
import org.paihao.look.Language;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.view.KioskView;

/** From a number to its paper, and the truth about it. */
final class PaperRules {
    /** The reason of tickets that an earlier run of the program left without a word. */
    static final String RESTARTED = "restarted";

    private final Times times;

    PaperRules(Times times) {
        this.times = times;
    }

    Step issued(KioskState kiosk, IdempotencyKey key, Ticket ticket, Instant now) {
        boolean waited =
                kiosk.visit() instanceof Visit.Asking asking && asking.key().equals(key)
                        || kiosk.visit() instanceof Visit.ReadingCard reading
                                && reading.key().equals(key);
        if (!waited) {
            return Step.stay(kiosk);
        }
        Visit with = new Visit.WithTicket(
                ticket, new Paper.Printing(false), now, now.plus(times.of(kiosk).cancel()), Visit.Cancelling.NOT_ASKED);
        Step paper = Step.to(
                kiosk.with(with).with(ticket.id(), Handled.PRINTING),
                new Errand.Print(ticket, kiosk.view(), kiosk.language()));
        boolean notified = kiosk.visit() instanceof Visit.Asking asking && asking.notified() != null;
        return notified
                ? paper.then(Step.to(
                        paper.state(),
                        new Errand.ReportNotified(ticket.id(), ((Visit.Asking) kiosk.visit()).notified())))
                : paper;
    }

    Step ended(KioskState kiosk, String ticket, PrintAnswer answer, Instant now) {
        if (answer instanceof PrintAnswer.Unprinted unprinted) {
            return Step.to(
                    paperOf(kiosk, ticket, new Paper.Unprinted(unprinted.fault(), unprinted.sent()), now)
                            .with(ticket, Handled.UNPRINTED),
                    new Errand.ReportUnprinted(ticket, unprinted.fault().reason()));
        }
        return Step.to(
                paperOf(kiosk, ticket, new Paper.Printed(now), now).with(ticket, Handled.PRINTED),
                new Errand.ReportPrinted(ticket));
    }

    Step handedOut(KioskState kiosk, Ticket ticket) {
        boolean shown = kiosk.visit() instanceof Visit.WithTicket with && with.isOf(ticket.id());
        return Step.stay(shown ? kiosk.with(((Visit.WithTicket) kiosk.visit()).with(ticket)) : kiosk);
    }

    Step reprintFailed(KioskState kiosk, String ticket, boolean over, Instant now) {
        if (over) {
            boolean shown = kiosk.visit() instanceof Visit.WithTicket with && with.isOf(ticket);
            KioskState known = kiosk.with(ticket, Handled.OVER);
            return Step.stay(
                    shown
                            ? known.with(((Visit.WithTicket) kiosk.visit()).with(Visit.Cancelling.OVER))
                                    .touchedAt(now)
                            : known);
        }
        return Step.stay(paperOf(kiosk, ticket, new Paper.Unprinted(null, false), kiosk.touched())
                .with(ticket, Handled.UNPRINTED));
    }

    /**
     * A ticket that the server knows and nobody here prints has no paper: from a run before this one, or because the
     * answer to its request was lost. It is reported so, once; the view then offers it for printing.
     */
    Step lookAfterOrphans(KioskState kiosk, String reason) {
        if (kiosk.view() == null || kiosk.visit() instanceof Visit.Asking || isCheckingIn(kiosk)) {
            return Step.stay(kiosk);
        }
        KioskState after = kiosk;
        List<Errand> reports = new ArrayList<>();
        for (Ticket ticket : kiosk.view().pending()) {
            if (ticket.print() == PrintState.PENDING && !kiosk.handled().containsKey(ticket.id())) {
                after = after.with(ticket.id(), Handled.UNPRINTED);
                reports.add(new Errand.ReportUnprinted(ticket.id(), reason));
            }
        }
        return new Step(after, List.copyOf(reports));
    }

    /**
     * What the guide desk wants printed here is printed in the language of this hall's paper, each wish once; a wish that
     * the view has no more was reported of.
     */
    Step lookAfterCopies(KioskState kiosk, Language usual) {
        Set<Copy> inHand = new HashSet<>();
        List<Errand> prints = new ArrayList<>();
        for (KioskView.Reprint wish : kiosk.view().reprints()) {
            Copy copy = Copy.of(wish);
            inHand.add(copy);
            if (!kiosk.copies().contains(copy)) {
                prints.add(new Errand.Reprint(copy.ticket(), kiosk.view(), usual));
            }
        }
        return new Step(kiosk.withCopies(inHand), List.copyOf(prints));
    }

    /**
     * On a new day what became of the papers before it is forgotten, but for those that the server still asks for: no
     * kiosk grows by its visitors. Within a day an old view may come late, and would make orphans of them.
     */
    static KioskState forget(KioskState kiosk, KioskView view) {
        if (kiosk.view() == null || day(kiosk.view()).equals(day(view))) {
            return kiosk;
        }
        Set<String> asked = view.pending().stream().map(Ticket::id).collect(Collectors.toSet());
        Map<String, Handled> left = new HashMap<>(kiosk.handled());
        left.entrySet().removeIf(each -> each.getValue() != Handled.PRINTING && !asked.contains(each.getKey()));
        return kiosk.withHandled(left);
    }

    private static LocalDate day(KioskView view) {
        return view.serverTime().toLocalDate();
    }

    private static boolean isCheckingIn(KioskState kiosk) {
        return kiosk.visit() instanceof Visit.ReadingCard reading && reading.checking();
    }

    private static KioskState paperOf(KioskState kiosk, String ticket, Paper paper, Instant now) {
        if (kiosk.visit() instanceof Visit.WithTicket with && with.isOf(ticket)) {
            return kiosk.with(with.with(paper)).touchedAt(now);
        }
        return kiosk;
    }
}
