package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
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

/**
 * Family matters are promised within four working days, farming promises nothing. It is Monday; Thursday is a holiday and on Saturday
 * work is made up.
 */
class PromisedDateTest {
    private static final String MADE_UP = "  workdays:\n    - {date: 2026-11-28, like: fri}\n";

    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        openWith("  closed:\n    - 2026-11-26\n", MADE_UP);
    }

    private void openWith(String closed, String workdays) throws Exception {
        String file = SampleHall.text()
                .replace("letter: D\n", "letter: D\n    promiseDays: 4\n")
                .replace("  closed:\n", closed)
                .replace("  workdays: []\n", workdays);
        hall = RunningHall.of(folder, SettableClock.at("2026-11-23T08:30"), file);
        hall.act(5, "open");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Reply serve(String service) {
        Reply ticket = hall.take(service);
        hall.act(5, "call-next");
        hall.act(5, "start");
        return ticket;
    }

    /** What the answer promises; missing where it promises nothing. */
    private JsonNode finish(String service, String outcome) {
        serve(service);
        return hall.act(5, "finish", "\"outcome\":\"" + outcome + "\"").body().at("/finished/promised");
    }

    /** The date that the books keep of the last transaction; empty for none. */
    private String kept() {
        return hall.sql(
                "SELECT coalesce(date(promised * 86400, 'unixepoch'), '') FROM txn ORDER BY rowid DESC LIMIT 1",
                row -> row.getString(1));
    }

    private String journal(String field) {
        return hall.sql(
                "SELECT coalesce(body ->> ?, '') FROM journal WHERE kind IN ('finished', 'transaction-added')"
                        + " ORDER BY seq DESC LIMIT 1",
                row -> row.getString(1),
                "$." + field);
    }

    @Test
    void whatIsAcceptedIsPromisedFromTheNextWorkingDayOnByTheHallsCalendar() {
        JsonNode promised = finish("D", "ACCEPTED");
        assertThat(promised.get("workingDays").asInt()).isEqualTo(4);
        assertThat(promised.get("by").asText())
                .as("Tuesday, Wednesday, Friday, and the Saturday on which work is made up")
                .isEqualTo("2026-11-28");
        assertThat(kept()).isEqualTo("2026-11-28");
        assertThat(journal("promised")).isEqualTo("2026-11-28");
        assertThat(journal("promiseDays")).isEqualTo("4");
    }

    @Test
    void nothingElsePromisesADate() {
        for (String outcome : new String[] {"DONE", "SUPPLEMENT", "RETURNED", "ADVICE"}) {
            assertThat(finish("D", outcome).isMissingNode()).as(outcome).isTrue();
            assertThat(kept()).as(outcome).isEmpty();
            assertThat(journal("promiseDays")).as(outcome).isEmpty();
        }
        assertThat(finish("E", "ACCEPTED").isMissingNode())
                .as("its service promises nothing")
                .isTrue();
        assertThat(kept()).isEmpty();
    }

    @Test
    void theHolderOfASlipComesBackAndTheClockBeginsTheDayAfterThePapersAreComplete() {
        Reply ticket = serve("D");
        Reply missing = hall.act(5, "finish", "\"outcome\":\"SUPPLEMENT\"");
        assertThat(missing.body().at("/finished/promised").isMissingNode()).isTrue();
        String code = hall.post(hall.console(5), Paths.ticket(ticket.text("id"), "supplement"), "", null)
                .text("code");
        hall.act(5, "close");
        hall.clock.set("2026-11-25T09:00");
        hall.act(5, "open");
        hall.post(
                hall.kiosk("k1"),
                Paths.SLIP_USE,
                "{\"code\":\"" + code + "\"}",
                UUID.randomUUID().toString());
        hall.act(5, "call-next");
        JsonNode promised =
                hall.act(5, "finish", "\"outcome\":\"ACCEPTED\"").body().at("/finished/promised");
        assertThat(promised.get("by").asText())
                .as("Friday, Saturday, Monday, Tuesday after the Wednesday on which they were complete")
                .isEqualTo("2026-12-01");
        assertThat(kept()).isEqualTo("2026-12-01");
        Person manager = Person.signedIn(hall, "boss", Kind.MANAGER, null);
        assertThat(manager.get(Paths.DAY).body().get("secondTrips").asInt()).isEqualTo(1);
    }

    @Test
    void papersThatAreMissingASecondTimeStartNoClockEither() {
        Reply ticket = serve("D");
        hall.act(5, "finish", "\"outcome\":\"SUPPLEMENT\"");
        String code = hall.post(hall.console(5), Paths.ticket(ticket.text("id"), "supplement"), "", null)
                .text("code");
        hall.post(
                hall.kiosk("k1"),
                Paths.SLIP_USE,
                "{\"code\":\"" + code + "\"}",
                UUID.randomUUID().toString());
        hall.act(5, "call-next");
        Reply again = hall.act(5, "finish", "\"outcome\":\"SUPPLEMENT\"");
        assertThat(again.body().at("/finished/promised").isMissingNode()).isTrue();
        assertThat(hall.count("SELECT count(*) FROM txn WHERE promised IS NOT NULL"))
                .isZero();
    }

    @Test
    void eachTransactionOfATicketIsPromisedByItsOwnService() {
        serve("D");
        Reply added = hall.act(5, "add-transaction", "\"outcome\":\"ACCEPTED\",\"service\":\"E\"");
        assertThat(added.body().at("/promised/by").asText()).isEqualTo("2026-11-28");
        assertThat(hall.get(hall.console(5), Paths.consoleView(5))
                        .body()
                        .at("/earlier/0/promisedBy")
                        .asText())
                .isEqualTo("2026-11-28");
        JsonNode last = hall.act(5, "finish", "\"outcome\":\"ACCEPTED\"").body().at("/finished/promised");
        assertThat(last.isMissingNode()).isTrue();
    }

    @Test
    void whatIsTakenBackPromisesNothingAndWhatWasLaidAsideIsPromisedOnceItIsAccepted() {
        String number = serve("D").text("number");
        hall.act(5, "hold", "\"kind\":\"PAPERS_KEPT\"");
        assertThat(kept()).isEmpty();
        hall.act(5, "take-up", "\"number\":\"" + number + "\"");
        hall.act(5, "finish", "\"outcome\":\"ACCEPTED\"");
        assertThat(kept()).isEqualTo("2026-11-28");
        hall.act(5, "undo");
        assertThat(kept()).isEmpty();
        hall.act(5, "finish", "\"outcome\":\"DONE\"");
        assertThat(kept()).isEmpty();
    }

    @Test
    void anAnswerThatIsAskedForAgainNamesTheSameDate() {
        serve("D");
        String body = "{\"turn\":" + hall.turn(5) + ",\"outcome\":\"ACCEPTED\"}";
        String key = UUID.randomUUID().toString();
        Reply first = hall.post(hall.console(5), Paths.window(5, "finish"), body, key);
        assertThat(first.body().at("/finished/promised/by").asText()).isEqualTo("2026-11-28");
        assertThat(hall.post(hall.console(5), Paths.window(5, "finish"), body, key)
                        .body())
                .isEqualTo(first.body());
    }

    @Test
    void whereTheCalendarEndsThereIsNoDateAndThatIsSaid() throws Exception {
        hall.close();
        LocalDate tuesday = LocalDate.of(2026, 11, 24);
        String closed = tuesday.datesUntil(LocalDate.of(2027, 1, 1))
                .map(date -> "    - " + date + "\n")
                .collect(Collectors.joining("", "  closed:\n", ""));
        String more = LocalDate.of(2027, 1, 1)
                .datesUntil(tuesday.plusDays(90))
                .filter(date -> !SampleHall.text().contains("    - " + date))
                .map(date -> "    - " + date + "\n")
                .collect(Collectors.joining());
        openWith(closed + more, "  workdays: []\n");
        JsonNode promised = finish("D", "ACCEPTED");
        assertThat(promised.get("workingDays").asInt()).isEqualTo(4);
        assertThat(promised.get("by").isNull()).isTrue();
        assertThat(kept()).isEmpty();
        assertThat(journal("promiseDays")).isEqualTo("4");
        assertThat(journal("promised")).isEmpty();
    }
}
