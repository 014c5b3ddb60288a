package org.paihao.kiosk.flow;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.paihao.look.Languages;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.IdempotencyKey;

/** What a finger can do on each screen. A touch that means nothing there only says that somebody is there. */
final class TouchRules {
    private final Times times;
    private final Languages languages;
    private final Supplier<IdempotencyKey> keys;
    private final CardRules cards = new CardRules();

    TouchRules(Times times, Languages languages, Supplier<IdempotencyKey> keys) {
        this.times = times;
        this.languages = languages;
        this.keys = keys;
    }

    Step touched(KioskState kiosk, Touch touch, Instant now) {
        if (kiosk.acted() != null
                && now.isBefore(kiosk.acted().plus(times.of(kiosk).doubleTap()))) {
            return Step.stay(kiosk);
        }
        Screen screen = kiosk.screen(times, now);
        if (screen == Screen.IDLE_QUESTION) {
            return Step.stay(kiosk.actedAt(now));
        }
        Step step = meaning(kiosk, screen, touch, now);
        return step.state() == kiosk && step.errands().isEmpty()
                ? Step.stay(kiosk.touchedAt(now))
                : new Step(step.state().actedAt(now), step.errands());
    }

    private Step meaning(KioskState kiosk, Screen screen, Touch touch, Instant now) {
        return switch (touch.on()) {
            case LANGUAGE -> Step.stay(kiosk.with(kiosk.manner().in(languages.after(kiosk.language()))));
            case LISTEN -> Step.stay(kiosk.with(kiosk.manner().listening()));
            case ELDER -> Step.stay(elder(kiosk));
            case HELP -> help(kiosk);
            case SERVICE -> service(kiosk, screen, touch.of(), now);
            case GROUP -> group(kiosk, screen, touch.of());
            case AGAIN -> again(kiosk, now);
            case CANCEL -> cancel(kiosk, now);
            case REPRINT -> touch.of() == null ? reprint(kiosk) : reprintFromHome(kiosk, screen, touch.of(), now);
            case GUIDES, GUIDE_SERVICE, GUIDE, GUIDE_TAB, KEY, MORE ->
                Step.stay(LookupRules.touched(kiosk, screen, touch));
            case PRINT_GUIDE -> SheetRules.wanted(kiosk, now);
            case BACK -> back(kiosk, screen);
            case DONE -> screen.showsTicket() || screen == Screen.NOT_ISSUED ? leave(kiosk) : Step.stay(kiosk);
            case CARD -> cards.wanted(kiosk, screen, keys.get(), now);
            case ELSEWHERE -> elsewhere(kiosk, screen, now);
        };
    }

    /** What became of it the server's view says. */
    private static Step help(KioskState kiosk) {
        return Help.of(kiosk) == Help.OFFERED ? Step.to(kiosk, new Errand.CallHelp()) : Step.stay(kiosk);
    }

    /** Whoever is among services of a pile that the other mode does not have begins again with all of them. */
    private static KioskState elder(KioskState kiosk) {
        KioskState other = kiosk.with(kiosk.manner().elder(!kiosk.manner().elder()));
        boolean lost = other.visit() instanceof Visit.InGroup in
                && (other.view() == null || other.places().pile(in.group()).isEmpty());
        return lost ? other.with(Visit.AT_HOME) : other;
    }

    private Step service(KioskState kiosk, Screen screen, String id, Instant now) {
        boolean offered = (screen.offersServices()
                        || screen == Screen.GUIDE
                                && kiosk.line().gives()
                                && kiosk.view().open())
                && !(kiosk.visit() instanceof Visit.Asking)
                && kiosk.view().services().stream().anyMatch(each -> each.id().equals(id));
        if (!offered) {
            return Step.stay(kiosk);
        }
        String group = kiosk.visit() instanceof Visit.InGroup in ? in.group() : null;
        IdempotencyKey key = keys.get();
        return Step.to(
                kiosk.with(new Visit.Asking(id, group, key, now, SheetRules.inHand(kiosk))),
                new Errand.TakeNumber(id, key, kiosk.card()));
    }

