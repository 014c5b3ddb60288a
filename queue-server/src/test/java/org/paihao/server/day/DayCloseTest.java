package org.paihao.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;

class DayCloseTest {
    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        hall.act(3, "open");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private String state(String id) {
        return hall.get(hall.console(3), Paths.ticket(id)).text("state");
    }

    @Test
    void theNextMorningStartsCleanAndNobodyIsDeleted() {
        String waiting = hall.take("B").text("id");
        hall.clock.set("2026-11-24T08:30");
        Reply first = hall.take("B");
        assertThat(first.text("number")).isEqualTo("B001");
        assertThat(first.text("businessDay")).isEqualTo("2026-11-24");
        assertThat(first.body().get("ahead").asInt()).isZero();
        assertThat(state(waiting)).isEqualTo("EXPIRED");
        assertThat(hall.count("SELECT count(*) FROM ticket")).isEqualTo(2);
    }

    @Test
    void aDayEndsAtTheHallsMidnightAndNotAtThatOfUtc() {
        String waiting = hall.take("B").text("id");
        hall.clock.set("2026-11-23T23:59:59");
        assertThat(hall.take("B").text("number")).isEqualTo("B002");
        assertThat(state(waiting)).isEqualTo("WAITING");
        hall.clock.set("2026-11-24T00:00:00");
        assertThat(hall.take("B").text("number")).isEqualTo("B001");
    }

    @Test
    void withoutAnybodyAskingTheDayChangesToo() {
        hall.take("B");
        hall.clock.set("2026-11-24T00:00:01");
        Awaitility.await().until(() -> hall.count("SELECT count(*) FROM ticket WHERE state = 'EXPIRED'") == 1);
    }

    @Test
    void whoIsServedAtMidnightGoesOnAndIsClosedAsInaccurateAtTwo() {
        String served = hall.take("A").text("id");
        hall.act(3, "call-next");
        hall.act(3, "start");
        hall.clock.set("2026-11-24T01:59:59");
        assertThat(hall.take("A").text("number")).isEqualTo("A001");
        assertThat(state(served)).isEqualTo("SERVING");
        hall.clock.set("2026-11-24T02:00:00");
        Awaitility.await().until(() -> state(served).equals("FINISHED"));
        assertThat(hall.count("SELECT exact FROM txn")).isZero();
        String outcome = hall.sql("SELECT outcome FROM txn", row -> row.getString(1));
        assertThat(outcome).isEqualTo("INACCURATE");
        assertThat(hall.count("SELECT count(*) FROM opening")).isZero();
        Awaitility.await().until(() -> hall.count("SELECT count(*) FROM window WHERE state <> 'CLOSED'") == 0);
        hall.act(3, "open");
        assertThat(hall.act(3, "call-next").text("number")).isEqualTo("A001");
    }

    @Test
    void whoIsPutBackAfterMidnightGoesTheWayOfAllWhoWaited() {
        String called = hall.take("A").text("id");
        hall.act(3, "call-next");
        hall.clock.set("2026-11-24T00:01:00");
        hall.take("A");
        assertThat(hall.act(3, "put-back").text("state")).isEqualTo("EXPIRED");
        assertThat(state(called)).isEqualTo("EXPIRED");
        assertThat(hall.act(3, "call-next").text("businessDay")).isEqualTo("2026-11-24");
        assertThat(hall.count("SELECT sum(waiting) FROM counter")).isZero();
    }

    @Test
    void yesterdaysCallsLeaveTheBoard() {
        hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "finish");
        hall.clock.set("2026-11-24T08:30");
        hall.take("A");
        assertThat(hall.get(hall.board(), Paths.boardView("main")).body().get("calls"))
                .isEmpty();
    }

    @Test
    void keptAnswersAreForgottenAfterTwoDays() {
        hall.take("A");
        hall.clock.set("2026-11-25T08:29");
        hall.take("A");
        assertThat(hall.count("SELECT count(*) FROM answer WHERE key IS NOT NULL AND body LIKE '%2026-11-23%'"))
                .isPositive();
        hall.clock.set("2026-11-26T08:31");
        hall.take("A");
        assertThat(hall.count("SELECT count(*) FROM answer WHERE body LIKE '%2026-11-23%'"))
                .isZero();
    }
}
