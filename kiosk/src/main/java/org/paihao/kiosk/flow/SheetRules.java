package org.paihao.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.paihao.kiosk.printer.PrintAnswer;
import org.paihao.protocol.Guide;
import org.paihao.protocol.Notified;

/** From a guide on the glass to its paper; whoever takes a number from there has it written beside it. */
final class SheetRules {
    private SheetRules() {}

    /** Printed once: whoever wants a second one asks again for the guide. */
    static Step wanted(KioskState kiosk, Instant now) {
        if (!(kiosk.visit() instanceof Visit.LookingUp at) || !mayPrint(kiosk, at)) {
            return Step.stay(kiosk);
        }
        return LookupRules.find(kiosk, at.guide())
                .map(guide -> Step.to(
                        kiosk.with(at.with(Visit.Sheet.PRINTING)),
                        new Errand.PrintGuide(guide, kiosk.view(), kiosk.language(), hallTime(kiosk, now))))
                .orElse(Step.stay(kiosk));
    }

    static boolean mayPrint(KioskState kiosk, Visit.LookingUp at) {
        boolean open = at.sheet() == Visit.Sheet.NOT_WANTED || at.sheet() == Visit.Sheet.FAILED;
        return open && kiosk.view() != null && kiosk.printerFault().isEmpty();
    }

    /** The visitor may have taken a number meanwhile. */
    static Step ended(KioskState kiosk, Guide guide, PrintAnswer answer, Instant now) {
        boolean printed = answer instanceof PrintAnswer.Printed;
        if (kiosk.visit() instanceof Visit.LookingUp at && guide.id().equals(at.guide())) {
            return Step.stay(kiosk.with(at.with(printed ? Visit.Sheet.PRINTED : Visit.Sheet.FAILED))
                    .touchedAt(now));
        }
        Notified notified = new Notified(guide.id(), guide.version());
        if (printed
                && kiosk.visit() instanceof Visit.Asking asking
                && asking.service().equals(guide.service())) {
            return Step.stay(kiosk.with(asking.with(notified)));
        }
        if (printed
                && kiosk.visit() instanceof Visit.WithTicket with
                && with.ticket().service().id().equals(guide.service())) {
            return Step.to(kiosk, new Errand.ReportNotified(with.ticket().id(), notified));
        }
        return Step.stay(kiosk);
    }

    /** What somebody who takes a number now has in hand, or null. */
    static Notified inHand(KioskState kiosk) {
        if (!(kiosk.visit() instanceof Visit.LookingUp at) || at.sheet() != Visit.Sheet.PRINTED) {
            return null;
        }
        return LookupRules.find(kiosk, at.guide())
                .map(guide -> new Notified(guide.id(), guide.version()))
                .orElse(null);
    }

    private static LocalDateTime hallTime(KioskState kiosk, Instant now) {
        double speed = Math.max(kiosk.view().hall().clockSpeed(), 1);
        long since = Math.round(Duration.between(kiosk.viewAt(), now).toMillis() * speed);
        return kiosk.view()
                .serverTime()
                .plus(Duration.ofMillis(since))
                .atZoneSameInstant(ZoneId.of(kiosk.view().hall().zone()))
                .toLocalDateTime();
    }
}
