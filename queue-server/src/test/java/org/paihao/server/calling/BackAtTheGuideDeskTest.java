package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;

/** Whoever did not hear their number asks at the guide desk. */
final class BackAtTheGuideDeskTest {
    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person guide;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        hall.act(3, "open");
        guide = Person.signedIn(hall, "101", Kind.GUIDE, null);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    /** A001 is called to window 3 and does not come. @return its id */
    private String missed() {
        hall.take("A");
        return missNext();
    }

    private String missNext() {
        JsonNode called = hall.act(3, "call-next").body();
        hall.clock.passSeconds(61);
        hall.act(3, "recall");
        assertThat(hall.act(3, "no-show").status()).isEqualTo(200);
        return called.get("id").asText();
    }

    private Reply back(Person who, String ticket) {
        return who.post(Paths.ticket(ticket, "come-back"), "{}");
    }

    @Test
    void theyWaitAgainBehindSomeOthersAndTheJournalKnowsWhoSaidSo() {
        String late = missed();
        for (int i = 0; i < 4; i++) {
            hall.take("A");
        }
        Reply back = back(guide, late);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.text("state")).isEqualTo("WAITING");
        assertThat(hall.<String>sql(
                        "SELECT actor || ' ' || coalesce(window, 'no window') FROM journal WHERE kind = 'came-back'",
                        row -> row.getString(1)))
                .isEqualTo("guide:101 no window");
        for (String other : new String[] {"A002", "A003", "A004"}) {
            assertThat(hall.act(3, "call-next").text("number")).isEqualTo(other);
            hall.act(3, "finish");
        }
        Reply called = hall.act(3, "call-next");
        assertThat(called.text("number")).isEqualTo("A001");
        assertThat(called.body().at("/why/code").asText()).isEqualTo("come-back");
    }

    @Test
    void onceWhereverTheySayItAndOnlyWhoDidNotCome() {
        String late = missed();
        assertThat(back(guide, late).status()).isEqualTo(200);
        assertThat(back(guide, late).code()).isEqualTo("ticket.wrong-state");
        assertThat(missNext()).isEqualTo(late);
        long journal = hall.journal();
        assertThat(back(guide, late).code()).isEqualTo("come-back.twice");
        assertThat(hall.act(3, "come-back", "\"number\":\"A001\"").code()).isEqualTo("come-back.twice");
        assertThat(back(guide, "nobodyhasthisone").code()).isEqualTo("ticket.unknown");
        assertThat(hall.journal()).isEqualTo(journal);
    }

    @Test
    void theWindowCannotTakeItsNoShowBackAnyMore() {
        String late = missed();
        assertThat(back(guide, late).status()).isEqualTo(200);
        assertThat(hall.act(3, "undo").code()).isEqualTo("undo.moved-on");
    }

    @Test
    void aRetryWithTheSameKeyHoldsOnce() {
        String path = Paths.ticket(missed(), "come-back");
        Reply first = guide.post(path, "{}", "k");
        assertThat(guide.post(path, "{}", "k").body()).isEqualTo(first.body());
        assertThat(hall.count("SELECT count(*) FROM journal WHERE kind = 'came-back'"))
                .isEqualTo(1);
    }

    @Test
    void nobodyButTheGuideDeskMay() {
        String late = missed();
        Person clerk = Person.signedIn(hall, "004", Kind.CLERK, 4);
        Person manager = Person.signedIn(hall, "900", Kind.MANAGER, null);
        assertThat(back(clerk, late).code()).isEqualTo("access.forbidden");
        assertThat(back(manager, late).code()).isEqualTo("access.forbidden");
        for (String device : Map.of("k", hall.kiosk("k1"), "c", hall.console(3)).values()) {
            assertThat(hall.post(device, Paths.ticket(late, "come-back"), "{}", "k")
                            .code())
                    .isEqualTo("access.forbidden");
        }
        assertThat(hall.post(null, Paths.ticket(late, "come-back"), "{}", "k").code())
                .isEqualTo("access.unknown");
    }
}
