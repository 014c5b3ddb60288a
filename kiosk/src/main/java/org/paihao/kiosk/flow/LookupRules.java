package org.paihao.kiosk.flow;

import java.util.Optional;
import org.paihao.protocol.Guide;

/** From the home screen to a guide, and within it. */
final class LookupRules {
    private LookupRules() {}

    /** @return the same state where the touch means nothing there */
    static KioskState touched(KioskState kiosk, Screen screen, Touch touch) {
        if (touch.on() == Touch.On.GUIDES) {
            boolean may = screen.offersServices()
                    && !(kiosk.visit() instanceof Visit.Asking)
                    && !kiosk.guides().guides().isEmpty();
            return may ? kiosk.with(Visit.LookingUp.BEGIN) : kiosk;
        }
        if (!(kiosk.visit() instanceof Visit.LookingUp at)) {
            return kiosk;
        }
        return switch (touch.on()) {
            case GUIDE_SERVICE -> kiosk.with(Visit.LookingUp.among(touch.of(), ""));
            case KEY -> at.guide() == null ? typed(kiosk, at, touch.of()) : kiosk;
            case GUIDE -> find(kiosk, touch.of()).isPresent() ? kiosk.with(at.reading(touch.of())) : kiosk;
            case GUIDE_TAB -> at.guide() == null ? kiosk : kiosk.with(at.at(Integer.parseInt(touch.of()), 0));
            case MORE -> kiosk.with(at.at(at.tab(), at.page() + 1));
            default -> kiosk;
        };
    }

    /** One step back; out of the guides where nothing was chosen. */
    static KioskState back(KioskState kiosk, Visit.LookingUp at) {
        if (at.guide() != null) {
            return kiosk.with(Visit.LookingUp.among(at.service(), at.letters()));
        }
        return kiosk.with(at.isOpen() ? Visit.AT_HOME : Visit.LookingUp.BEGIN);
    }

    static Optional<Guide> find(KioskState kiosk, String id) {
        return kiosk.guides().guides().stream()
                .filter(guide -> guide.id().equals(id))
                .findFirst();
    }

    private static KioskState typed(KioskState kiosk, Visit.LookingUp at, String letter) {
        String before = at.service() == null ? at.letters() : "";
        if (letter.isEmpty()) {
            String fewer = before.isEmpty() ? "" : before.substring(0, before.length() - 1);
            return kiosk.with(Visit.LookingUp.among(null, fewer));
        }
        return before.length() >= Lookup.MOST_LETTERS
                ? kiosk
                : kiosk.with(Visit.LookingUp.among(null, before + letter));
    }
}
