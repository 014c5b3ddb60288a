package org.paihao.server.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;

/** A browser that has shown a pad's token is that pad, and no more. */
class PairingTest {
    @TempDir
    Path folder;

    private RunningHall hall;
    private String origin;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        origin = "http://127.0.0.1:" + hall.port();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Reply pair(String token, String from) {
        return hall.send(
                null,
                HttpRequest.newBuilder(hall.address(Paths.PAIRING))
                        .POST(BodyPublishers.ofString("{\"token\":\"" + token + "\"}")),
                "Origin",
                from);
    }

    private String paired(int window) {
        Reply reply = pair(hall.pad(window), origin);
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(201);
        assertThat(reply.body().get("window").asInt()).isEqualTo(window);
        assertThat(reply.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        return reply.header("Set-Cookie").split(";")[0];
    }

    private Reply get(String cookie, String path) {
        return hall.get(null, path, "Cookie", cookie);
    }

    private Reply rate(String cookie, String opening, String from) {
        return hall.send(
                null,
                HttpRequest.newBuilder(hall.address(Paths.RATINGS))
                        .POST(BodyPublishers.ofString("{\"opening\":\"" + opening + "\",\"level\":5,\"reasons\":[]}")),
                "Cookie",
                cookie,
                "Origin",
                from,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private String opening(String cookie) {
        hall.take("A");
        hall.act(3, "open");
        hall.act(3, "call-next");
        hall.act(3, "finish");
        return get(cookie, Paths.padView(3)).body().at("/opening/id").asText();
    }

    @Test
    void aPairedBrowserSeesItsWindowsPadAndRatesThere() {
        String cookie = paired(3);
        assertThat(get(cookie, Paths.PAIRING).body().get("device").asText()).isEqualTo("pad-3");
        String opening = opening(cookie);
        assertThat(rate(cookie, opening, origin).status()).isEqualTo(201);
        assertThat(rate(cookie, opening, origin).status()).as("once").isEqualTo(409);
        assertThat(get(cookie, Paths.padView(4)).status())
                .as("another window's")
                .isEqualTo(403);
        assertThat(get(cookie, Paths.consoleView(3)).status()).as("no clerk").isEqualTo(403);
    }

    @Test
    void aPageOfAnotherOriginNeitherRatesNorPairs() {
        String cookie = paired(3);
        assertThat(rate(cookie, opening(cookie), "http://elsewhere.example").status())
                .isEqualTo(403);
        assertThat(pair(hall.pad(3), "http://elsewhere.example").status()).isEqualTo(403);
    }

    @Test
    void onlyAPadsTokenMakesABrowserADevice() {
        assertThat(pair(hall.kiosk("k1"), origin).status()).isEqualTo(403);
        assertThat(pair(hall.console(3), origin).status()).isEqualTo(403);
        Reply unknown = pair("x".repeat(43), origin);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.header("Set-Cookie")).isEmpty();
        assertThat(get("paihao-device=" + "x".repeat(43), Paths.padView(3)).status())
                .isEqualTo(401);
    }

    @Test
    void noOtherDevicesTokenIsARightInTheCookieOfAPad() {
        assertThat(get("paihao-device=" + hall.console(3), Paths.consoleView(3)).status())
                .isEqualTo(401);
    }

    @Test
    void aSessionThatEndedAtAPadsBrowserIsNotTakenForARightThatIsMissing() {
        String pad = paired(3);
        String over = Person.signedIn(hall, "wang", Kind.CLERK, 3).headers().get("Cookie");
        assertThat(get(over.replaceAll("=.*", "=over") + "; " + pad, Paths.consoleView(3))
                        .status())
                .isEqualTo(401);
        assertThat(get(pad, Paths.consoleView(3)).status()).isEqualTo(403);
    }

    @Test
    void guessingIsSlowedDown() {
        for (int i = 0; i < 10; i++) {
            assertThat(pair("guess-" + i, origin).status()).isEqualTo(401);
        }
        assertThat(pair(hall.pad(3), origin).status()).isEqualTo(429);
        hall.clock.pass(Duration.ofMinutes(1));
        assertThat(pair(hall.pad(3), origin).status()).isEqualTo(201);
    }

    @Test
    void aClerkAtTheSameBrowserKeepsTheirRightsAndThePadItsOwn() {
        String pad = paired(3);
        Map<String, String> clerk = Person.signedIn(hall, "wang", Kind.CLERK, 3).headers();
        String both = clerk.get("Cookie") + "; " + pad;
        assertThat(get(both, Paths.consoleView(3)).status()).isEqualTo(200);
        assertThat(get(both, Paths.padView(3)).status()).isEqualTo(200);
    }

    @Test
    void revokingThePadEndsItsOpenViewAndItsCookie() throws Exception {
        String cookie = paired(3);
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(hall.address(Paths.padView(3)))
                                .header("Accept", "text/event-stream")
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> drain(stream.body()));
        hall.revoke(Kind.PAD, "pad-3");
        await().atMost(Duration.ofSeconds(5)).until(ended::isDone);
        assertThat(get(cookie, Paths.PAIRING).status()).isEqualTo(401);
    }

    private static void drain(InputStream stream) {
        try (stream) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (java.io.IOException e) {
            // ended all the same
        }
    }
}
