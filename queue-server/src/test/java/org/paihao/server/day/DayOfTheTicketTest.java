package org.paihao.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.report.DayCount;
import org.paihao.server.storage.Database;

/** What a night ends belongs to the day whose number it was. */
class DayOfTheTicketTest {
    private static final String MONDAY = "2026-11-23";
    private static final String TUESDAY = "2026-11-24";

    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void call(int window, String service) {
        hall.act(window, "open");
        hall.take(service);
        assertThat(hall.act(window, "call-next").status()).isEqualTo(200);
    }

    private static Map<String, Integer> counts(JsonNode list, String name) {
        Map<String, Integer> counts = new TreeMap<>();
        list.forEach(one -> counts.put(one.get(name).asText(), one.get("count").asInt()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private void ended(JsonNode day, Map<String, Integer> outcomes, Map<String, Integer> classes) {
        assertThat(counts(day.get("outcomes"), "outcome")).isEqualTo(outcomes);
        assertThat(counts(day.get("classes"), "itemClass")).isEqualTo(classes);
    }

    @Test
    void whatEndsAfterMidnightIsCountedUnderTheDayOfItsTicket() throws Exception {
        call(3, "A");
        call(4, "A");
        hall.clock.set(TUESDAY + "T00:10");
        assertThat(hall.act(4, "finish").status()).isEqualTo(200);
        hall.clock.set(TUESDAY + "T02:00");
        Awaitility.await().until(() -> hall.count("SELECT count(*) FROM txn WHERE outcome = 'INACCURATE'") == 1);
        hall.clock.set(TUESDAY + "T09:00");
        call(5, "F");
        hall.act(5, "finish", "\"itemClass\":\"ADVICE\"");
        Person manager = Person.signedIn(hall, "boss", Kind.MANAGER, null);
        ended(
                manager.get(Paths.DAY + "?date=" + MONDAY).body(),
                Map.of("DONE", 1, "INACCURATE", 1),
                Map.of("HANDLE", 2));
        ended(manager.get(Paths.DAY).body(), Map.of("DONE", 1), Map.of("ADVICE", 1));
        try (Database books = Database.forReading(folder.resolve("hall.db"))) {
            DayCount count = DayCount.of(books);
            assertThat(new long[] {count.day(), count.handled(), count.advised()})
                    .containsExactly(LocalDate.parse(TUESDAY).toEpochDay(), 0, 1);
        }
    }
}
