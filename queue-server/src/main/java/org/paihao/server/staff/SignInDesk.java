package org.paihao.server.staff;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.CloseCommand;
import org.paihao.protocol.Session;
import org.paihao.protocol.SessionRequest;
import org.paihao.protocol.Window;
import org.paihao.protocol.WindowState;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.Clerk;
import org.paihao.server.catalog.Hall;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.secret.RandomToken;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;
import org.paihao.server.storage.Writing;
import org.paihao.server.window.WindowDesk;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowStore;

/** Lets people in, which opens their windows, and out, which closes them. Any thread may call. */
public final class SignInDesk {
    /** After that a session ends, whatever its browser says. */
    static final Duration LONGEST_SHIFT = Duration.ofHours(16);

    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    private final StaffStore store = new StaffStore();
    private final WindowStore windows = new WindowStore();
    private final Hall hall;
    private final Ledger ledger;
    private final Readers readers;
    private final WindowDesk windowDesk;
    private final Passwords passwords;
    private final FailedSignIns failed = new FailedSignIns(System::nanoTime);

    public SignInDesk(Hall hall, Ledger ledger, Readers readers, WindowDesk windowDesk, Passwords passwords) {
        this.hall = hall;
        this.ledger = ledger;
        this.readers = readers;
        this.windowDesk = windowDesk;
        this.passwords = passwords;
    }

    /** @param token for the cookie; kept nowhere else */
    public record SignedIn(String token, Session session) {
        @Override
        public String toString() {
            return "SignedIn[session=" + session + "]";
        }
    }

    /**
     * Signs somebody in. A clerk names a window, which opens in the same act; a clerk who is at that window already takes
     * it over from a lost page, with the other windows of that page. The answer to a wrong password is that to an unknown user, and takes as long.
     *
     * @param address of the caller, for slowing down guesses
     * @throws Refusal 401 {@code session.wrong}, 429 {@code rate.limited}, 409 {@code window.taken}, 400
     *     {@code session.window}, 404 {@code window.unknown}
     */
    public SignedIn signIn(SessionRequest request, String address) {
        if (request.user() == null
                || request.password() == null
                || request.user().length() > LONGEST
                || request.password().length() > LONGEST) {
            throw Refusal.badRequest("session.malformed", "a sign-in has a user and a password");
        }
        failed.begin(request.user(), address);
        Optional<Person> found = readers.read(database -> store.find(database, request.user()));
        boolean right = passwords.matches(
                request.password(), found.map(Person::password).orElse(null));
        if (!right) {
            throw Refusal.of(401, "session.wrong", "user or password is wrong", Map.of());
        }
        failed.succeeded(request.user(), address);
        Person person = found.orElseThrow();
        String token = RandomToken.next();
        return new SignedIn(token, ledger.write(writing -> begin(writing, person, request.window(), token)));
    }

    private Session begin(Writing writing, Person person, Integer no, String token) throws SQLException {
        // The password was checked before this act began; a new one since then makes it void.
        if (!store.find(writing.database(), person.name()).equals(Optional.of(person))) {
            throw Refusal.of(401, "session.wrong", "user or password is wrong", Map.of());
        }
        if ((person.role() == Actor.Kind.CLERK) != (no != null)) {
            throw Refusal.badRequest("session.window", "a clerk signs in at a window, nobody else does");
        }
        byte[] hash = HallKey.hash(token);
        Optional<byte[]> lost = no == null ? Optional.empty() : store.sessionAt(writing.database(), no);
        Actor actor = new Actor(person.role(), person.name(), no);
        if (no != null) {
            open(writing, actor, no);
        }
        store.begin(writing, hash, person.name());
        if (lost.isPresent()) {
            store.takeOver(writing, hash, lost.get());
        } else if (no != null) {
            store.stand(writing, hash, no);
        }
        writing.journal("signed-in", actor.journalName(), null, no, Map.of());
        return wire(writing.database(), store.session(writing.database(), hash).orElseThrow());
    }

    /** @return whether the window was closed until now; one that is the clerk's own already stays as it is */
    private boolean open(Writing writing, Actor clerk, int no) throws SQLException {
        WindowRow window = windows.get(writing.database(), no);
        if (window.state() != WindowState.CLOSED && clerk.name().equals(window.clerk())) {
            return false;
        }
        windowDesk.open(writing, clerk, no, shownName(clerk.name()));
        return true;
    }

    /**
     * Lets a clerk who is signed in stand at one more window, which opens; a window that this session has already changes
     * nothing.
     *
     * @throws Refusal 401 {@code access.unknown} if the session has ended, 400 {@code session.window} for somebody who is
     *     no clerk, 409 {@code window.taken}, 404 {@code window.unknown}
     */
    public Session take(String token, Integer no) {
        return ledger.write(writing -> {
            Database database = writing.database();
            byte[] hash = HallKey.hash(token);
            StaffSession session = store.session(database, hash)
                    .orElseThrow(() -> Refusal.unauthorized("the session has ended; sign in again"));
            if (session.role() != Actor.Kind.CLERK || no == null) {
                throw Refusal.badRequest("session.window", "a clerk takes a window, and names it");
            }
            if (session.windows().contains(no)) {
                return wire(database, session);
            }
            if (!open(writing, session.actor(), no)) {
                writing.journal("window-joined", session.actor().journalName(), null, no, Map.of());
            }
            store.stand(writing, hash, no);
            return wire(database, store.session(database, hash).orElseThrow());
        });
    }

    /**
     * Ends a session and closes its windows; a session that has ended already is no error.
     *
     * @param how without a turn
     * @throws Refusal 409 {@code window.busy} while somebody is called or served at one of them, {@code pause.last-of-unit}
     */
    public void signOut(String token, CloseCommand how) {
        ledger.write(writing -> {
            byte[] hash = HallKey.hash(token);
            Optional<StaffSession> session = store.session(writing.database(), hash);
            if (session.isPresent()) {
                Actor actor = session.get().actor();
                for (int no : session.get().windows()) {
                    windowDesk.closeWithSession(writing, actor, no, how);
                }
                store.end(writing, hash);
                writing.journal("signed-out", actor.journalName(), null, actor.window(), Map.of());
            }
            return session;
        });
    }

    /**
     * Ends sessions that are older than any shift; a window stays open for the same user's next sign-in, until its night.
     *
     * @return how many
     */
    public int endForgotten(Writing writing) throws SQLException {
        long before = writing.at() - LONGEST_SHIFT.toMillis();
        List<byte[]> old = store.begunBefore(writing.database(), before);
        for (byte[] token : old) {
            Actor actor = store.session(writing.database(), token).orElseThrow().actor();
            store.end(writing, token);
            writing.journal("session-ended", actor.journalName(), null, actor.window(), Map.of());
        }
        return old.size();
    }

    /** The session as its page shows it. */
    public Session session(StaffSession session) {
        return readers.read(database -> wire(database, session));
    }

    private Session wire(Database database, StaffSession session) throws SQLException {
        List<Window> own = new ArrayList<>();
        for (int no : session.windows()) {
            own.add(windows.get(database, no).wire());
        }
        return new Session(
                session.user(),
                shownName(session.user()),
                session.role().name().toLowerCase(Locale.ROOT),
                own.isEmpty() ? null : own.get(0),
                own);
    }

    private String shownName(String user) {
        return hall.clerk(user).map(Clerk::name).orElse(user);
    }
}
