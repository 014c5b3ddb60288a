package org.paihao.server.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;

/** What a ticket's own phone is told through its life, and what it may do. */
class PhoneTicketTest {
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

    private Phone takes(String service) {
        return Phone.of(hall, hall.take(service));
    }

    private static String state(Phone phone) {
        return phone.ticket().text("state");
    }

    @Test
    void whoWaitsSeesTheNumberThePeopleAheadAndWhereToGo() {
        takes("A");
        takes("A");
        Phone third = takes("A");
        JsonNode ticket = third.ticket().body();
        assertThat(ticket.get("number").asText()).isEqualTo("A003");
        assertThat(ticket.get("state").asText()).isEqualTo("WAITING");
        assertThat(ticket.get("ahead").asInt()).isEqualTo(2);
        assertThat(ticket.get("windows").toString()).isEqualTo("[3,4]");
        assertThat(ticket.get("called")).isEmpty();
        assertThat(ticket.get("mayCancel").asBoolean()).isTrue();
        assertThat(ticket.at("/hall/name/zh-CN").asText()).isEqualTo("黄潭镇便民服务中心");
        hall.act(3, "open");
        hall.act(3, "call-next");
        ticket = third.ticket().body();
        assertThat(ticket.get("ahead").asInt()).isEqualTo(1);
        assertThat(ticket.get("called").toString()).isEqualTo("[{\"number\":\"A001\",\"window\":3}]");
        assertThat(ticket.at("/wait/lowMinutes").isInt()).as("%s", ticket).isTrue();
    }

    @Test
    void fromTheCallToTheEnd() {
        Phone phone = takes("A");
        hall.act(3, "open");
        hall.act(3, "call-next");
        JsonNode called = phone.ticket().body();
        assertThat(called.get("state").asText()).isEqualTo("CALLED");
        assertThat(called.get("window").asInt()).isEqualTo(3);
        assertThat(called.get("calledAt").asText()).startsWith("2026-11-23T08:30");
        assertThat(called.get("mayCancel").asBoolean()).isFalse();
        assertThat(called.get("wait").isNull()).isTrue();
        hall.act(3, "start");
        assertThat(state(phone)).isEqualTo("SERVING");
        hall.act(3, "finish");
        JsonNode over = phone.ticket().body();
        assertThat(over.get("state").asText()).isEqualTo("FINISHED");
        assertThat(over.get("called")).isEmpty();
        assertThat(over.get("mayCancel").asBoolean()).isFalse();
    }

    @Test
    void whoMissedTheCallMayComeBackOnce() {
        Person guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
        Phone phone = takes("A");
        hall.act(3, "open");
        miss();
        assertThat(state(phone)).isEqualTo("NO_SHOW");
        assertThat(phone.ticket().body().get("mayComeBack").asBoolean()).isTrue();
        guide.post(Paths.ticket(phone.id(), "come-back"), "");
        assertThat(state(phone)).isEqualTo("WAITING");
        assertThat(phone.ticket().body().get("mayComeBack").asBoolean()).isFalse();
        miss();
        assertThat(state(phone)).isEqualTo("NO_SHOW");
        assertThat(phone.ticket().body().get("mayComeBack").asBoolean()).isFalse();
    }

    private void miss() {
        hall.act(3, "call-next");
        hall.clock.passSeconds(61);
        hall.act(3, "recall");
        assertThat(hall.act(3, "no-show").status()).isEqualTo(200);
    }

    @Test
    void whoIsHeldIsToldHow() {
        Phone phone = takes("A");
        hall.act(3, "open");
        hall.act(3, "call-next");
        hall.act(3, "start");
        hall.act(3, "hold", "\"kind\":\"PAPERS_KEPT\"");
        JsonNode held = phone.ticket().body();
        assertThat(held.get("state").asText()).isEqualTo("HELD");
        assertThat(held.get("held").asText()).isEqualTo("PAPERS_KEPT");
        assertThat(held.get("window").asInt()).isEqualTo(3);
    }

