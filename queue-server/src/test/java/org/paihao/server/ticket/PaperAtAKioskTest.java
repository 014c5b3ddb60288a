package org.paihao.server.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;

/** The guide desk has no printer: a kiosk prints for it. */
class PaperAtAKioskTest {
    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person guide;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
        hall.kiosk("k1");
        hall.kiosk("k2");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode wanted(String kiosk) {
        return hall.get(hall.kiosk(kiosk), Paths.kioskView(kiosk)).body().get("reprints");
    }

    private Reply ask(String ticket, String body) {
        return guide.post(Paths.ticket(ticket, "reprint"), body);
    }

    private Reply atKiosk(String kiosk, String ticket, String verb) {
        return hall.post(hall.kiosk(kiosk), Paths.ticket(ticket, verb), "", null);
    }

    @Test
    void aNumberOfTheGuideDeskGetsItsPaperFromTheKioskThatItNames() {
        String id = guide.post(Paths.TICKETS, "{\"service\":\"A\"}").text("id");
        assertThat(ask(id, "").code()).isEqualTo("kiosk.missing");
        assertThat(ask(id, "{\"kiosk\":\"k9\"}").code()).isEqualTo("kiosk.unknown");
        Reply asked = ask(id, "{\"kiosk\":\"k2\"}");
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(200);
        assertThat(asked.body().has("trackUrl")).isFalse();
        assertThat(wanted("k1")).isEmpty();
        assertThat(wanted("k2")).hasSize(1);
        assertThat(wanted("k2").at("/0/ticket/id").asText()).isEqualTo(id);
        assertThat(wanted("k2").at("/0/ticket").has("trackUrl")).isFalse();

        assertThat(atKiosk("k1", id, "reprint").code()).isEqualTo("ticket.unknown");
        assertThat(atKiosk("k2", id, "reprint").text("trackUrl")).startsWith("/t/" + id);
        assertThat(atKiosk("k2", id, "printed").text("print")).isEqualTo("PRINTED");
        assertThat(wanted("k2")).isEmpty();
        assertThat(atKiosk("k2", id, "reprint").code())
                .as("it was lent for one paper")
                .isEqualTo("ticket.unknown");
    }

    @Test
    void theOwnKioskPrintsACopyWhereNoneIsNamed() {
        String id = hall.take("A").text("id");
        atKiosk("k1", id, "printed");
        assertThat(ask(id, "").status()).isEqualTo(200);
        assertThat(wanted("k1")).hasSize(1);
        assertThat(atKiosk("k1", id, "printed").text("print")).isEqualTo("COPY_PRINTED");
        assertThat(wanted("k1")).isEmpty();
    }

    @Test
    void aPaperThatFailsLeavesTheTicketAsItWas() {
        String id = guide.post(Paths.TICKETS, "{\"service\":\"A\"}").text("id");
        ask(id, "{\"kiosk\":\"k1\"}");
        atKiosk("k1", id, "reprint");
        assertThat(atKiosk("k1", id, "unprinted").text("print")).isEqualTo("NONE");
        assertThat(wanted("k1")).isEmpty();
        assertThat(ask(id, "{\"kiosk\":\"k2\"}").status()).isEqualTo(200);
        assertThat(wanted("k2")).hasSize(1);
    }

    @Test
    void aPaperThatComesLateIsAskedForFirstAndNotPrintedForANumberThatIsOver() {
        String id = hall.take("A").text("id");
        atKiosk("k1", id, "unprinted");
        guide.post(Paths.ticket(id, "cancel"), "");
        Reply late = atKiosk("k1", id, "reprint");
        assertThat(late.code()).isEqualTo("ticket.wrong-state");
        assertThat(late.body().at("/facts/state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsOverIsNotPrintedAndAKioskPrintsForItselfAlone() {
        String id = hall.take("A").text("id");
        Reply other = hall.post(hall.kiosk("k1"), Paths.ticket(id, "reprint"), "{\"kiosk\":\"k2\"}", null);
        assertThat(other.code()).isEqualTo("kiosk.other");
        guide.post(Paths.ticket(id, "cancel"), "");
        assertThat(ask(id, "").code()).isEqualTo("ticket.wrong-state");
        assertThat(ask(id, "{\"printer\":\"k2\"}").code()).isEqualTo("body.broken");
    }
}
