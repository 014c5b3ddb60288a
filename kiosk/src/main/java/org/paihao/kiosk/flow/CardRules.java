package org.paihao.kiosk.flow;

import java.time.Instant;
import org.paihao.kiosk.idcard.CardAnswer;
import org.paihao.protocol.client.IdempotencyKey;

/**
 * From the wish to show an ID card to what it is good for: an appointment's number, else a service that the hall gives one
 * number of to each person, else the services with the card known. Nobody is kept from a number because a card cannot be
 * read.
 */
final class CardRules {
    /** The reason of {@link Visit.ReadingCard} where the hall's key did not come. */
    static final String SERVER = "server";

    private static final String NO_APPOINTMENT = "appointment.unknown";

    /** Begins to read; also for a service that did not give a number without a card. */
    Step wanted(KioskState kiosk, Screen screen, IdempotencyKey key, Instant now) {
        boolean here = kiosk.visit() instanceof Visit.AtHome && screen.offersServices();
        boolean needed = kiosk.visit() instanceof Visit.NotIssued missed && missed.needsCard();
        if (!kiosk.card().reader() || !here && !needed) {
            return Step.stay(kiosk);
        }
        String service = needed ? ((Visit.NotIssued) kiosk.visit()).service() : null;
        return Step.to(kiosk.with(new Visit.ReadingCard(service, key, now, false, null)), new Errand.ReadCard(key));
    }

    Step read(KioskState kiosk, IdempotencyKey key, CardAnswer answer, Instant now) {
        if (!(kiosk.visit() instanceof Visit.ReadingCard reading)
                || !reading.key().equals(key)
                || answer instanceof CardAnswer.NotWanted) {
            return Step.stay(kiosk);
        }
        if (answer instanceof CardAnswer.NotRead not) {
            return Step.stay(
                    kiosk.with(reading.with("card." + not.fault().reason())).touchedAt(now));
        }
        CardAnswer.Known known = (CardAnswer.Known) answer;
        Card card = Card.shown(known.ageGroup(), known.hash());
        if (reading.service() == null) {
            return Step.to(kiosk.with(card).with(reading.checkingIn()).touchedAt(now), new Errand.CheckIn(card, key));
        }
        return Step.to(
                kiosk.with(card)
                        .with(new Visit.Asking(reading.service(), null, key, now, null))
                        .touchedAt(now),
                new Errand.TakeNumber(reading.service(), key, card));
    }

    /** The hall's key did not come, so no card was read. */
    Step notRead(KioskState kiosk, IdempotencyKey key, Instant now) {
        boolean theirs = kiosk.visit() instanceof Visit.ReadingCard reading
                && reading.key().equals(key);
        return Step.stay(
                theirs
                        ? kiosk.with(((Visit.ReadingCard) kiosk.visit()).with("card." + SERVER))
                                .touchedAt(now)
                        : kiosk);
    }

    /** @param refused the server's code, or null when no answer came */
    Step notCheckedIn(KioskState kiosk, IdempotencyKey key, String refused, Instant now) {
        if (!(kiosk.visit() instanceof Visit.ReadingCard reading)
                || !reading.key().equals(key)) {
            return Step.stay(kiosk);
        }
        return Step.stay(
                NO_APPOINTMENT.equals(refused)
                        ? kiosk.with(Visit.AT_HOME).touchedAt(now)
                        : kiosk.with(reading.with(refused == null ? "card." + SERVER : refused))
                                .touchedAt(now));
    }

    /** Whoever turns away from the reader is read no more. */
    static Step leaving(KioskState before, Step step) {
        if (!(before.visit() instanceof Visit.ReadingCard reading)
                || step.state().visit() instanceof Visit.ReadingCard still
                        && still.key().equals(reading.key())) {
            return step;
        }
        return step.then(Step.to(step.state(), new Errand.LeaveCard(reading.key())));
    }
}
