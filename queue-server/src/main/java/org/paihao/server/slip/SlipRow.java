package org.paihao.server.slip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.paihao.protocol.SlipKind;

/**
 * A slip as stored.
 *
 * @param ticket id of the ticket that it was made for, {@code number} its number
 * @param usedBy number of the ticket that it was exchanged for, or null
 */
record SlipRow(
        String id,
        SlipKind kind,
        String ticket,
        String number,
        String service,
        LocalDate validFrom,
        LocalDate validTo,
        String usedBy) {
    static final String SELECT =
            "SELECT slip.id, slip.kind, slip.ticket, old.label, slip.service, valid_from, valid_to,"
                    + " new.label FROM slip JOIN ticket old ON old.id = slip.ticket LEFT JOIN ticket new ON new.id = slip.used_by ";

    static SlipRow of(ResultSet row) throws SQLException {
        return new SlipRow(
                row.getString(1),
                SlipKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                LocalDate.ofEpochDay(row.getLong(6)),
                LocalDate.ofEpochDay(row.getLong(7)),
                row.getString(8));
    }
}
