package org.paihao.kiosk.flow;

import java.time.Instant;
import java.util.Optional;

/**
 * Knows what was said last, and so what is to be said now: each screen once for a visitor who wants to hear it, again when
 * asked, and nothing more once a finger came down. Used on one thread.
 */
public final class Narrator {
    private Scene last;
    private Instant touched;
    private boolean speaking;
    private Help help = Help.AT_DESK;

    /** What a visitor takes for one and the same screen; people waiting and seconds change on it. */
    private record Scene(Screen screen, Object place, Manner manner) {}

    /** What is to be heard instead of what was; empty where nothing changes. */
    public Optional<Narration> next(Shown shown) {
        KioskState kiosk = shown.kiosk();
        Scene scene = new Scene(shown.screen(), place(kiosk.visit()), kiosk.manner());
        boolean isNew = !scene.equals(last);
        Help now = Help.of(kiosk);
        boolean answered = now != help && (now == Help.CALLED || now == Help.COMING);
        help = now;
        boolean interrupted = !kiosk.touched().equals(touched);
        last = scene;
        touched = kiosk.touched();
        if (isNew && kiosk.manner().isSpoken()) {
            speaking = true;
            return Optional.of(Narration.of(shown));
        }
        if (answered && kiosk.manner().isSpoken()) {
            speaking = true;
            return Optional.of(Narration.ofHelp(shown));
        }
        if (speaking && (isNew || interrupted)) {
            speaking = false;
            return Optional.of(Narration.silence(shown));
        }
        return Optional.empty();
    }

    private static Object place(Visit visit) {
        if (visit instanceof Visit.WithTicket with) {
            return with.ticket().id() + with.cancelling();
        }
        if (visit instanceof Visit.LookingUp) {
            return visit;
        }
        return visit instanceof Visit.InGroup in ? in.group() : "";
    }
}
