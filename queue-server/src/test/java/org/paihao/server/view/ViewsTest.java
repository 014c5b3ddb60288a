package org.paihao.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor;

class ViewsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** A screen that reads an event stream on a thread of its own. */
    private final class Screen implements AutoCloseable {
        final List<JsonNode> views = new CopyOnWriteArrayList<>();
        final List<String> beats = new CopyOnWriteArrayList<>();
        volatile boolean ended;
        private final InputStream stream;

        Screen(String token, String path) throws IOException, InterruptedException {
            HttpResponse<InputStream> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(hall.address(path))
                                    .header("Accept", "text/event-stream")
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            stream = response.body();
            Thread reader = new Thread(this::read);
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            String event = "message";
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("event: ")) {
                        event = line.substring(7);
                    } else if (line.startsWith("data: ") && event.equals("beat")) {
                        beats.add(line);
                    } else if (line.startsWith("data: ")) {
                        views.add(JSON.readTree(line.substring(6)));
                    } else if (line.isEmpty()) {
                        event = "message";
                    }
                }
            } catch (IOException e) {
                // The stream was cut: that is an end too.
            }
            ended = true;
        }

        void awaitView(Predicate<JsonNode> shows) {
            Awaitility.await().until(() -> !views.isEmpty() && shows.test(views.get(views.size() - 1)));
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    @Test
    void aViewIsAnsweredWithItsTagAndNotTwice() {
        Reply first = hall.get(hall.board(), Paths.boardView("main"));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(hall.get(hall.board(), Paths.boardView("main"), "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        hall.take("A");
        Reply changed = hall.get(hall.board(), Paths.boardView("main"), "If-None-Match", tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        assertThat(changed.body().at("/version/seq").asLong())
                .isGreaterThan(first.body().at("/version/seq").asLong());
    }

    @Test
    void aScreenGetsTheWholeViewAtOnceAndWheneverItChanges() throws Exception {
        try (Screen board = new Screen(hall.board(), Paths.boardView("main"))) {
            board.awaitView(view -> view.get("calls").isEmpty());
            hall.take("A");
            board.awaitView(view -> view.at("/waiting/0/count").asInt() == 1);
            hall.act(3, "call-next");
            board.awaitView(view -> view.at("/calls/0/number").asText().equals("A001"));
            assertThat(board.views)
                    .isSortedAccordingTo((one, two) -> Long.compare(
                            one.at("/version/seq").asLong(),
                            two.at("/version/seq").asLong()));
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> board.beats.size() >= 2);
        }
    }

    @Test
    void aRestartRaisesTheVersion() throws Exception {
        long before = hall.get(hall.board(), Paths.boardView("main"))
                .body()
                .at("/version/seq")
                .asLong();
        hall.restart();
        assertThat(hall.get(hall.board(), Paths.boardView("main"))
                        .body()
                        .at("/version/seq")
                        .asLong())
                .isGreaterThan(before);
    }

    @Test
    void timeAloneRaisesTheTick() throws Exception {
        hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "finish");
        try (Screen pad = new Screen(hall.pad(3), Paths.padView(3))) {
            pad.awaitView(view -> view.at("/opening/number").asText().equals("A001"));
            long seq = pad.views.get(0).at("/version/seq").asLong();
            hall.clock.passSeconds(31);
            pad.awaitView(view -> view.get("opening").isNull());
            JsonNode dark = pad.views.get(pad.views.size() - 1);
            assertThat(dark.at("/version/seq").asLong()).isEqualTo(seq);
            assertThat(dark.at("/version/tick").asLong())
                    .isGreaterThan(pad.views.get(0).at("/version/tick").asLong());
        }
    }

    @Test
    void aRevokedDeviceIsSentAwayWithinTwoSeconds() throws Exception {
        try (Screen board = new Screen(hall.board(), Paths.boardView("main"))) {
            board.awaitView(view -> true);
            hall.revoke(Actor.Kind.BOARD, "board");
            Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> board.ended);
        }
        assertThat(hall.get(hall.board(), Paths.boardView("main")).status()).isEqualTo(401);
    }

    /** A screen that opened a stream and never reads: its buffers fill, and nobody else may notice. */
    @Test
    void aScreenThatDoesNotReadCostsTheOthersNothing() throws Exception {
        String board = hall.board();
        try (Socket stuck = new Socket("127.0.0.1", hall.port());
                Screen screen = new Screen(board, Paths.boardView("main"))) {
            stuck.setReceiveBufferSize(1024);
            stuck.getOutputStream()
                    .write(("GET " + Paths.boardView("main")
                                    + " HTTP/1.1\r\nHost: hall\r\nAccept: text/event-stream\r\n"
                                    + "Authorization: Bearer " + board + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (int i = 1; i <= 1500; i++) {
                hall.take("A");
            }
            screen.awaitView(view -> view.at("/waiting/0/count").asInt() == 1500);
        }
    }

    @Test
    void viewsAreForTheirOwnDevicesAlone() {
        assertThat(hall.get(hall.kiosk("k1"), Paths.kioskView("k2")).status()).isEqualTo(403);
        assertThat(hall.get(hall.kiosk("k1"), Paths.boardView("main")).status()).isEqualTo(403);
        assertThat(hall.get(hall.pad(3), Paths.padView(4)).code()).isEqualTo("access.other-window");
        assertThat(hall.get(hall.pad(3), Paths.consoleView(3)).status()).isEqualTo(403);
        assertThat(hall.get(hall.console(3), Paths.padView(3)).status()).isEqualTo(403);
        assertThat(hall.get(hall.board(), Paths.boardView("attic")).code()).isEqualTo("zone.unknown");
    }

    @Test
    void noViewHoldsAWayToFollowATicketOrARating() {
        hall.take("A");
        hall.act(3, "call-next");
        for (Reply view : List.of(
                hall.get(hall.kiosk("k1"), Paths.kioskView("k1")),
                hall.get(hall.board(), Paths.boardView("main")),
                hall.get(hall.console(3), Paths.consoleView(3)))) {
            assertThat(view.status()).isEqualTo(200);
            assertThat(view.body().toString()).doesNotContain("trackUrl").doesNotContain("/t/");
        }
        hall.act(3, "finish");
        String opening =
                hall.get(hall.pad(3), Paths.padView(3)).body().at("/opening/id").asText();
        assertThat(opening).hasSize(22);
        assertThat(hall.get(hall.console(3), Paths.consoleView(3)).body().toString())
                .doesNotContain(opening);
    }
}
