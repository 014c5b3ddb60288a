package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.SettableClock;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.report.DayCount;
import org.paihao.server.storage.Database;

/** House building is decided at the county, which window 5 sees through; what else it does is handled here. */
class ItemClassTest {
    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        String file = SampleHall.text().replace("letter: F\n", "letter: F\n    class: on-behalf\n");
        hall = RunningHall.of(folder, SettableClock.at("2026-11-23T08:30"), file);
        hall.act(5, "open");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void serve(String service) {
        hall.take(service);
        hall.act(5, "call-next");
        hall.act(5, "start");
    }

    /** What the books keep of the transactions, in their order. */
    private List<String> kept() {
        List<String> kept = new ArrayList<>();
        for (long ord = 1; ord <= hall.count("SELECT count(*) FROM txn"); ord++) {
            kept.add(hall.sql(
                    "SELECT outcome || ' ' || class FROM txn ORDER BY rowid LIMIT 1 OFFSET ?",
                    row -> row.getString(1),
                    ord - 1));
        }
        return kept;
    }

    private JsonNode view() {
        return hall.get(hall.console(5), Paths.consoleView(5)).body();
    }

    @Test
    void aTransactionIsOfTheClassOfItsServiceWithoutAnybodySayingSo() {
        serve("F");
        assertThat(view().get("itemClass").asText()).isEqualTo("ON_BEHALF");
        hall.act(5, "finish");
        assertThat(view().get("itemClass").isNull()).isTrue();
        serve("D");
        hall.act(5, "finish", "\"outcome\":\"ADVICE\"");
        assertThat(kept()).containsExactly("DONE ON_BEHALF", "ADVICE HANDLE");
    }

    @Test
    void theClerkNamesAnotherClassForOneTransaction() {
        serve("F");
        hall.act(5, "finish", "\"itemClass\":\"ADVICE\"");
        String journal =
                hall.sql("SELECT body ->> '$.class' FROM journal WHERE kind = 'finished'", row -> row.getString(1));
        assertThat(journal).isEqualTo("ADVICE");
        serve("F");
        hall.act(5, "finish");
        assertThat(kept()).as("the next is as usual again").containsExactly("DONE ADVICE", "DONE ON_BEHALF");
    }

    @Test
    void eachTransactionOfATicketHasAClassOfItsOwn() {
        serve("F");
        hall.act(5, "add-transaction", "\"itemClass\":\"ADVICE\",\"service\":\"D\"");
        JsonNode earlier = view().at("/earlier/0");
        assertThat(earlier.get("itemClass").asText()).isEqualTo("ADVICE");
        assertThat(view().get("itemClass").asText())
                .as("of the service that begins")
                .isEqualTo("HANDLE");
        hall.act(5, "finish");
        assertThat(kept()).containsExactly("DONE ADVICE", "DONE HANDLE");
    }

    @Test
    void noOtherClassIsTaken() {
        serve("F");
        long journal = hall.journal();
        Reply refused = hall.act(5, "finish", "\"itemClass\":\"AGENT\"");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("body.broken");
        assertThat(hall.journal()).isEqualTo(journal);
    }

    @Test
    void whatIsLaidAsideIsOfItsServicesClassAndAgainWhenItsEndIsTakenBack() {
        serve("F");
        hall.act(5, "hold", "\"kind\":\"PAPERS_KEPT\"");
        assertThat(kept()).containsExactly("HELD ON_BEHALF");
        hall.act(5, "take-up", "\"number\":\"F001\"");
        hall.act(5, "finish", "\"itemClass\":\"ADVICE\"");
        assertThat(kept()).containsExactly("DONE ADVICE");
        hall.act(5, "undo");
        assertThat(kept()).containsExactly("HELD ON_BEHALF");
    }

    @Test
    void theDayIsSummedByClass() throws Exception {
        serve("F");
        hall.act(5, "finish");
        serve("F");
        hall.act(5, "finish", "\"itemClass\":\"ADVICE\"");
        serve("D");
        hall.act(5, "add-transaction");
        hall.act(5, "finish");
        serve("D");
        hall.act(5, "hold", "\"kind\":\"PAPERS_RETURNED\"");
        JsonNode day =
                Person.signedIn(hall, "boss", Kind.MANAGER, null).get(Paths.DAY).body();
        assertThat(day.get("classes").toString())
                .isEqualTo("[{\"itemClass\":\"HANDLE\",\"count\":2},{\"itemClass\":\"ON_BEHALF\",\"count\":1},"
                        + "{\"itemClass\":\"ADVICE\",\"count\":1}]");
        try (Database books = Database.forReading(folder.resolve("hall.db"))) {
            DayCount count = DayCount.of(books);
            assertThat(List.of(count.handled(), count.onBehalf(), count.advised()))
                    .containsExactly(2L, 1L, 1L);
        }
    }

    @Test
    void whatNobodyFinishedIsOfItsServicesClass() {
        serve("F");
        hall.clock.set("2026-11-24T02:01");
        hall.take("A");
        Awaitility.await().until(() -> hall.count("SELECT count(*) FROM txn") == 1);
        assertThat(kept()).containsExactly("INACCURATE ON_BEHALF");
    }
}
