package org.paihao.server.catalog;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.StartFault;

/** The SQL of the hall: its file as it was loaded last, and the services and windows that tickets refer to. */
public final class CatalogStore {
    private static final int EPOCH_BYTES = 9;

    /** The text of the hall's file as the books have it; empty on a first start. */
    public Optional<String> text(Database database) throws SQLException {
        return database.one("SELECT file FROM hall", row -> row.getString(1));
    }

    /**
     * Makes the books serve this hall, in one transaction. Services and windows that left the file are kept for the
     * tickets that name them.
     *
     * @param text the file that {@code hall} was read from
     * @param today the hall's date, on a first start
     * @throws StartFault if somebody or a number of today would be left without a place; nothing was changed
     */
    public void settle(Database database, Hall hall, String text, LocalDate today) throws SQLException, StartFault {
        database.update("BEGIN IMMEDIATE");
        try {
            refuseToStrand(database, hall, today);
            if (text(database).isEmpty()) {
                database.update("INSERT INTO hall(one, epoch, day, file) VALUES (1, ?, ?, ?)", newEpoch(), today, text);
            } else {
                database.update("UPDATE hall SET file = ?", text);
            }
            settleServices(database, hall);
            settleWindows(database, hall);
            database.update("COMMIT");
        } catch (SQLException | StartFault e) {
            database.update("ROLLBACK");
            throw e;
        }
    }

    /**
     * A window where a clerk still sits cannot leave the hall, nor a service that somebody has a number for today, nor a
     * letter change its service on a day that used it.
     */
    private static void refuseToStrand(Database database, Hall hall, LocalDate today) throws SQLException, StartFault {
        for (int no :
                database.list("SELECT no FROM window WHERE gone IS NULL AND state <> 'CLOSED'", row -> row.getInt(1))) {
            if (hall.window(no).isEmpty()) {
                throw new StartFault("the hall file leaves out window " + no
                        + ", where a clerk is still signed in; start without --hall, close that window, try again");
            }
        }
        for (String service : database.list(
                "SELECT DISTINCT t.service FROM ticket t JOIN hall h ON t.day = h.day WHERE h.day >= ?"
                        + " AND t.state NOT IN ('FINISHED', 'CANCELLED', 'EXPIRED') ORDER BY 1",
                row -> row.getString(1),
                today)) {
            if (hall.services().stream().noneMatch(known -> known.id().equals(service))) {
                throw new StartFault(
                        "the hall file leaves out the service " + service
                                + ", but people with numbers for it are still here today; load it tomorrow, or when they are served");
            }
        }
        for (Service service : hall.services()) {
            boolean taken = database.number(
                            "SELECT count(*) FROM ticket t JOIN service s ON s.id = t.origin JOIN hall h ON t.day = h.day"
                                    + " WHERE s.letter = ? AND s.id <> ?",
                            service.letter(),
                            service.id())
                    > 0;
            if (taken) {
                throw new StartFault("the hall file gives letter " + service.letter() + " to the service "
                        + service.id() + ", but another service has given numbers of it today; load it tomorrow");
            }
        }
    }

    private static void settleServices(Database database, Hall hall) throws SQLException {
        database.update("UPDATE service SET gone = 1");
        for (Service service : hall.services()) {
            database.update(
                    "INSERT INTO service(id, letter) VALUES (?, ?)"
                            + " ON CONFLICT(id) DO UPDATE SET letter = excluded.letter, gone = NULL",
                    service.id(),
                    service.letter());
        }
    }

    private static void settleWindows(Database database, Hall hall) throws SQLException {
        database.update("UPDATE window SET gone = 1");
        database.update("DELETE FROM window_service");
        for (WindowPlan window : hall.windows()) {
            database.update(
                    "INSERT INTO window(no, state) VALUES (?, 'CLOSED') ON CONFLICT(no) DO UPDATE SET gone = NULL",
                    window.no());
            for (String service : window.services()) {
                database.update("INSERT INTO window_service(window, service) VALUES (?, ?)", window.no(), service);
            }
        }
    }

    private static String newEpoch() {
        byte[] epoch = new byte[EPOCH_BYTES];
        new SecureRandom().nextBytes(epoch);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(epoch);
    }
}
