package org.paihao.server.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.paihao.protocol.AppointmentState;
import org.paihao.server.storage.Database;

/**
 * An appointment as stored.
 *
 * @param service id
 * @param day and
 * @param time the hall's own date and time
 * @param person row of the person, or null where nothing is known of them
 * @param ticket id of the ticket, and
 * @param number its number, both null until it is checked in
 */
record AppointmentRow(
        String id,
        String service,
        LocalDate day,
        LocalTime time,
        int minutes,
        AppointmentState state,
        Long person,
        String ticket,
        String number) {
    static final String SELECT =
            "SELECT a.id, a.service, a.day, a.slot, a.minutes, a.state, a.person, a.ticket, t.label"
                    + " FROM appointment a LEFT JOIN ticket t ON t.id = a.ticket ";

    static AppointmentRow of(ResultSet row) throws SQLException {
        return new AppointmentRow(
                row.getString(1),
                row.getString(2),
                LocalDate.ofEpochDay(row.getLong(3)),
                LocalTime.ofSecondOfDay(row.getInt(4) * 60L),
                row.getInt(5),
                AppointmentState.valueOf(row.getString(6)),
                Database.longOrNull(row, 7),
                row.getString(8),
                row.getString(9));
    }

    static int slot(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** Whether the two slots share a minute of the hall's clock. */
    boolean overlaps(LocalDate otherDay, LocalTime otherTime, int otherMinutes) {
        return day.equals(otherDay)
                && slot(time) < slot(otherTime) + otherMinutes
                && slot(otherTime) < slot(time) + minutes;
    }
}
