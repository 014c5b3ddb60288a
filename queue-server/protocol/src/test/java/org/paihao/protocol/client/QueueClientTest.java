package org.paihao.protocol.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.paihao.protocol.RatingRequest;
import org.paihao.protocol.SessionRequest;
import org.paihao.protocol.Ticket;

final class QueueClientTest {
    private static final String TICKET =
            "{\"id\":\"x\",\"number\":\"A001\",\"service\":{\"id\":\"s\",\"letter\":\"A\",\"name\":{}},"
                    + "\"state\":\"WAITING\",\"print\":\"PENDING\",\"businessDay\":\"2026-11-23\","
                    + "\"issuedAt\":\"2026-11-23T08:30:00+08:00\",\"ahead\":0,\"wait\":null,\"calls\":0,\"new\":1}";
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofSeconds(3));

    private RawServer server;

    private QueueClient client(RawServer.Script script) throws Exception {
        server = new RawServer(script);
        return QueueClient.of(server.base(), Token.of("kiosk-1"), SHORT);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private Stream<String> keys() {
        return server.requests().stream().map(request -> request.headers().get("idempotency-key"));
    }

    @Test
    void aTicketIsAskedForWithTheTokenAndAKeyAndReadWhateverElseItSays() throws Exception {
        QueueClient client = client((request, answer) -> answer.json(201, TICKET));
        Ticket ticket = client.takeTicket("A");
        assertThat(ticket.number()).isEqualTo("A001");
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.method() + " " + request.path()).isEqualTo("POST /api/v1/tickets");
            assertThat(request.headers()).containsEntry("authorization", "Bearer kiosk-1");
            assertThat(request.headers().get("idempotency-key")).hasSizeGreaterThan(20);
            assertThat(request.body()).isEqualTo("{\"service\":\"A\"}");
        });
    }

    @Test
    void whoExpectsACallTriesTheLine() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        QueueClient client = client((request, answer) -> {
            tried.countDown();
            answer.json(200, "{}");
        });
        client.expectCall();
        assertThat(tried.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(server.requests())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.method() + " " + request.path()).isEqualTo("GET /api/v1/health"));
    }

    @Test
    void nobodyWaitsForAnExpectedCall() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        server = new RawServer((request, answer) -> {
            if (request.path().endsWith("/health")) {
                over.await();
            } else {
                answer.json(201, TICKET);
            }
        });
        Duration minute = Duration.ofMinutes(1);
        QueueClient client = QueueClient.of(server.base(), Token.of("kiosk-1"), new Patience(minute, minute, minute));
        assertThat(CompletableFuture.runAsync(client::expectCall)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(client.takeTicket("A").number()).isEqualTo("A001");
        over.countDown();
    }

    @Test
    void aTicketThatIsBegunIsAskedForBeforeAnybodyWaitsForIt() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch given = new CountDownLatch(1);
        server = new RawServer((request, answer) -> {
            asked.countDown();
            given.await();
            answer.json(201, TICKET);
        });
        Duration minute = Duration.ofMinutes(1);
        QueueClient client = QueueClient.of(server.base(), Token.of("kiosk-1"), new Patience(minute, minute, minute));
        CompletableFuture<Begun<Ticket>> begun =
                CompletableFuture.supplyAsync(() -> client.beginTicket("A", IdempotencyKey.fresh()));
        assertThat(begun).succeedsWithin(Duration.ofSeconds(10));
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        given.countDown();
        assertThat(begun.join().end().number()).isEqualTo("A001");
    }

    @Test
    void whatIsAnsweredIsEndedOnTheThreadThatBringsIt() throws Exception {
        QueueClient client = client((request, answer) -> answer.json(201, TICKET));
        assertThat(endedBy(client)).doesNotStartWith("patient").endsWith(" A001");
    }

    @Test
    void whatIsNotAnsweredIsEndedOnAThreadThatMayWait() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        QueueClient client = client((request, answer) -> {
            switch (request.number()) {
                case 1 -> {
                    answer.raw("HTTP/1.1 201 x\r\nContent-Length: 500\r\n\r\n{\"id\":");
                    over.await();
                }
                case 2 -> answer.cut();
                default -> answer.json(201, TICKET);
            }
        });
        assertThat(endedBy(client)).isEqualTo("patient A001");
        assertThat(keys().distinct()).hasSize(1);
        over.countDown();

        QueueClient broken = client((request, answer) -> {
            if (request.number() == 1) {
                answer.json(500, "{\"status\":500,\"code\":\"fault\"}");
            } else {
                answer.json(201, TICKET);
            }
        });
        assertThat(endedBy(broken)).isEqualTo("patient A001");
    }

    /** @return the name of the thread that ended it, and the ticket's number */
    private static String endedBy(QueueClient client) throws Exception {
        CompletableFuture<String> ended = new CompletableFuture<>();
        Begun<Ticket> begun = client.beginTicket("A", IdempotencyKey.fresh());
        begun.whenAnswered(work -> new Thread(work, "patient").start(), () -> {
            try {
                ended.complete(
                        Thread.currentThread().getName() + " " + begun.end().number());
            } catch (Refused | ServerAway e) {
                ended.completeExceptionally(e);
            }
        });
        return ended.get(20, TimeUnit.SECONDS);
    }

    @Test
    void aLostAnswerIsAskedForAgainByTheSameKey() throws Exception {
        QueueClient client = client((request, answer) -> {
            switch (request.number()) {
                case 1 -> answer.cut();
                case 2 -> {
                    answer.raw("HTTP/1.1 201 x\r\nContent-Length: 500\r\n\r\n{\"id\":");
                    answer.cut();
                }
                case 3 -> answer.json(500, "{\"status\":500,\"code\":\"fault\"}");
                case 4 -> answer.typed(503, "text/html", "<h1>busy</h1>");
                case 5 -> Thread.sleep(5_000);
                case 6 -> {
                    answer.raw("HTTP/1.1 201 x\r\nContent-Length: 500\r\n\r\n{\"id\":");
                    Thread.sleep(5_000);
                }
                default -> answer.json(201, TICKET);
            }
        });
        // Six pauses of whatever length, on a busy machine, are not what is tried here.
        assertThat(client.within(Duration.ofSeconds(30)).takeTicket("A").number())
                .isEqualTo("A001");
        assertThat(server.requests()).hasSize(7);
        assertThat(keys().distinct()).hasSize(1);
    }

    @Test
    void everyRatingIsAsLongAsAnyOtherOnTheLine() throws Exception {
        QueueClient client = client((request, answer) -> answer.json(201, "{}"));
        client.rate(new RatingRequest("an-opening-of-22-chars", 5, List.of()), IdempotencyKey.fresh());
        client.rate(new RatingRequest("an-opening-of-22-chars", 1, List.of("other")), IdempotencyKey.fresh());
        client.rate(new RatingRequest("an-opening-of-22-chars", 2, null), IdempotencyKey.fresh());
        assertThat(server.requests().stream().map(request -> request.headers().get("content-length")))
                .containsOnly("256");
        assertThat(server.requests().get(1).body()).startsWith("{\"opening\":").endsWith("  ");
    }

    @Test
    void everyIntentionHasAKeyOfItsOwnUnlessTheCallerKeepsOne() throws Exception {
        QueueClient client = client((request, answer) -> answer.json(201, TICKET));
        IdempotencyKey kept = IdempotencyKey.fresh();
        client.takeTicket("A");
        client.takeTicket("A");
        client.takeTicket("A", kept);
        client.takeTicket("A", kept);
        assertThat(keys().distinct()).hasSize(3);
    }

    @Test
    void aRefusalIsNotAskedAgainAndCarriesCodeAndFacts() throws Exception {
        QueueClient client = client((request, answer) -> answer.typed(
                409,
                "application/problem+json",
                "{\"status\":409,\"code\":\"window.stale\",\"facts\":{\"turn\":8},\"later\":true}"));
        Refused refused = catchThrowableOfType(Refused.class, () -> client.callNext(3, 7));
        assertThat(refused.is("window.stale")).isTrue();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.facts()).containsEntry("turn", 8);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRefusalThatIsNoProblemDocumentIsKnownByItsStatus() throws Exception {
        QueueClient client = client((request, answer) -> {
            int status = List.of(401, 403, 404).get(request.number() - 1);
            answer.typed(status, "text/html", status == 404 ? "" : "<html>");
        });
        for (String code : List.of("http.401", "http.403", "http.404")) {
            Refused refused = catchThrowableOfType(Refused.class, client::health);
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.facts()).isEmpty();
        }
    }

    @Test
    void nobodyWaitsIsAnAnswer() throws Exception {
        QueueClient client = client((request, answer) -> answer.raw("HTTP/1.1 204 x\r\n\r\n"));
        assertThat(client.callNext(3, 7)).isEmpty();
        assertThat(server.requests().get(0).path()).isEqualTo("/api/v1/windows/3/call-next");
        assertThat(server.requests().get(0).body()).isEqualTo("{\"turn\":7}");
    }

    @Test
    void aServerThatIsAwayIsSaidSoWhenTheTimeIsUp() throws Exception {
        QueueClient client = client((request, answer) -> answer.cut()).within(Duration.ofMillis(700));
        long begin = System.nanoTime();
        assertThatThrownBy(() -> client.takeTicket("A"))
                .isInstanceOf(ServerAway.class)
                .hasMessageContaining("POST /api/v1/tickets");
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(200), Duration.ofSeconds(2));
        assertThat(server.requests()).hasSizeGreaterThan(2);
        server.close();
        assertThatThrownBy(client::health).isInstanceOf(ServerAway.class);
    }

    @Test
    void anAnswerThatNobodyUnderstandsIsNoTicket() throws Exception {
        QueueClient client = client((request, answer) -> answer.json(200, "<html>other program</html>"));
        assertThatThrownBy(() -> client.takeTicket("A"))
                .isInstanceOf(ServerAway.class)
                .hasMessageContaining("no Ticket");
    }

    @Test
    void whoeverIsInterruptedStopsAtOnceAndStaysMarked() throws Exception {
        QueueClient client = client((request, answer) -> Thread.sleep(5_000));
        Thread.currentThread().interrupt();
        assertThatThrownBy(client::health).isInstanceOf(ServerAway.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void callsShareTheirConnection() throws Exception {
        QueueClient client = client((request, answer) -> answer.json(201, TICKET));
        for (int i = 0; i < 20; i++) {
            client.takeTicket("A");
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aPersonIsKnownByTheCookieAndSaysWhereThePageIsFrom() throws Exception {
        server = new RawServer(
                (request, answer) -> answer.raw(
                        "HTTP/1.1 201 x\r\nSet-Cookie: session=abc; HttpOnly; SameSite=Strict; Path=/\r\nContent-Length: 2\r\n\r\n{}"));
        QueueClient person = QueueClient.person(server.base());
        person.signIn(new SessionRequest("wang", "geheim", 3));
        person.rate(new RatingRequest("o", 5, List.of()), IdempotencyKey.fresh());
        assertThat(server.requests().get(0).headers())
                .doesNotContainKey("cookie")
                .doesNotContainKey("authorization");
        assertThat(server.requests().get(1).headers())
                .containsEntry("cookie", "session=abc")
                .containsEntry("origin", server.base().toString());
    }
}
