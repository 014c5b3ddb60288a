package org.paihao.server.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;

/** Which one-time notification somebody was given is kept with their ticket. */
class NotifiedTest {
    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        hall.kiosk("k1");
        hall.kiosk("k2");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void itemAndVersionAreKeptOnce() {
        String id = hall.take("A").text("id");
        assertThat(notified("k1", id, "yibao-register", 2).status()).isEqualTo(200);
        long rows = hall.journal();
        assertThat(notified("k1", id, "yibao-register", 2).status()).isEqualTo(200);
        assertThat(hall.journal()).isEqualTo(rows);
        assertThat(hall.count("SELECT version FROM notified WHERE ticket = '" + id + "' AND item = 'yibao-register'"))
                .isEqualTo(2);
        assertThat(notified("k1", id, "yibao-register", 1).status())
                .as("an older paper, printed before the hall changed it")
                .isEqualTo(200);
        assertThat(hall.count("SELECT count(*) FROM notified WHERE ticket = '" + id + "'"))
                .isEqualTo(2);
    }

    @Test
    void theClerkSeesItWhileTheHolderIsAtTheWindow() {
        String id = hall.take("A").text("id");
        hall.take("A");
        notified("k1", id, "yibao-register", 2);
        assertThat(given()).isEmpty();
        hall.act(3, "open");
        hall.act(3, "call-next");
        assertThat(given()).hasSize(1);
        assertThat(given().at("/0/name/zh-CN").asText()).isEqualTo("城乡居民医保参保登记");
        assertThat(given().at("/0/version").asInt()).isEqualTo(2);
        hall.act(3, "finish");
        assertThat(hall.act(3, "call-next").text("number")).isEqualTo("A002");
        assertThat(given()).as("the next one was given nothing").isEmpty();
    }

    private JsonNode given() {
        return hall.get(hall.console(3), Paths.consoleView(3)).body().get("given");
    }

    @Test
    void whatTheHallNeverHadAndAnothersTicketAreRefused() {
        String id = hall.take("A").text("id");
        assertThat(notified("k1", id, "nothing", 1).code()).isEqualTo("guide.unknown");
        assertThat(notified("k1", id, "yibao-register", 3).code()).isEqualTo("guide.unknown");
        assertThat(notified("k1", id, "yibao-register", 0).code()).isEqualTo("guide.unknown");
        assertThat(notified("k2", id, "yibao-register", 1).code()).isEqualTo("ticket.unknown");
        assertThat(hall.count("SELECT count(*) FROM notified")).isZero();
    }

    private Reply notified(String kiosk, String ticket, String item, int version) {
        return hall.post(
                hall.kiosk(kiosk),
                Paths.ticket(ticket, "notified"),
                "{\"item\":\"" + item + "\",\"version\":" + version + "}",
                null);
    }
}
