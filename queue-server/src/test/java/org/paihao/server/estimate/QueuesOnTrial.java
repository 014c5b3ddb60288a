package org.paihao.server.estimate;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.Wait;
import org.paihao.server.SettableClock;
import org.paihao.server.catalog.CatalogStore;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Books;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.StartFault;

/** The books of the sample hall in which a test writes how long a queue is; windows 1 and 2 serve the service of letter A. */
final class QueuesOnTrial implements AutoCloseable {
    final SettableClock time = SettableClock.at("2026-11-02T08:30");
    final Hall hall = SampleHall.hall();
    final String service = hall.service("A").orElseThrow().id();
    final Ledger ledger;
    private final HallClock clock = HallClock.of(time);
    private HallWaits waits = unlearned();
    private int calls;

    QueuesOnTrial(Path folder) throws SQLException, StartFault {
        Path file = folder.resolve("hall.db");
        Books.migrate(file);
        try (Database database = Database.forWriting(file)) {
            new CatalogStore().settle(database, hall, SampleHall.text(), LocalDate.of(2026, 11, 2));
        }
        ledger = new Ledger(file, clock, (writing, today) -> writing.beginDay(today), () -> {}, () -> {});
    }

    private HallWaits unlearned() {
        return new HallWaits(hall, clock, (database, at) -> Map.of(1, List.of(service), 2, List.of(service)));
    }

    /** The server starts anew. */
    void restart() {
        waits = unlearned();
        ledger.write(writing -> {
            waits.restore(writing.database());
            return null;
        });
    }

    void window(int no, String state) {
        ledger.write(writing -> {
            writing.database().update("UPDATE window SET state = ? WHERE no = ?", state, no);
            return writing.journal("window-is-" + state, "test", null, no, Map.of());
        });
    }

    /** A queue that is looked at with so many waiting. */
    void look(int waiting) {
        ledger.write(writing -> {
            writing.database()
                    .update(
                            "INSERT INTO counter(day, service, last, calls, waiting) VALUES (?, ?, 0, ?, ?) ON CONFLICT"
                                    + " DO UPDATE SET calls = excluded.calls, waiting = excluded.waiting",
                            writing.day(),
                            service,
                            calls,
                            waiting);
            writing.journal("queue-is", "test", null, null, Map.of("waiting", waiting, "calls", calls));
            return waits.keep(writing);
        });
    }

    /** A day from 08:30 on which somebody is called every so many minutes, while ten wait. */
    void work(LocalDate date, int hours, int minutesForEach) {
        time.set(date + "T08:30");
        calls = 0;
        for (int minute = 0; minute < hours * 60; minute += minutesForEach) {
            look(10);
            time.pass(Duration.ofMinutes(minutesForEach));
            calls++;
        }
        look(10);
    }

    void call(int more) {
        calls += more;
    }

    Optional<Wait> told(int ahead) {
        return waits.after(service, ahead);
    }

    @Override
    public void close() throws SQLException {
        ledger.close();
    }
}
