package org.paihao.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.protocol.view.BoardView;
import org.paihao.protocol.view.HallName;
import org.paihao.protocol.view.Post;
import org.paihao.protocol.view.Version;

final class WireTest {
    private static final ServiceName SOCIAL = new ServiceName("shebao", "A", Map.of("zh-CN", "社保医保"));

    @Test
    void aTimeKeepsTheOffsetItWasWrittenWith() throws Exception {
        OffsetDateTime halfPastEight = OffsetDateTime.parse("2026-11-23T08:30:00+08:00");
        String json =
                Wire.lenient().writeValueAsString(new Health("ok", "1", LocalDate.of(2026, 11, 23), halfPastEight, 1));
        assertThat(json).contains("\"2026-11-23T08:30:00+08:00\"").contains("\"2026-11-23\"");
        assertThat(Wire.lenient().readValue(json, Health.class).serverTime()).isEqualTo(halfPastEight);
        assertThat(Wire.strict()
                        .readValue("\"2026-11-23T08:30:00+08:00\"", OffsetDateTime.class)
                        .getOffset())
                .isEqualTo(halfPastEight.getOffset());
    }

    @Test
    void aTicketWithoutAWaitSaysSoAndLeavesOutWhatItHasNot() throws Exception {
        Ticket ticket = new Ticket(
                "x",
                "A001",
                SOCIAL,
                TicketState.WAITING,
                PrintState.PENDING,
                LocalDate.of(2026, 11, 23),
                OffsetDateTime.parse("2026-11-23T08:30:00+08:00"),
                0,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
        String json = Wire.strict().writeValueAsString(ticket);
        assertThat(json).contains("\"wait\":null").doesNotContain("trackUrl").doesNotContain("waiting\"");
        assertThat(Wire.lenient().readValue(json, Ticket.class)).isEqualTo(ticket);
    }

    @Test
    void aViewComesBackAsItWas() throws Exception {
        OffsetDateTime now = OffsetDateTime.parse("2026-11-23T09:00:00.123+08:00");
        BoardView board = new BoardView(
                new Version("e", 7, 0),
                now,
                new HallName(Map.of("zh-CN", "黄潭镇"), "Asia/Shanghai", null, 20),
                List.of(new BoardView.Call(3, "A001", SOCIAL, 3, now)),
                List.of(new BoardView.Waiting(SOCIAL, 2, new Wait(5, 8, 15))),
                List.of("A002"),
                List.of(),
                List.of(new BoardView.Paused(5, null)),
                List.of(new BoardView.Announcement(3, "A001", 3, now, false, false)),
                List.of(new Post(
                        "police",
                        Map.of("en", "Police"),
                        true,
                        List.of(new Post.Kept(5, 6)),
                        List.of(new Post.Holder("王小满", "A", List.of(5), "meal", false)))),
                new BoardView.Day(DayKind.MARKET, Map.of("zh-CN", "逢集日"), null));
        assertThat(Wire.lenient().readValue(Wire.strict().writeValueAsBytes(board), BoardView.class))
                .isEqualTo(board);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"opening\":\"x\",\"level\":5,\"reasons\":[],\"ticket\":\"A001\"}",
                "{\"opening\":\"x\",\"level\":\"5\"}",
                "{\"opening\":\"x\",\"level\":4.5}",
                "{\"opening\":\"x\",\"level\":null}",
                "{\"opening\":\"x\",\"level\":true}",
                "{\"opening\":7,\"level\":5}",
                "{\"opening\":true,\"level\":5}",
                "{\"opening\":\"x\",\"level\":5,\"reasons\":[108]}",
                "{\"opening\":\"x\",\"level\":5,\"reasons\":\"108\"}",
                "{\"opening\":\"x\",\"level\":5} {}",
                "{\"opening\":\"x\",\"level\":5,\"level\":1}",
                "{\"opening\":\"x\",\"level\":99999999999}",
                "{\"opening\":\"x\",\"level\":5",
                "[]",
                ""
            })
    void theServerRefusesARequestThatIsNotExactlyOne(String body) {
        assertThatThrownBy(() -> Wire.strict().readValue(body, RatingRequest.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void theServerTakesARequestWithoutWhatMayBeLeftOut() throws Exception {
        assertThat(Wire.strict().readValue("{\"opening\":\"x\",\"level\":5}", RatingRequest.class))
                .isEqualTo(new RatingRequest("x", 5, null));
        assertThat(Wire.strict().readValue("{\"turn\":4}", TurnCommand.class)).isEqualTo(new TurnCommand(4L));
    }

    @Test
    void aClientPassesOverWhatItDoesNotKnow() throws Exception {
        assertThat(Wire.lenient()
                        .readValue("{\"low\":1,\"lowMinutes\":2,\"midMinutes\":3,\"highMinutes\":4}", Wait.class))
                .isEqualTo(new Wait(2, 3, 4));
    }
}
