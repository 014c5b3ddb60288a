package org.paihao.server.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.paihao.server.storage.Books;
import org.paihao.server.storage.Database;

/** The limit of a ticket: the rows that one ticket writes, by bare JDBC, with one synced commit each. */
final class BareRows implements AutoCloseable {
    private static final long DAY = 20_000;
    private static final String BODY = "{\"service\":\"s0\",\"number\":\"A001\"}";
    private static final String ANSWER = "x".repeat(330);

    private final Database database;
    private final Map<String, Integer> last = new HashMap<>();
    private long count;

    BareRows(Path folder) throws SQLException {
        Path file = folder.resolve("bare.db");
        Books.migrate(file);
        database = Database.forWriting(file);
        database.update("INSERT OR IGNORE INTO hall(one, epoch, day, file) VALUES (1, 'bare', ?, '')", DAY);
        for (int i = 0; i < 8; i++) {
            String service = "s" + i;
            database.update("INSERT OR IGNORE INTO service(id, letter) VALUES (?, ?)", service, String.valueOf((char)
                    ('A' + i)));
            database.update(
                    "INSERT OR IGNORE INTO counter(day, service, last, waiting) VALUES (?, ?, 0, 0)", DAY, service);
        }
    }

    /** Four rows and a commit. */
    void ticket() throws SQLException {
        String service = "s" + count % 8;
        int n = last.merge(service, 1, Integer::sum);
        long now = System.currentTimeMillis();
        String id = UUID.randomUUID().toString().substring(0, 16);
        database.update("BEGIN IMMEDIATE");
        database.update(
                "UPDATE counter SET last = ?, waiting = waiting + 1 WHERE day = ? AND service = ?", n, DAY, service);
        database.update(
                "INSERT INTO ticket(id, day, origin, service, n, label, device, arrived, state, print, lane, rank)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'kiosk-1', ?, 'WAITING', 'PENDING', 60, ?)",
                id,
                DAY,
                service,
                service,
                n,
                (char) ('A' + count % 8) + String.valueOf(n),
                now,
                now);
        database.update(
                "INSERT INTO journal(seq, epoch, at, day, kind, actor, ticket, body, hash)"
                        + " VALUES (?, 'bare', ?, ?, 'issued', 'kiosk:kiosk-1', ?, ?, ?)",
                ++count,
                now,
                DAY,
                id,
                BODY,
                new byte[32]);
        database.update(
                "INSERT INTO answer(actor, key, asked, body, at) VALUES ('kiosk:kiosk-1', ?, ?, ?, ?)",
                "key-" + count,
                new byte[32],
                ANSWER,
                now);
        database.update("COMMIT");
    }

    /** One row and a commit. */
    void row() throws SQLException {
        database.update("BEGIN IMMEDIATE");
        database.update("UPDATE hall SET day = ?", DAY + ++count);
        database.update("COMMIT");
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
