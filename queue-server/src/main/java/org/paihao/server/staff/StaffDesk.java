package org.paihao.server.staff;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.paihao.server.access.Actor;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;
import org.paihao.server.window.WindowStore;

/** Gives people their accounts; whoever runs the server's machine does this. Any thread may call. */
public final class StaffDesk {
    private static final String ACTOR = "hall";
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,31}");

    private final StaffStore store = new StaffStore();
    private final WindowStore windows = new WindowStore();
    private final Ledger ledger;
    private final Readers readers;
    private final Passwords passwords;

    public StaffDesk(Ledger ledger, Readers readers, Passwords passwords) {
        this.ledger = ledger;
        this.readers = readers;
        this.passwords = passwords;
    }

    /** Somebody as a list names them. */
    public record Listed(String name, Actor.Kind role) {}

    /** @throws Refusal 409 {@code user.taken} */
    public void add(String name, Actor.Kind role, String password) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badRequest("user.name", "a user's name is letters, digits, dots and hyphens, at most 32");
        }
        if (role.isDevice()) {
            throw Refusal.badRequest("user.role", "a user is a clerk, guide, manager, auditor or administrator");
        }
        String hash = hash(password);
        ledger.write(writing -> {
            if (store.find(writing.database(), name).isPresent()) {
                throw Refusal.conflict("user.taken", "there is a user of this name already", Map.of());
            }
            store.add(writing, new Person(name, role, hash));
            return writing.journal("user-added", ACTOR, null, null, Map.of("user", name, "role", role.name()));
        });
    }

    /** Gives a new password and ends all sessions of that user; a window stays open for the same user's next sign-in. */
    public void password(String name, String password) {
        String hash = hash(password);
        ledger.write(writing -> {
            known(writing.database(), name);
            store.password(writing, name, hash);
            store.endAll(writing, name);
            return writing.journal("user-password-changed", ACTOR, null, null, Map.of("user", name));
        });
    }

    /** @throws Refusal 409 {@code user.at-window} while the user is signed in at a window */
    public void remove(String name) {
        ledger.write(writing -> {
            known(writing.database(), name);
            if (windows.sitsAtOne(writing.database(), name)) {
                throw Refusal.conflict(
                        "user.at-window", "this user is signed in at a window; close it first", Map.of());
            }
            store.endAll(writing, name);
            store.remove(writing, name);
            return writing.journal("user-removed", ACTOR, null, null, Map.of("user", name));
        });
    }

    public List<Listed> list() {
        return readers.read(store::all).stream()
                .map(person -> new Listed(person.name(), person.role()))
                .toList();
    }

    private void known(Database database, String name) throws SQLException {
        if (store.find(database, name).isEmpty()) {
            throw Refusal.notFound("user.unknown", "there is no such user");
        }
    }

    private String hash(String password) {
        if (password.length() < SignInDesk.SHORTEST || password.length() > SignInDesk.LONGEST) {
            throw Refusal.badRequest(
                    "user.password",
                    "a password has " + SignInDesk.SHORTEST + " to " + SignInDesk.LONGEST + " characters");
        }
        return passwords.hash(password);
    }
}
