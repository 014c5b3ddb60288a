package org.paihao.server.person;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.Priority;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.catalog.Priorities;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;

/** Who may let whom go first, and how often. */
final class PriorityRules {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Priorities hall;
    private final PersonStore persons;
    private final List<Rule> rules;

    /** A wish that somebody should go first. @param id what was shown, or null */
    private record Wish(Writing writing, Actor actor, Priority priority, String reason, IdNumber id) {}

    /** Refuses a wish, or lets it pass. */
    @FunctionalInterface
    private interface Rule {
        void check(Wish wish) throws SQLException;
    }

    PriorityRules(Priorities hall, PersonStore persons) {
        this.hall = hall;
        this.persons = persons;
        this.rules = List.of(
                this::theReasonIsOfTheHallsList,
                this::aKioskGoesByTheCardAlone,
                this::theCardDoesNotSayOtherwise,
                this::onlyAnApproverCallsUrgent,
                this::nobodyGivesTooManyInAnHour,
                this::nobodyGivesTooManyInADay);
    }

    /** @param name as a request names it; null for NORMAL. @throws Refusal 400 {@code priority.unknown} */
    static Priority named(String name) {
        if (name == null) {
            return Priority.NORMAL;
        }
        for (Priority priority : Priority.values()) {
            if (priority.name().equals(name)) {
                return priority;
            }
        }
        throw Refusal.badRequest("priority.unknown", "a priority is NORMAL, PRIORITY or URGENT");
    }

    /**
     * Lets the wish pass.
     *
     * @throws Refusal 400 {@code priority.reason}, 403 {@code priority.not-here} or {@code priority.not-approved}, 409
     *     {@code priority.not-aged} or {@code priority.too-many}
     */
    void check(Writing writing, Actor actor, Priority priority, String reason, IdNumber id) throws SQLException {
        Wish wish = new Wish(writing, actor, priority, reason, id);
        if (priority == Priority.NORMAL) {
            if (reason != null) {
                throw reasonRefused(List.of());
            }
            return;
        }
        for (Rule rule : rules) {
            rule.check(wish);
        }
    }

    private void theReasonIsOfTheHallsList(Wish wish) {
        List<String> known = wish.priority() == Priority.URGENT ? hall.urgentReasons() : hall.reasons();
        if (!known.contains(wish.reason())) {
            throw reasonRefused(known);
        }
    }

    private static Refusal reasonRefused(List<String> known) {
        return Refusal.of(
                400, "priority.reason", "this priority takes one reason of the hall's list", Map.of("known", known));
    }

    private void aKioskGoesByTheCardAlone(Wish wish) {
        boolean byCard = wish.priority() == Priority.PRIORITY
                && wish.reason().equals(Priorities.AGED)
                && hall.agedFrom().isPresent();
        if (wish.actor().kind() == Kind.KIOSK && !byCard) {
            throw Refusal.forbidden("priority.not-here", "the guide desk decides on that");
        }
    }

    private void theCardDoesNotSayOtherwise(Wish wish) {
        if (wish.id() == null || !wish.reason().equals(Priorities.AGED)) {
            return;
        }
        int from = hall.agedFrom().orElse(0);
        if (wish.id().ageOn(wish.writing().day()).orElse(from) < from) {
            throw Refusal.conflict("priority.not-aged", "the card is of somebody younger", Map.of("agedFrom", from));
        }
    }

    private void onlyAnApproverCallsUrgent(Wish wish) {
        Actor actor = wish.actor();
        boolean approver = actor.kind() == Kind.MANAGER || hall.approvers().contains(actor.name());
        if (wish.priority() == Priority.URGENT && !approver) {
            throw Refusal.forbidden(
                    "priority.not-approved", "only the manager or a named approver calls a case urgent");
        }
    }

    private void nobodyGivesTooManyInAnHour(Wish wish) throws SQLException {
        if (wish.priority() == Priority.PRIORITY && isPerson(wish.actor())) {
            long given = persons.givenSince(
                    wish.writing().database(),
                    wish.actor().journalName(),
                    wish.writing().at() - HOUR.toMillis());
            refuseAbove(hall.perHour(), given, "hour");
        }
    }

    private void nobodyGivesTooManyInADay(Wish wish) throws SQLException {
        if (isPerson(wish.actor())) {
            long given = persons.counted(
                    wish.writing().database(),
                    wish.writing().day(),
                    wish.actor().journalName(),
                    wish.priority());
            refuseAbove(wish.priority() == Priority.URGENT ? hall.urgentPerDay() : hall.perDay(), given, "day");
        }
    }

    /** A card proves itself; what a person says is limited. */
    private static boolean isPerson(Actor actor) {
        return actor.kind() != Kind.KIOSK;
    }

    private static void refuseAbove(int most, long given, String per) {
        if (given >= most) {
            throw Refusal.conflict(
                    "priority.too-many",
                    "this user has let the most that the hall allows go first",
                    Map.of("most", most, "per", per));
        }
    }
}
