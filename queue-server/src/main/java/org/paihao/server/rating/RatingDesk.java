package org.paihao.server.rating;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.RatingRequest;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.Limits;
import org.paihao.server.clock.HallClock;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Writing;

/**
 * Takes ratings: each opening once, and what was said only into a sealed box. That somebody rated, where and when, is no
 * secret; the journal says it with ticket and window, which the opening's own row says as well.
 */
public final class RatingDesk {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Limits limits;
    private final HallClock clock;
    private final OpeningStore openings;
    private final RatingReasons reasons;
    private final Seal seal;
    private final BoxStore boxes = new BoxStore();

    public RatingDesk(Limits limits, HallClock clock, OpeningStore openings, RatingReasons reasons, DayKeys keys) {
        this(limits, clock, openings, reasons, (Seal) keys);
    }

    RatingDesk(Limits limits, HallClock clock, OpeningStore openings, RatingReasons reasons, Seal seal) {
        this.limits = limits;
        this.clock = clock;
        this.openings = openings;
        this.reasons = reasons;
        this.seal = seal;
    }

    /**
     * Spends an opening; a retry with the same key changes nothing more.
     *
     * @param pad the pad of a window
     * @param key the Idempotency-Key, by which a retry is known; nothing of the rating is kept with it
     * @throws Refusal 400 {@code rating.level}, {@code rating.reasons}, {@code rating.opening}; 403 at another window's
     *     pad; 409 {@code rating.already-given}; 410 {@code rating.closed}
     */
    void spend(Writing writing, Actor pad, String key, RatingRequest request) throws SQLException {
        byte[] by = HallKey.hash(pad.journalName() + " " + key);
        if (openings.spentBy(writing.database(), by)) {
            return;
        }
        List<String> accepted = reasons.accept(request.level(), request.reasons());
        if (request.opening() == null) {
            throw Refusal.badRequest("rating.opening", "name the opening that the pad's view shows");
        }
        byte[] idHash = HallKey.hash(request.opening());
        long from = writing.at() - clock.real(limits.padGrace()).toMillis();
        if (!openings.spend(writing, idHash, pad.window(), from, by)) {
            throw refusal(writing, idHash, pad);
        }
        OpeningRow opening = openings.find(writing.database(), idHash).orElseThrow();
        Rating rating = new Rating(request.level(), accepted, opening.window(), opening.clerk(), opening.service());
        byte[] box = new byte[Box.ID];
        RANDOM.nextBytes(box);
        boxes.add(writing, new Box(box, writing.day(), seal.seal(writing.day(), box, rating.padded())));
        writing.journal("rating-spent", pad.journalName(), opening.ticket(), opening.window(), Map.of());
    }

    /** Why an opening was not spent. */
    private Refusal refusal(Writing writing, byte[] idHash, Actor pad) throws SQLException {
        // An opening that was withdrawn left nothing behind, so one that never was is answered the same.
        OpeningRow opening = openings.find(writing.database(), idHash).orElseThrow(RatingDesk::closed);
        if (opening.window() != pad.window()) {
            return Refusal.forbidden("access.other-window", "this is the right of another window");
        }
        return opening.spentKey() == null
                ? closed()
                : Refusal.conflict("rating.already-given", "this transaction has been rated", Map.of());
    }

    private static Refusal closed() {
        return Refusal.of(410, "rating.closed", "nobody is asked for this rating (any more)", Map.of());
    }
}