    @Test
    void whomTheDayDidNotReachIsShownTheCodeOfThePromise() {
        Person guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
        Phone phone = takes("A");
        JsonNode promised = guide.post(Paths.DAY + "/close", "").body().at("/promised/0");
        JsonNode ticket = phone.ticket().body();
        assertThat(ticket.get("state").asText()).isEqualTo("EXPIRED");
        assertThat(ticket.get("slip")).isEqualTo(promised);
        hall.clock.set("2026-11-24T08:30");
        String code = promised.get("code").asText();
        Reply used = hall.post(
                hall.kiosk("k1"),
                Paths.SLIP_USE,
                "{\"code\":\"" + code + "\"}",
                UUID.randomUUID().toString());
        assertThat(used.status()).isEqualTo(201);
        JsonNode slip = phone.ticket().body().get("slip");
        assertThat(slip.get("usedBy").asText()).isEqualTo(used.text("number"));
        assertThat(slip.has("code"))
                .as("a code that is used up is nobody's concern")
                .isFalse();
    }

    @Test
    void theHolderMayVoidItAndTheJournalSaysWho() {
        Phone phone = takes("A");
        Phone next = takes("A");
        String key = UUID.randomUUID().toString();
        Reply cancelled = phone.cancel(key);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text("state")).isEqualTo("CANCELLED");
        assertThat(next.ticket().body().get("ahead").asInt()).isZero();
        String actor = hall.sql(
                "SELECT actor FROM journal WHERE kind = 'cancelled' AND ticket = ?",
                row -> row.getString(1),
                phone.id());
        assertThat(actor).isEqualTo("phone:" + phone.id());
        long journal = hall.journal();
        assertThat(phone.cancel(key).status()).as("a retry").isEqualTo(200);
        Reply again = phone.cancel();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("ticket.wrong-state");
        assertThat(hall.journal()).isEqualTo(journal);
    }

    @Test
    void nothingIsVoidedWithoutAKeyOrOnceItIsCalled() {
        Phone phone = takes("A");
        long journal = hall.journal();
        Reply without = phone.cancel(null);
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.code()).isEqualTo("key.missing");
        assertThat(hall.journal()).isEqualTo(journal);
        hall.act(3, "open");
        hall.act(3, "call-next");
        assertThat(phone.cancel().code()).isEqualTo("ticket.wrong-state");
        assertThat(state(phone)).isEqualTo("CALLED");
    }

    @Test
    void whoIsHeldOrDidNotComeMayVoidItToo() {
        Phone held = takes("A");
        hall.act(3, "open");
        hall.act(3, "call-next");
        hall.act(3, "hold", "\"kind\":\"PAPERS_RETURNED\"");
        assertThat(held.cancel().text("state")).isEqualTo("CANCELLED");
        Phone missed = takes("A");
        miss();
        assertThat(missed.cancel().text("state")).isEqualTo("CANCELLED");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        Phone phone = takes("A");
        String etag = phone.ticket().header("ETag");
        hall.clock.passSeconds(5);
        Reply same = phone.ticket("If-None-Match", etag);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body().isMissingNode()).isTrue();
        hall.act(3, "open");
        hall.act(3, "call-next");
        Reply other = phone.ticket("If-None-Match", etag);
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.text("state")).isEqualTo("CALLED");
    }

    @Test
    void nothingOfAnyPersonIsTold() {
        Person guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
        Phone phone = takes("A");
        guide.post(Paths.ticket(phone.id(), "priority"), "{\"priority\":\"PRIORITY\",\"reason\":\"disabled\"}");
        guide.post(Paths.ticket(phone.id(), "note"), "{\"text\":\"canary note\"}");
        String told = phone.ticket().body().toString();
        assertThat(told).contains("\"ahead\":0").doesNotContain("disabled", "PRIORITY", "canary", "guide:", "k1");
        assertThat(told).as("not even the id").doesNotContain(phone.id());
    }
}
