package org.paihao.protocol.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.paihao.protocol.Wire;
import org.paihao.protocol.view.HallName;
import org.paihao.protocol.view.PadView;
import org.paihao.protocol.view.Version;

final class LiveViewTest {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-23T09:00:00+08:00");
    private static final Duration SILENCE = Duration.ofMillis(600);

    private final CountDownLatch end = new CountDownLatch(1);
    private final Log log = new Log();
    private RawServer server;
    private LiveView<PadView> live;

    /** What the watcher heard, as words. */
    private static final class Log implements Watcher<PadView> {
        private final List<String> said = new CopyOnWriteArrayList<>();
        private final List<Lost> losses = new CopyOnWriteArrayList<>();

        @Override
        public void shows(PadView view) {
            said.add(view.version().epoch() + view.version().seq() + "."
                    + view.version().tick());
        }

        @Override
        public void lost(Lost lost) {
            losses.add(lost);
            said.add("lost");
        }

        @Override
        public void found() {
            said.add("found");
        }

        @Override
        public void refused(Refused refusal) {
            said.add(refusal.code());
        }
    }

    private void follow(RawServer.Script script) throws Exception {
        server = new RawServer(script);
        follow();
    }

    private void follow() {
        live = QueueClient.of(server.base(), Token.of("pad-3"))
                .follow("/api/v1/views/pad/3", PadView.class, log, SILENCE);
    }

    @AfterEach
    void close() throws Exception {
        end.countDown();
        live.close();
        server.close();
    }

    private static String view(String epoch, long seq, long tick) throws Exception {
        return "id: " + seq + "\ndata: "
                + Wire.lenient()
                        .writeValueAsString(new PadView(
                                new Version(epoch, seq, tick),
                                NINE,
                                new HallName(Map.of("zh-CN", "黄潭镇便民服务中心"), "Asia/Shanghai", null, 20),
                                3,
                                "张",
                                null,
                                List.of(),
                                "1"))
                + "\n\n";
    }

    private static String beat(OffsetDateTime time) {
        return "event: beat\ndata: {\"serverTime\":\"" + time + "\",\"more\":1}\n\n";
    }

