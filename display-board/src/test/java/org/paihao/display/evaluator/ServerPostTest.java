package org.paihao.display.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Token;
import org.slf4j.LoggerFactory;

/** How a rating travels, against a server of real sockets that loses answers. */
class ServerPostTest {
    private record Heard(String key, String body) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicReference<Answer> answer = new AtomicReference<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private HttpServer server;
    private ServerPost post;

    private interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private volatile Reply reply;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/ratings", exchange -> {
            heard.add(new Heard(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            reply.to(exchange);
        });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        post = new ServerPost(QueueClient.of(base, Token.of("t")), Runnable::run);
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
    }

    @AfterEach
    void close() {
        root.setLevel(Level.INFO);
        root.detachAppender(log);
        post.close();
        server.stop(0);
    }

    private static void answers(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer send(Duration patience) {
        post.send("o1", 2, List.of("212"), patience, answer::set);
        await().atMost(Duration.ofSeconds(30)).until(() -> answer.get() != null);
        return answer.get();
    }

    @Test
    void aLostAnswerIsAskedForAgainByTheSameKey() {
        reply = exchange -> {
            if (heard.size() < 3) {
                exchange.close();
            } else {
                answers(exchange, 201, "");
            }
        };
        assertThat(send(Duration.ofSeconds(15))).isEqualTo(Answer.TAKEN);
        assertThat(heard).hasSize(3);
        assertThat(heard)
                .extracting(Heard::key)
                .doesNotContainNull()
                .containsOnly(heard.get(0).key());
        assertThat(heard.get(0).body().strip()).isEqualTo("{\"opening\":\"o1\",\"level\":2,\"reasons\":[\"212\"]}");
    }

    @Test
    void anotherRatingHasAnotherKey() {
        reply = exchange -> answers(exchange, 201, "");
        send(Duration.ofSeconds(15));
        answer.set(null);
        send(Duration.ofSeconds(15));
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0).key()).isNotEqualTo(heard.get(1).key());
    }

    @ParameterizedTest
    @CsvSource({"409,ALREADY_GIVEN", "410,CLOSED", "403,REFUSED", "401,REFUSED", "422,REFUSED"})
    void aRefusalIsNotAskedForAgain(int status, Answer expected) {
        reply = exchange -> answers(exchange, status, "{\"status\":" + status + ",\"code\":\"rating.some\"}");
        assertThat(send(Duration.ofSeconds(15))).isEqualTo(expected);
        assertThat(heard).hasSize(1);
    }

    @Test
    void aServerThatStaysAwayEndsInTime() {
        reply = HttpExchange::close;
        assertThat(send(Duration.ofSeconds(2))).isEqualTo(Answer.NOT_DELIVERED);
        assertThat(heard).hasSizeGreaterThan(1);
    }

    @Test
    void noLevelAndNoReasonEverReachesTheLog() {
        reply = exchange -> answers(exchange, 409, "{\"status\":409,\"code\":\"rating.already-given\"}");
        send(Duration.ofSeconds(15));
        reply = HttpExchange::close;
        answer.set(null);
        send(Duration.ofSeconds(1));
        assertThat(log.list).isNotEmpty();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("212")
                        .doesNotContainIgnoringCase("level")
                        .doesNotContain("o1"));
    }
}
