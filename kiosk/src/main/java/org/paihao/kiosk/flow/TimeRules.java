package org.paihao.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import org.paihao.look.Language;

/** What happens when nothing happens: nobody's screen stays for the next visitor. */
final class TimeRules {
    private final Times times;
    private final Language usual;

    TimeRules(Times times, Language usual) {
        this.times = times;
        this.usual = usual;
    }

    KioskState passed(KioskState kiosk, Instant now) {
        if (kiosk.questionSince() != null) {
            return reached(kiosk.questionSince(), times.of(kiosk).question(), now) ? home(kiosk, usual) : kiosk;
        }
        Visit visit = kiosk.visit();
        if (visit instanceof Visit.WithTicket with) {
            return withTicket(kiosk, with, now);
        }
        boolean asks =
                visit instanceof Visit.Asking || visit instanceof Visit.ReadingCard reading && reading.checking();
        if (asks || !reached(kiosk.touched(), times.of(kiosk).idle(), now)) {
            return kiosk;
        }
        boolean chooses = kiosk.screen(times, now) == Screen.GROUP || kiosk.visit() instanceof Visit.LookingUp;
        return chooses ? kiosk.askedAt(now) : isHome(kiosk) ? kiosk : home(kiosk, usual);
    }

    /** Home, as everybody finds it, with nobody's card. */
    static KioskState home(KioskState kiosk, Language usual) {
        return kiosk.with(Visit.AT_HOME)
                .with(Manner.usual(usual))
                .with(kiosk.card().forgotten());
    }

    private KioskState withTicket(KioskState kiosk, Visit.WithTicket with, Instant now) {
        boolean inHand = with.paper() instanceof Paper.Printed || with.isOver();
        if (inHand) {
            return reached(kiosk.touched(), times.of(kiosk).taken(), now) ? home(kiosk, usual) : kiosk;
        }
        boolean waits = with.paper() instanceof Paper.Unprinted
                && reached(kiosk.touched(), times.of(kiosk).idle(), now);
        return waits ? kiosk.askedAt(now) : kiosk;
    }

    private boolean isHome(KioskState kiosk) {
        return kiosk.visit() instanceof Visit.AtHome
                && kiosk.manner().equals(Manner.usual(usual))
                && !kiosk.card().isShown();
    }

    private static boolean reached(Instant since, Duration limit, Instant now) {
        return !now.isBefore(since.plus(limit));
    }
}