    private void said(String... words) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(log.said).containsExactly(words));
    }

    @Test
    void handsOnEachNewerStateOnceAndNeverAnOlderOne() throws Exception {
        follow((request, answer) -> {
            answer.events();
            for (String event : List.of(
                    view("e", 5, 0),
                    view("e", 5, 0),
                    view("e", 4, 9),
                    view("e", 5, 1),
                    view("e", 5, 0),
                    view("e", 9, 0),
                    view("e", 8, 0),
                    view("f", 2, 0),
                    view("f", 1, 0),
                    view("f", 3, 0))) {
                answer.piece(event);
            }
            end.await();
        });
        said("e5.0", "e5.1", "e9.0", "f2.0", "f3.0");
        assertThat(live.shown().version()).isEqualTo(new Version("f", 3, 0));
        assertThat(server.requests().get(0).headers())
                .containsEntry("accept", "text/event-stream")
                .containsEntry("authorization", "Bearer pad-3");
    }

    @Test
    void readsAViewThatComesInSingleBytes() throws Exception {
        follow((request, answer) -> {
            answer.events();
            for (byte b : view("e", 1, 0).getBytes(StandardCharsets.UTF_8)) {
                answer.piece(new byte[] {b});
            }
            end.await();
        });
        said("e1.0");
        assertThat(live.shown().hall().name()).containsEntry("zh-CN", "黄潭镇便民服务中心");
    }

    @Test
    void aLineCutWithinACharacterIsOpenedAgainAndTheHalfStateNeverShown() throws Exception {
        follow((request, answer) -> {
            answer.events();
            if (request.number() == 1) {
                answer.piece(view("e", 1, 0));
                byte[] next = view("e", 2, 0).getBytes(StandardCharsets.UTF_8);
                int within = new String(next, StandardCharsets.ISO_8859_1).indexOf("\u00e9\u00bb\u0084") + 2;
                byte[] half = new byte[within];
                System.arraycopy(next, 0, half, 0, within);
                answer.piece(half);
                answer.cut();
            } else {
                answer.piece(view("e", 3, 0));
                end.await();
            }
        });
        said("e1.0", "e3.0");
        assertThat(live.lost()).isNull();
    }

    @Test
    void silenceIsSaidOnceWithTheTimeItBeganAndSoIsItsEnd() throws Exception {
        AtomicBoolean healed = new AtomicBoolean();
        Instant before = Instant.now();
        follow((request, answer) -> {
            if (request.number() == 1) {
                answer.events();
                answer.piece(view("e", 1, 0));
                end.await();
            } else if (!healed.get()) {
                answer.cut();
            } else {
                answer.events();
                answer.piece(view("e", 1, 0));
                answer.piece(view("e", 2, 0));
                end.await();
            }
        });
        said("e1.0", "lost");
        Lost lost = live.lost();
        assertThat(lost).isEqualTo(log.losses.get(0));
        assertThat(lost.since()).isBetween(before, Instant.now().minus(SILENCE));
        assertThat(lost.hallSince()).isBetween(NINE.minusSeconds(2), NINE.plusSeconds(5));
        await().until(() -> server.requests().size() > 3);
        said("e1.0", "lost");
        healed.set(true);
        said("e1.0", "lost", "found", "e2.0");
        assertThat(live.lost()).isNull();
    }

    @Test
    void beatsKeepTheLineAndTellTheTime() throws Exception {
        follow((request, answer) -> {
            answer.events();
            answer.piece(view("e", 1, 0));
            for (int i = 0; !end.await(100, java.util.concurrent.TimeUnit.MILLISECONDS); i++) {
                answer.piece(beat(NINE.plusHours(1).plusSeconds(2L * i)));
            }
        });
        said("e1.0");
        OffsetDateTime atFirst = NINE.plusHours(1);
        await().until(() -> live.clock().now().isAfter(atFirst.plusSeconds(35)));
        assertThat(live.clock().speed()).isEqualTo(20);
        assertThat(live.lost()).isNull();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aServerThatAcceptsAndSaysNothingIsLostToo() throws Exception {
        follow((request, answer) -> end.await());
        said("lost");
        await().until(() -> server.requests().size() >= 2);
        said("lost");
    }

    @Test
    void aProgramThatStartsBeforeTheServerFindsItWithinASecondAndABit() throws Exception {
        server = new RawServer((request, answer) -> {});
        int port = server.port();
        server.close();
        follow();
        said("lost");
        assertThat(live.lost().hallSince()).isNull();
        server = new RawServer(port, (request, answer) -> {
            answer.events();
            answer.piece(view("e", 1, 0));
            end.await();
        });
        await().atMost(Duration.ofMillis(1_800)).until(() -> log.said.size() == 3);
        said("lost", "found", "e1.0");
    }

    @Test
    void aRefusalIsSaidOnceAndTheLineIsTriedAgain() throws Exception {
        follow((request, answer) -> {
            switch (request.number()) {
                case 1, 2 ->
                    answer.typed(403, "application/problem+json", "{\"status\":403,\"code\":\"auth.other-device\"}");
                case 3 -> answer.json(401, "");
                case 4 -> answer.json(500, "{}");
                default -> {
                    answer.events();
                    answer.piece(view("e", 1, 0));
                    end.await();
                }
            }
        });
        await().until(() -> log.said.contains("e1.0"));
        assertThat(log.said).startsWith("auth.other-device", "http.401").containsOnlyOnce("auth.other-device");
    }

    @Test
    void whatIsNoViewBreaksTheLineAndIsNotShown() throws Exception {
        follow((request, answer) -> {
            answer.events();
            answer.piece(request.number() == 1 ? "data: {\"version\":\n\n" : view("e", 1, 0));
            end.await();
        });
        said("e1.0");
    }

    @Test
    void aWatcherThatFailsStillSeesTheNextState() throws Exception {
        server = new RawServer((request, answer) -> {
            answer.events();
            answer.piece(view("e", 1, 0));
            answer.piece(view("e", 2, 0));
            end.await();
        });
        List<Long> seen = new CopyOnWriteArrayList<>();
        live = QueueClient.of(server.base(), Token.of("pad-3")).follow("/api/v1/views/pad/3", PadView.class, view -> {
            seen.add(view.version().seq());
            throw new IllegalStateException("a screen's fault, made on purpose");
        });
        await().untilAsserted(() -> assertThat(seen).containsExactly(1L, 2L));
    }

    @Test
    void afterCloseNothingIsSaidAndTheConnectionIsGone() throws Exception {
        AtomicBoolean gone = new AtomicBoolean();
        follow((request, answer) -> {
            answer.events();
            try {
                for (int i = 1; ; i++) {
                    answer.piece(view("e", i, 0));
                    Thread.sleep(5);
                }
            } finally {
                gone.set(true);
            }
        });
        await().until(() -> log.said.size() > 3);
        live.close();
        int heard = log.said.size();
        await().untilTrue(gone);
        assertThat(log.said).hasSize(heard);
        assertThat(server.requests()).hasSize(1);
    }
}
