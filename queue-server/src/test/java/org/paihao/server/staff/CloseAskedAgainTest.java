package org.paihao.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;

/** The answer to a close got lost; the session has ended with the window, and the page asks again. */
final class CloseAskedAgainTest {
    private static final String CLOSE = Paths.window(3, "close");

    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person wang;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        wang = Person.signedIn(hall, "003", Kind.CLERK, 3);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    /** @return the body that was sent */
    private String closed(String key) {
        String body = "{\"turn\":" + hall.turn(3) + "}";
        assertThat(wang.post(CLOSE, body, key).status()).isEqualTo(200);
        return body;
    }

    @Test
    void theSameKeyIsAnsweredTheSameThoughTheSessionHasEnded() {
        String body = closed("k");
        long journal = hall.journal();
        Reply again = wang.post(CLOSE, body, "k");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("state")).isEqualTo("CLOSED");
        assertThat(hall.journal()).isEqualTo(journal);
    }

    @Test
    void aClerkWhoKeepsAnotherWindowIsAnsweredTheSameToo() {
        assertThat(wang.take(4).status()).isEqualTo(200);
        String body = closed("k");
        assertThat(wang.post(CLOSE, body, "k").status()).isEqualTo(200);
        assertThat(wang.act(4, "pause", "\"reason\":\"meal\"").status()).isEqualTo(200);
    }

    @Test
    void aSessionThatHasEndedHasNoOtherRight() {
        String body = closed("k");
        long journal = hall.journal();
        assertThat(wang.post(CLOSE, body, "another").code()).isEqualTo("access.unknown");
        assertThat(wang.post(CLOSE, "{\"turn\":99}", "k").code()).isEqualTo("key.reused");
        assertThat(wang.post(Paths.window(3, "open"), body, "k").code()).isEqualTo("access.unknown");
        assertThat(wang.post(Paths.window(4, "close"), body, "k").status()).isEqualTo(422);
        assertThat(wang.get(Paths.consoleView(3)).code()).isEqualTo("access.unknown");
        assertThat(wang.get(Paths.SESSIONS).status()).isEqualTo(401);
        assertThat(hall.journal()).isEqualTo(journal);
    }

    @Test
    void nobodyElseIsToldWhatThatKeyWasAnswered() {
        String body = closed("k");
        assertThat(hall.post(null, CLOSE, body, "k").code()).isEqualTo("access.unknown");
        Person li = Person.signedIn(hall, "004", Kind.CLERK, 4);
        assertThat(li.post(CLOSE, body, "k").code()).isEqualTo("access.other-window");
        Reply evil = hall.send(
                null,
                HttpRequest.newBuilder(hall.address(CLOSE)).POST(HttpRequest.BodyPublishers.ofString(body)),
                "Cookie",
                wang.headers().get("Cookie"),
                "Origin",
                "http://evil.example",
                "Idempotency-Key",
                "k");
        assertThat(evil.code()).isEqualTo("access.origin");
    }

    @Test
    void whoSignsInAgainIsNotClosedByTheOldRetry() {
        String body = closed("k");
        Person.of(hall, Person.signIn(hall, "003", 3));
        assertThat(wang.post(CLOSE, body, "k").status()).isEqualTo(200);
        assertThat(hall.<String>sql("SELECT state FROM window WHERE no = 3", row -> row.getString(1)))
                .isEqualTo("OPEN");
    }
}
