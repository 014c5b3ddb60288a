package org.paihao.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.paihao.server.journal.JournalCheck;
import org.paihao.server.storage.Database;

/** Reads the books as they are on the disk and says whether the hall kept its promises. */
public final class Judge implements AutoCloseable {
    private final Database database;

    public Judge(Path data) throws SQLException {
        database = Database.forReading(data.resolve("hall.db"));
    }

    /** Each number of each service and day once, in the order of arrival, without a hole: 1–499, then from 1000. */
    void everyNumberOnce() throws SQLException {
        List<String> queues =
                database.list("SELECT DISTINCT day || '/' || service FROM ticket ORDER BY 1", row -> row.getString(1));
        for (String queue : queues) {
            List<Integer> numbers = database.list(
                    "SELECT n FROM ticket WHERE day || '/' || service = ? ORDER BY seq", row -> row.getInt(1), queue);
            assertThat(numbers).as(queue).isEqualTo(firstNumbers(numbers.size()));
        }
        assertThat(database.number("SELECT COUNT(*) - COUNT(DISTINCT day || label) FROM ticket"))
                .as("labels used twice on one day")
                .isZero();
    }

    private static List<Integer> firstNumbers(int count) {
        return IntStream.concat(IntStream.rangeClosed(1, 499), IntStream.iterate(1000, n -> n + 1))
                .limit(count)
                .boxed()
                .toList();
    }

    /** No ticket was called to two windows. */
    void nobodyCalledTwice() throws SQLException {
        assertThat(database.list(
                        "SELECT ticket FROM journal WHERE kind = 'called' GROUP BY ticket HAVING COUNT(*) > 1",
                        row -> row.getString(1)))
                .as("tickets called twice")
                .isEmpty();
    }

    /** Each window called in the order in which its people had arrived. */
    void arrivalOrderKept(Set<Integer> windows) throws SQLException {
        for (int window : windows) {
            List<Long> arrivals = database.list(
                    "SELECT ticket.seq FROM journal JOIN ticket ON ticket.id = journal.ticket"
                            + " WHERE journal.kind = 'called' AND journal.window = ? ORDER BY journal.seq",
                    row -> row.getLong(1),
                    window);
            assertThat(arrivals).as("window " + window).isSorted().doesNotHaveDuplicates();
        }
    }

    /** What the counters say is what a count says. */
    void countersTrue() throws SQLException {
        assertThat(database.list(
                        "SELECT service FROM counter c WHERE waiting <> (SELECT COUNT(*) FROM ticket t"
                                + " WHERE t.service = c.service AND t.day = c.day AND t.state = 'WAITING')",
                        row -> row.getString(1)))
                .as("services whose counter is wrong")
                .isEmpty();
    }

    /** SQLite finds nothing wrong. */
    void databaseWhole() throws SQLException {
        assertThat(database.list("PRAGMA integrity_check", row -> row.getString(1)))
                .containsExactly("ok");
        assertThat(database.list("PRAGMA foreign_key_check", row -> row.getString(1)))
                .isEmpty();
    }

    /** The journal's chain, by the program's own check. */
    void journalWhole() throws SQLException {
        assertThat(JournalCheck.check(database).broken()).isEmpty();
    }

    /** Every ticket: id and number. */
    public Set<String> tickets() throws SQLException {
        return new HashSet<>(database.list("SELECT id || ' ' || label FROM ticket", row -> row.getString(1)));
    }

    /** No row of the journal lies before the one that it follows. */
    public void timesOnlyRise() throws SQLException {
        assertThat(database.list("SELECT at FROM journal ORDER BY seq", row -> row.getLong(1)))
                .isSorted();
    }

    /** The days of which tickets were given, in order. */
    public List<String> days() throws SQLException {
        return database.list(
                "SELECT DISTINCT date(day * 86400, 'unixepoch') FROM ticket ORDER BY 1", row -> row.getString(1));
    }

    /** Whether the machine's clock is doubted, by the last row that speaks of it. */
    public boolean clockDoubted() throws SQLException {
        return database.one(
                        "SELECT kind FROM journal WHERE kind IN ('clock-doubted', 'clock-believed')"
                                + " ORDER BY seq DESC LIMIT 1",
                        row -> row.getString(1))
                .filter("clock-doubted"::equals)
                .isPresent();
    }

    /** How many tickets there are. */
    public long count() throws SQLException {
        return database.number("SELECT count(*) FROM ticket");
    }

    /** Every call: ticket and window. */
    Set<String> calls() throws SQLException {
        return new HashSet<>(database.list(
                "SELECT ticket || ' ' || window FROM journal WHERE kind = 'called'", row -> row.getString(1)));
    }

    List<String> states() throws SQLException {
        return database.list("SELECT DISTINCT state FROM ticket ORDER BY state", row -> row.getString(1));
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
