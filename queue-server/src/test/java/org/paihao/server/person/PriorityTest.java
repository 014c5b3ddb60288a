package org.paihao.server.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paihao.server.person.PersonHall.id;
import static org.paihao.server.person.PersonHall.priority;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.access.Actor.Kind;

/** Who goes first, by whose word, and how often. */
class PriorityTest {
    private static final String REPORT = Paths.PRIORITY_REPORT + "?from=2026-11-23&until=2026-11-24";

    @TempDir
    private Path folder;

    private PersonHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new PersonHall(
                folder,
                PersonHall.text()
                        .replace("perHour: 20 ", "perHour: 2 ")
                        .replace("perDay: 60", "perDay: 3")
                        .replace("urgentPerDay: 5 ", "urgentPerDay: 1 "));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void refused(Reply reply, int status, String code) {
        assertThat(reply.code()).as("%s", reply.body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    private Reply set(Person by, String ticket, String body) {
        return by.post(Paths.ticket(ticket, "priority"), "{" + body + "}");
    }

    @Test
    void thePersonGoesBeforeThoseWhoCameBefore() {
        String first = hall.atTheKiosk("A", "").text("id");
        assertThat(hall.atTheKiosk("A", "").body().get("ahead").asInt()).isEqualTo(1);
        Reply pregnant = hall.atTheGuideDesk("A", priority("PRIORITY", "pregnant"));
        assertThat(pregnant.status()).isEqualTo(201);
        hall.hall.act(3, "open");
        assertThat(hall.hall.act(3, "call-next").text("number")).isEqualTo("A003");
        assertThat(hall.guide.get(Paths.ticket(first)).text("state")).isEqualTo("WAITING");
    }

    @Test
    void theGuideDeskLetsSomebodyWhoWaitsGoFirstAndTakesItBack() {
        hall.atTheKiosk("A", "");
        String id = hall.atTheKiosk("A", "").text("id");
        assertThat(set(hall.guide, id, priority("PRIORITY", "disabled"))
                        .body()
                        .get("ahead")
                        .asInt())
                .isZero();
        assertThat(set(hall.guide, id, "\"priority\":\"NORMAL\"")
                        .body()
                        .get("ahead")
                        .asInt())
                .isEqualTo(1);
        assertThat(hall.hall.count("SELECT count(*) FROM person WHERE reason IS NOT NULL"))
                .isZero();
        set(hall.guide, id, priority("PRIORITY", "disabled"));
        hall.hall.act(3, "open");
        assertThat(hall.hall.act(3, "call-next").text("number")).isEqualTo("A002");
        refused(set(hall.guide, id, "\"priority\":\"NORMAL\""), 409, "ticket.wrong-state");
    }

    @Test
    void reasonsAreThoseOfTheHallsFile() {
        String id = hall.atTheKiosk("A", "").text("id");
        hall.manager();
        long before = hall.hall.journal();
        refused(set(hall.guide, id, priority("PRIORITY", "rich")), 400, "priority.reason");
        refused(set(hall.guide, id, priority("PRIORITY", "funeral")), 400, "priority.reason");
        refused(set(hall.guide, id, "\"priority\":\"PRIORITY\""), 400, "priority.reason");
        refused(set(hall.guide, id, priority("NORMAL", "aged")), 400, "priority.reason");
        refused(set(hall.guide, id, priority("VIP", "aged")), 400, "priority.unknown");
        refused(set(hall.manager(), id, priority("URGENT", "aged")), 400, "priority.reason");
        refused(set(hall.guide, "nosuch-nosuch-12", priority("PRIORITY", "aged")), 404, "ticket.unknown");
        refused(hall.atTheGuideDesk("A", priority("PRIORITY", "rich")), 400, "priority.reason");
        refused(
                hall.hall.post(
                        hall.hall.console(3),
                        Paths.ticket(id, "priority"),
                        "{" + priority("PRIORITY", "aged") + "}",
                        null),
                403,
                "access.forbidden");
        assertThat(hall.hall.journal() - before).as("one device enrolled").isEqualTo(1);
    }

    @Test
    void aKioskGoesByTheCardAlone() {
        String old = id(IdCards.born("19661123", 1));
        String younger = id(IdCards.born("19661124", 1));
        assertThat(hall.atTheKiosk("A", priority("PRIORITY", "aged") + "," + old)
                        .status())
                .isEqualTo(201);
        assertThat(hall.atTheKiosk("A", priority("PRIORITY", "aged")).status())
                .as("the kiosk has read the card itself and sends the age group alone")
                .isEqualTo(201);
        Reply refused = hall.atTheKiosk("A", priority("PRIORITY", "aged") + "," + younger);
        refused(refused, 409, "priority.not-aged");
        assertThat(refused.body().at("/facts/agedFrom").asInt()).isEqualTo(60);
        refused(hall.atTheKiosk("A", priority("PRIORITY", "pregnant")), 403, "priority.not-here");
        refused(hall.atTheKiosk("A", priority("URGENT", "funeral")), 403, "priority.not-here");
    }

    @Test
    void onlyANamedApproverCallsACaseUrgentAndTheJournalKeepsTheName() {
        String id = hall.atTheKiosk("A", "").text("id");
        refused(set(hall.guide, id, priority("URGENT", "funeral")), 403, "priority.not-approved");
        assertThat(set(hall.manager(), id, priority("URGENT", "funeral")).status())
                .isEqualTo(200);
        String journaled = hall.hall.sql(
                "SELECT body FROM journal WHERE kind = 'priority-set' AND ticket = ?", row -> row.getString(1), id);
        assertThat(journaled).contains("\"approver\":\"chief\"", "\"reason\":\"funeral\"", "URGENT");
        String other = hall.atTheKiosk("A", "").text("id");
        Reply second = set(hall.manager(), other, priority("URGENT", "medical"));
        refused(second, 409, "priority.too-many");
        assertThat(second.body().at("/facts/most").asInt()).isEqualTo(1);
    }

    @Test
    void theHallsFileNamesFurtherApprovers(@TempDir Path another) throws Exception {
        hall.close();
        hall = new PersonHall(another, PersonHall.text().replace("approvers: []", "approvers: [guide]"));
        assertThat(hall.atTheGuideDesk("A", priority("URGENT", "exam")).status())
                .isEqualTo(201);
        Person other = Person.signedIn(hall.hall, "guide2", Kind.GUIDE, null);
        refused(
                other.post(Paths.TICKETS, "{\"service\":\"A\"," + priority("URGENT", "exam") + "}"),
                403,
                "priority.not-approved");
    }

    @Test
    void nobodyLetsMoreGoFirstThanTheHallAllows() {
        String aged = priority("PRIORITY", "aged");
        assertThat(hall.atTheGuideDesk("A", aged).status()).isEqualTo(201);
        assertThat(hall.atTheGuideDesk("A", aged).status()).isEqualTo(201);
        Reply third = hall.atTheGuideDesk("A", aged);
        refused(third, 409, "priority.too-many");
        assertThat(third.body().at("/facts/per").asText()).isEqualTo("hour");
        assertThat(hall.atTheKiosk("A", aged).status())
                .as("a card is its own proof")
                .isEqualTo(201);
        assertThat(set(hall.manager(), hall.atTheKiosk("A", "").text("id"), aged)
                        .status())
                .as("another one's account")
                .isEqualTo(200);
        hall.hall.clock.passSeconds(3601);
        assertThat(hall.atTheGuideDesk("A", aged).status()).isEqualTo(201);
        hall.hall.clock.passSeconds(3601);
        Reply fourth = hall.atTheGuideDesk("A", aged);
        refused(fourth, 409, "priority.too-many");
        assertThat(fourth.body().at("/facts/per").asText()).isEqualTo("day");
        hall.hall.clock.set("2026-11-24T08:30");
        assertThat(hall.atTheGuideDesk("A", aged).status()).isEqualTo(201);
    }

    @Test
    void whyAPersonGoesFirstIsForgottenWithThePersonAndOnlyCounted() {
        hall.atTheGuideDesk("A", priority("PRIORITY", "pregnant"));
        set(hall.manager(), hall.atTheKiosk("A", "").text("id"), priority("URGENT", "travel"));
        assertThat(hall.hall.count("SELECT count(*) FROM journal WHERE body LIKE '%pregnant%'"))
                .isZero();
        assertThat(hall.hall.count("SELECT count(*) FROM answer WHERE body LIKE '%pregnant%'"))
                .isZero();
        JsonNode report = hall.manager().get(REPORT).body();
        assertThat(report.get("tickets").asInt()).isEqualTo(2);
        assertThat(report.get("lines")).hasSize(2);
        assertThat(report.at("/lines/1").toString())
                .isEqualTo(
                        "{\"day\":\"2026-11-23\",\"by\":\"manager:chief\",\"priority\":\"URGENT\",\"reason\":\"travel\",\"count\":1}");
        hall.hall.clock.set("2026-11-24T00:00:01");
        org.awaitility.Awaitility.await().until(() -> hall.hall.count("SELECT count(*) FROM person") == 0);
        assertThat(hall.manager().get(REPORT).body().at("/lines/0/reason").asText())
                .isEqualTo("pregnant");
    }

    @Test
    void reportsAreForManagerAndAuditor() {
        Person auditor = Person.signedIn(hall.hall, "eye", Kind.AUDITOR, null);
        assertThat(auditor.get(REPORT).status()).isEqualTo(200);
        refused(hall.guide.get(REPORT), 403, "access.forbidden");
        refused(hall.manager().get(Paths.PRIORITY_REPORT), 400, "day.bad");
        refused(hall.manager().get(Paths.PRIORITY_REPORT + "?from=2026-11-23&until=yesterday"), 400, "day.bad");
        refused(hall.manager().get(Paths.PRIORITY_REPORT + "?from=2026-11-23&until=2026-11-22"), 400, "day.range");
        refused(hall.manager().get(Paths.PRIORITY_REPORT + "?from=2016-11-23&until=2026-11-22"), 400, "day.range");
    }
}