    private static Step group(KioskState kiosk, Screen screen, String id) {
        boolean offered = kiosk.visit() instanceof Visit.AtHome
                && screen.offersServices()
                && kiosk.places().pile(id).isPresent();
        return Step.stay(offered ? kiosk.with(new Visit.InGroup(id)) : kiosk);
    }

    /** The same wish, by the same key: if the number was given after all, this very number comes. */
    private static Step again(KioskState kiosk, Instant now) {
        if (kiosk.visit() instanceof Visit.NotIssued missed && missed.refused() == null) {
            return Step.to(
                    kiosk.with(new Visit.Asking(missed.service(), null, missed.key(), now, missed.notified())),
                    new Errand.TakeNumber(missed.service(), missed.key(), kiosk.card()));
        }
        return Step.stay(kiosk);
    }

    private static Step cancel(KioskState kiosk, Instant now) {
        if (kiosk.visit() instanceof Visit.WithTicket with && with.mayCancel(now)) {
            return Step.to(
                    kiosk.with(with.with(Visit.Cancelling.ASKED)),
                    new Errand.VoidNumber(with.ticket().id()));
        }
        return Step.stay(kiosk);
    }

    private static Step reprint(KioskState kiosk) {
        if (kiosk.visit() instanceof Visit.WithTicket with && mayReprint(kiosk, with)) {
            return printAgain(kiosk, with.with(new Paper.Printing(true)));
        }
        return Step.stay(kiosk);
    }

    private Step reprintFromHome(KioskState kiosk, Screen screen, String id, Instant now) {
        Optional<Ticket> offer = kiosk.offers(times, now).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        boolean may = kiosk.visit() instanceof Visit.AtHome
                && screen.offersServices()
                && kiosk.printerFault().isEmpty();
        if (offer.isEmpty() || !may) {
            return Step.stay(kiosk);
        }
        return printAgain(
                kiosk,
                new Visit.WithTicket(offer.get(), new Paper.Printing(true), now, null, Visit.Cancelling.NOT_ASKED));
    }

    private static Step printAgain(KioskState kiosk, Visit.WithTicket with) {
        String ticket = with.ticket().id();
        return Step.to(
                kiosk.with(with).with(ticket, Handled.PRINTING),
                new Errand.Reprint(ticket, kiosk.view(), kiosk.language()));
    }

    /** Whether the ticket on the screen can be printed now. */
    static boolean mayReprint(KioskState kiosk, Visit.WithTicket with) {
        boolean voided = with.cancelling() == Visit.Cancelling.ASKED || with.isOver();
        return with.paper() instanceof Paper.Unprinted
                && !voided
                && kiosk.printerFault().isEmpty();
    }

    private Step back(KioskState kiosk, Screen screen) {
        if (kiosk.visit() instanceof Visit.LookingUp looking) {
            return Step.stay(LookupRules.back(kiosk, looking));
        }
        boolean chooses = kiosk.visit() instanceof Visit.InGroup
                || kiosk.visit() instanceof Visit.ReadingCard reading && !reading.checking();
        boolean leads = chooses || screen == Screen.NOT_ISSUED || screen.showsTicket();
        if (!leads) {
            return Step.stay(kiosk);
        }
        return chooses ? Step.stay(kiosk.with(Visit.AT_HOME)) : leave(kiosk);
    }

    /** The next visitor's finger takes away a ticket that is in hand, but no number that is only on the glass. */
    private Step elsewhere(KioskState kiosk, Screen screen, Instant now) {
        boolean inHand = screen == Screen.TICKET || screen == Screen.CANCELLED;
        boolean seen = kiosk.visit() instanceof Visit.WithTicket with
                && !now.isBefore(with.shown().plus(times.glance()));
        return inHand && seen ? leave(kiosk) : Step.stay(kiosk);
    }

    private Step leave(KioskState kiosk) {
        return Step.stay(TimeRules.home(kiosk, languages.usual()));
    }
}
