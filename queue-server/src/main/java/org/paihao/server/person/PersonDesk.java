package org.paihao.server.person;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.NoteRequest;
import org.paihao.protocol.Priority;
import org.paihao.protocol.PriorityRequest;
import org.paihao.protocol.TicketRequest;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.catalog.Agents;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/**
 * Decides what a person may have, keeps what the hall needs of them for the day, and forgets it. Each method runs inside
 * the ledger's act.
 */
public final class PersonDesk {
    private final Agents agents;
    private final HallClock clock;
    private final CardHashes hashes;
    private final PersonStore persons;
    private final NoteStore notes;
    private final PriorityRules priorities;

    public PersonDesk(Hall hall, HallClock clock, HallKey key, PersonStore persons) {
        this.agents = hall.agents();
        this.clock = clock;
        this.hashes = new CardHashes(key);
        this.persons = persons;
        this.notes = new NoteStore(key);
        this.priorities = new PriorityRules(hall.priorities(), persons);
    }

    /**
     * Whether the person may have a number of that service, and what is to be kept of them.
     *
     * @throws Refusal what {@link PriorityRules} and {@link IdNumber} refuse, 400 {@code person.which} or
     *     {@code card.hash}, 403 {@code card.not-here}, 400 {@code person.id-needed}, 409 {@code person.has-ticket}, 403 {@code agent.not-here}, 404 {@code agent.unknown}, 409 {@code agent.too-many}
     */
    public Agreed agree(Writing writing, Actor actor, Service service, TicketRequest request) throws SQLException {
        Priority priority = PriorityRules.named(request.priority());
        IdNumber id = request.idNumber() == null ? null : IdNumber.of(request.idNumber());
        byte[] idHash = request.cardHash() != null ? byCard(actor, request) : id == null ? null : id.hash(hashes);
        oneEach(writing.database(), writing.day(), service, idHash);
        priorities.check(writing, actor, priority, request.reason(), id);
        if (request.agent() != null) {
            checkAgent(writing, actor, request.agent());
        }
        return new Agreed(priority, request.reason(), idHash, request.agent());
    }

    private byte[] byCard(Actor actor, TicketRequest request) {
        if (request.idNumber() != null) {
            throw Refusal.badRequest("person.which", "name one person: by idNumber or by cardHash");
        }
        refuseUnlessKiosk(actor);
        return hashes.ofCard(request.cardHash());
    }

    /** @throws Refusal 403 {@code card.not-here} */
    public static void refuseUnlessKiosk(Actor actor) {
        if (actor.kind() != Kind.KIOSK) {
            throw Refusal.forbidden("card.not-here", "a kiosk reads cards; elsewhere the number is typed");
        }
    }

    /**
     * One live ticket for each person where the service wants it.
     *
     * @param idHash null where no ID number was shown
     * @throws Refusal 400 {@code person.id-needed}, 409 {@code person.has-ticket} with the number of the live one
     */
    public void oneEach(Database database, LocalDate day, Service service, byte[] idHash) throws SQLException {
        if (!service.onePerPerson()) {
            return;
        }
        if (idHash == null) {
            throw idNeeded();
        }
        Optional<PersonStore.Live> live = persons.live(database, day, service.id(), idHash);
        if (live.isPresent()) {
            throw Refusal.conflict(
                    "person.has-ticket",
                    "this person has a number of this service already",
                    live.get().facts());
        }
    }

    public static Refusal idNeeded() {
        return Refusal.badRequest(
                "person.id-needed", "this service gives one number to each person: send idNumber or cardHash");
    }

    private void checkAgent(Writing writing, Actor actor, String agent) throws SQLException {
        if (actor.kind() == Kind.KIOSK) {
            throw Refusal.forbidden("agent.not-here", "agents take their numbers at the guide desk");
        }
        if (agents.find(agent).isEmpty()) {
            throw Refusal.notFound("agent.unknown", "the hall knows no such agent");
        }
        Database database = writing.database();
        refuseAbove(agents.live(), persons.agentLive(database, writing.day(), agent), "now");
        refuseAbove(agents.perDay(), persons.agentToday(database, writing.day(), agent), "day");
    }

    private static void refuseAbove(int most, long taken, String per) {
        if (taken >= most) {
            throw Refusal.conflict(
                    "agent.too-many",
                    "this agent has as many numbers as one may have",
                    Map.of("most", most, "per", per));
        }
    }

    /** Keeps what was agreed, until the day is over. */
    public void keep(Writing writing, Actor actor, Agreed agreed, String ticket) throws SQLException {
        if (agreed.idHash() != null) {
            persons.insert(writing, ticket, agreed.idHash(), endOf(writing.day()));
        }
        if (agreed.priority() != Priority.NORMAL) {
            given(writing, actor, agreed.priority(), agreed.reason(), ticket);
        }
        if (agreed.agent() != null) {
            persons.agent(writing, ticket, agreed.agent());
        }
    }

    /**
     * Lets the holder of a ticket go first, or no longer.
     *
     * @throws Refusal what {@link PriorityRules} refuse
     */
    public Priority change(Writing writing, Actor actor, PriorityRequest request, String ticket) throws SQLException {
        Priority priority = PriorityRules.named(request.priority());
        priorities.check(writing, actor, priority, request.reason(), null);
        given(writing, actor, priority, request.reason(), ticket);
        return priority;
    }

    /** The reason of a person stays with the person; that of a case is journaled with the name of who approved it. */
    private void given(Writing writing, Actor actor, Priority priority, String reason, String ticket)
            throws SQLException {
        String by = actor.journalName();
        Map<String, Object> body = new HashMap<>(Map.of("priority", priority.name()));
        if (priority == Priority.PRIORITY) {
            persons.reason(writing, ticket, reason, by, endOf(writing.day()));
        } else {
            persons.noReason(writing, ticket);
        }
        if (priority == Priority.URGENT) {
            body.put("reason", reason);
            body.put("approver", actor.name());
        }
        if (priority != Priority.NORMAL) {
            persons.count(writing, by, priority, reason);
        }
        writing.journal("priority-set", by, ticket, null, body);
    }

    /**
     * Keeps what somebody noted of a ticket, until the day is over, or removes the note that was read where the text is
     * empty.
     *
     * @param window that wrote it, null for the guide desk
     * @return whether something is noted now
     * @throws Refusal 400 {@code note.empty}, {@code note.too-long}, {@code note.unshowable}, 409 {@code note.changed} where
     *     the present note is another one than its writer has read
     */
    public boolean note(Writing writing, String ticket, Integer window, NoteRequest request) throws SQLException {
        Optional<String> present = notes.version(writing.database(), ticket);
        if (!present.equals(Optional.ofNullable(request.over()))) {
            throw Refusal.conflict("note.changed", "read the note that is there now first", Map.of());
        }
        if (present.isPresent() && request.text() != null && request.text().isBlank()) {
            notes.remove(writing, ticket);
            return false;
        }
        notes.put(writing, ticket, window, request.text(), endOf(writing.day()));
        return true;
    }

    /** The first moment at which nothing of a day's persons may be left, in epoch milliseconds. */
    public long endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.zone()).toInstant().toEpochMilli();
    }

    /** Deletes whatever is due, and empties the log in which it can still be read. @return how many persons */
    public int forget(Writing writing) throws SQLException {
        int gone = persons.deleteDue(writing);
        if (gone > 0) {
            writing.journal("persons-forgotten", "hall", null, null, Map.of("count", gone));
            writing.afterwards(Database::emptyLog);
        }
        return gone;
    }
}
