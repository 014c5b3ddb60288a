package org.paihao.server.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;

/** Those who file for others take part of the hall, not all of it. */
class AgentTest {
    private static final String AGENT = "\"agent\":\"D01\"";

    @TempDir
    private Path folder;

    private PersonHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new PersonHall(
                folder, PersonHall.text().replace("  live: 3 ", "  live: 2 ").replace("  perDay: 20 ", "  perDay: 3 "));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void anAgentHasSoManyLiveNumbersAtATimeAndSoManyADay() {
        String first = hall.atTheGuideDesk("A", AGENT).text("id");
        hall.atTheGuideDesk("C", AGENT);
        Reply third = hall.atTheGuideDesk("A", AGENT);
        assertThat(third.code()).isEqualTo("agent.too-many");
        assertThat(third.body().at("/facts/per").asText()).isEqualTo("now");
        hall.guide.post(Paths.ticket(first, "cancel"), "");
        assertThat(hall.atTheGuideDesk("A", AGENT).status()).isEqualTo(201);
        hall.hall.act(3, "open");
        hall.hall.act(3, "call-next");
        hall.hall.act(3, "finish");
        Reply fourth = hall.atTheGuideDesk("A", AGENT);
        assertThat(fourth.code()).isEqualTo("agent.too-many");
        assertThat(fourth.body().at("/facts/per").asText()).isEqualTo("day");
        assertThat(hall.atTheGuideDesk("A", "").status()).as("anybody else").isEqualTo(201);
        hall.hall.clock.set("2026-11-24T08:30");
        assertThat(hall.atTheGuideDesk("A", AGENT).status()).isEqualTo(201);
        Reply report = hall.manager().get(Paths.AGENT_REPORT + "?from=2026-11-23&until=2026-11-24");
        assertThat(report.body().get("tickets").asInt()).isEqualTo(5);
        assertThat(report.body().at("/lines/0").toString())
                .isEqualTo("{\"day\":\"2026-11-23\",\"agent\":\"D01\",\"name\":\"孙芒种\",\"count\":3}");
        assertThat(report.body().at("/lines/1/count").asInt()).isEqualTo(1);
    }

    @Test
    void anAgentIsKnownToTheHallAndComesToTheGuideDesk() {
        assertThat(hall.atTheGuideDesk("A", "\"agent\":\"D99\"").code()).isEqualTo("agent.unknown");
        assertThat(hall.atTheKiosk("A", AGENT).code()).isEqualTo("agent.not-here");
        assertThat(hall.hall.count("SELECT count(*) FROM ticket")).isZero();
    }
}
