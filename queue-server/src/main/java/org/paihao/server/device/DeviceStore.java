package org.paihao.server.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.paihao.server.access.Actor;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The devices in the database. */
final class DeviceStore {
    List<Enrolment> enrolled(Database database) throws SQLException {
        return database.list(
                "SELECT token_hash, kind, name, window FROM device WHERE revoked IS NULL", DeviceStore::enrolment);
    }

    void add(Writing writing, Enrolment device) throws SQLException {
        Actor actor = device.actor();
        writing.database()
                .update(
                        "INSERT INTO device(token_hash, kind, name, window, enrolled) VALUES (?,?,?,?,?)",
                        device.tokenHash(),
                        actor.kind(),
                        actor.name(),
                        actor.window(),
                        writing.at());
    }

    /** @return whether there was such a device */
    boolean revoke(Writing writing, Actor.Kind kind, String name) throws SQLException {
        return writing.database()
                        .update(
                                "UPDATE device SET revoked = ? WHERE kind = ? AND name = ? AND revoked IS NULL",
                                writing.at(),
                                kind,
                                name)
                > 0;
    }

    boolean hasWindow(Database database, int no) throws SQLException {
        return database.number("SELECT COUNT(*) FROM window WHERE no = ? AND gone IS NULL", no) > 0;
    }

    private static Enrolment enrolment(ResultSet row) throws SQLException {
        return new Enrolment(
                row.getBytes(1),
                new Actor(Actor.Kind.valueOf(row.getString(2)), row.getString(3), Database.intOrNull(row, 4)));
    }
}
