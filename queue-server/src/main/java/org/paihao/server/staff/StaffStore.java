package org.paihao.server.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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
        return database.one(
                "SELECT staff.name, staff.role, session.window FROM session JOIN staff ON staff.name = session.staff"
                        + " WHERE token_hash = ?",
                row -> new StaffSession(
                        row.getString(1), Actor.Kind.valueOf(row.getString(2)), Database.intOrNull(row, 3)),
                tokenHash);
    }

    /** Begins a session; one that was at the same window ends. */
    void begin(Writing writing, byte[] tokenHash, StaffSession session) throws SQLException {
        Database database = writing.database();
        database.update("DELETE FROM session WHERE window = ?", session.window());
        database.update(
                "INSERT INTO session(token_hash, staff, window, begun) VALUES (?,?,?,?)",
                tokenHash,
                session.user(),
                session.window(),
                writing.at());
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
