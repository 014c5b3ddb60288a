package org.paihao.server.appointment;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.paihao.protocol.AppointmentState;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of appointments. */
public final class AppointmentStore {
    private static final String SELECT = AppointmentRow.SELECT;

    Optional<AppointmentRow> find(Database database, String id) throws SQLException {
        return database.one(SELECT + "WHERE a.id = ?", AppointmentRow::of, id);
    }

    Optional<AppointmentRow> byCode(Database database, byte[] codeHash) throws SQLException {
        return database.one(SELECT + "WHERE a.code_hash = ?", AppointmentRow::of, codeHash);
    }

    /** The appointments of a person from that day on, in the order of their times. */
    List<AppointmentRow> ofPerson(Database database, byte[] idHash, LocalDate from) throws SQLException {
        return database.list(
                SELECT + "JOIN person p ON p.id = a.person WHERE p.id_hash = ? AND a.day >= ? ORDER BY a.day, a.slot",
                AppointmentRow::of,
                idHash,
                from);
    }

    List<AppointmentRow> on(Database database, LocalDate day) throws SQLException {
        return database.list(SELECT + "WHERE a.day = ? ORDER BY a.slot, a.service, a.place", AppointmentRow::of, day);
    }

    /** Those that nobody came to before {@code day}. */
    List<AppointmentRow> leftBefore(Database database, LocalDate day) throws SQLException {
        return database.list(
                SELECT + "WHERE a.day < ? AND a.state = 'BOOKED' ORDER BY a.day, a.slot", AppointmentRow::of, day);
    }

    /** The places of a slot that are taken. */
    List<Integer> places(Database database, String service, LocalDate day, LocalTime time) throws SQLException {
        return database.list(
                "SELECT place FROM appointment WHERE service = ? AND day = ? AND slot = ?"
                        + " AND state IN ('BOOKED', 'CHECKED_IN') ORDER BY place",
                row -> row.getInt(1),
                service,
                day,
                AppointmentRow.slot(time));
    }

    void insert(Writing writing, AppointmentRow made, byte[] codeHash, int place, String by) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO appointment(id, code_hash, service, day, slot, minutes, place, state, made_by, made,"
                                + " person) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                        made.id(),
                        codeHash,
                        made.service(),
                        made.day(),
                        AppointmentRow.slot(made.time()),
                        made.minutes(),
                        place,
                        made.state(),
                        by,
                        writing.at(),
                        made.person());
    }

    void move(Writing writing, String id, SlotBook.Place to) throws SQLException {
        writing.database()
                .update(
                        "UPDATE appointment SET day = ?, slot = ?, minutes = ?, place = ? WHERE id = ?",
                        to.day(),
                        AppointmentRow.slot(to.time()),
                        to.minutes(),
                        to.no(),
                        id);
    }

    void state(Writing writing, String id, AppointmentState state) throws SQLException {
        writing.database().update("UPDATE appointment SET state = ? WHERE id = ?", state, id);
    }

    void checkedIn(Writing writing, String id, String ticket) throws SQLException {
        writing.database().update("UPDATE appointment SET state = 'CHECKED_IN', ticket = ? WHERE id = ?", ticket, id);
    }
}
