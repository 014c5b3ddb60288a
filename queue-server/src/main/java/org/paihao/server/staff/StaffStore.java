package org.paihao.server.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.paihao.server.access.Actor;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of people and their sessions. */
final class StaffStore {
    Optional<Person> find(Database database, String name) throws SQLException {
        return database.one("SELECT name, role, password FROM staff WHERE name = ?", StaffStore::person, name);
    }

    List<Person> all(Database database) throws SQLException {
        return database.list("SELECT name, role, password FROM staff ORDER BY name", StaffStore::person);
    }

    void add(Writing writing, Person person) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO staff(name, role, password, since) VALUES (?,?,?,?)",
                        person.name(),
                        person.role(),
                        person.password(),
                        writing.at());
    }

    void password(Writing writing, String name, String password) throws SQLException {
        writing.database().update("UPDATE staff SET password = ? WHERE name = ?", password, name);
    }

    void remove(Writing writing, String name) throws SQLException {
        writing.database().update("DELETE FROM staff WHERE name = ?", name);
    }

    Optional<StaffSession> session(Database database, byte[] tokenHash) throws SQLException {
        List<At> rows = database.list(
                "SELECT staff.name, staff.role, place.window FROM session JOIN staff ON staff.name = session.staff"
                        + " LEFT JOIN place ON place.token_hash = session.token_hash WHERE session.token_hash = ?",
                row -> new At(row.getString(1), Actor.Kind.valueOf(row.getString(2)), Database.intOrNull(row, 3)),
                tokenHash);
        return rows.stream()
                .findFirst()
                .map(first -> new StaffSession(
                        first.user(),
                        first.role(),
                        rows.stream()
                                .map(At::window)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** A session at one of its windows, or at none. */
    private record At(String user, Actor.Kind role, Integer window) {}

    /** The session that stands at the window. */
    Optional<byte[]> sessionAt(Database database, int window) throws SQLException {
        return database.one("SELECT token_hash FROM place WHERE window = ?", row -> row.getBytes(1), window);
    }

    void begin(Writing writing, byte[] tokenHash, String user) throws SQLException {
        writing.database()
                .update("INSERT INTO session(token_hash, staff, begun) VALUES (?,?,?)", tokenHash, user, writing.at());
    }

    /** Gives a session all windows of another one, which ends. */
    void takeOver(Writing writing, byte[] tokenHash, byte[] lost) throws SQLException {
        writing.database().update("UPDATE place SET token_hash = ? WHERE token_hash = ?", tokenHash, lost);
        end(writing, lost);
    }

    /** Puts a session at a window too; another one that stood there leaves it, and ends if that was its last. */
    void stand(Writing writing, byte[] tokenHash, int window) throws SQLException {
        Database database = writing.database();
        database.update("DELETE FROM place WHERE window = ?", window);
        database.update("INSERT INTO place(window, token_hash) VALUES (?,?)", window, tokenHash);
    }

    /** The sessions that were begun before that moment (epoch milliseconds), by their tokens' hashes. */
    List<byte[]> begunBefore(Database database, long moment) throws SQLException {
        return database.list(
                "SELECT token_hash FROM session WHERE begun < ? ORDER BY begun", row -> row.getBytes(1), moment);
    }

    void end(Writing writing, byte[] tokenHash) throws SQLException {
        writing.database().update("DELETE FROM session WHERE token_hash = ?", tokenHash);
    }

    void endAll(Writing writing, String name) throws SQLException {
        writing.database().update("DELETE FROM session WHERE staff = ?", name);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(row.getString(1), Actor.Kind.valueOf(row.getString(2)), row.getString(3));
    }
}
