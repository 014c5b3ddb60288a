package org.paihao.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.office.OfficeRequest;

/** On a quiet day one clerk stands for several windows. */
final class SeveralWindowsTest {
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

    private static List<Integer> windows(Reply session) {
        return StreamSupport.stream(session.body().get("windows").spliterator(), false)
                .map(window -> window.get("no").asInt())
                .toList();
    }

    private String text(String sql) {
        return hall.sql(sql, row -> row.getString(1));
    }

    private String stateOf(int window) {
        return hall.sql("SELECT state FROM window WHERE no = ?", row -> row.getString(1), window);
    }

    @Test
    void aClerkTakesAFurtherWindowAndServesOnePersonAtEach() {
        assertThat(wang.get(Paths.consoleView(4)).code()).isEqualTo("access.other-window");
        Reply taken = wang.take(4);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(windows(taken)).containsExactly(3, 4);
        hall.take("A");
        hall.take("A");
        hall.take("A");
        assertThat(wang.act(3, "call-next", "").text("number")).isEqualTo("A001");
        assertThat(wang.act(4, "call-next", "").text("number")).isEqualTo("A002");
        assertThat(wang.act(4, "call-next", "").code()).isEqualTo("window.busy");
        JsonNode own = wang.get(Paths.consoleView(3)).body().get("own");
        assertThat(own).hasSize(2);
        assertThat(own.at("/1/no").asInt()).isEqualTo(4);
        assertThat(own.at("/1/state").asText()).isEqualTo("OPEN");
        assertThat(own.at("/1/number").asText()).isEqualTo("A002");
        assertThat(own.at("/1/waiting").asInt()).isEqualTo(1);
        wang.act(4, "finish", "");
        assertThat(text("SELECT clerk FROM txn WHERE window = 4")).isEqualTo("003");
    }

    @Test
    void takingAWindowTwiceChangesNothing() {
        wang.take(4);
        long journal = hall.journal();
        assertThat(windows(wang.take(4))).containsExactly(3, 4);
        assertThat(hall.journal()).isEqualTo(journal);
    }

    @Test
    void eachWindowIsClosedByItselfAndTheSessionEndsWithItsLast() {
        wang.take(4);
        assertThat(wang.act(3, "close", "").text("state")).isEqualTo("CLOSED");
        assertThat(wang.get(Paths.consoleView(3)).code()).isEqualTo("access.other-window");
        Reply session = wang.get(Paths.SESSIONS);
        assertThat(windows(session)).containsExactly(4);
        assertThat(session.body().at("/window/no").asInt()).isEqualTo(4);
        assertThat(wang.act(4, "close", "").text("state")).isEqualTo("CLOSED");
        assertThat(wang.get(Paths.SESSIONS).code()).isEqualTo("access.unknown");
    }

    @Test
    void signingOutClosesThemAllOrNone() {
        wang.take(4);
        hall.take("A");
        wang.act(4, "call-next", "");
        assertThat(wang.delete(Paths.SESSIONS).code()).isEqualTo("window.busy");
        assertThat(stateOf(3)).as("nothing half done").isEqualTo("OPEN");
        wang.act(4, "finish", "");
        assertThat(wang.delete(Paths.SESSIONS).status()).isEqualTo(204);
        assertThat(stateOf(3)).isEqualTo("CLOSED");
        assertThat(stateOf(4)).isEqualTo("CLOSED");
    }

    @Test
    void aWindowWithAnotherClerkIsTaken() {
        Person li = Person.signedIn(hall, "004", Kind.CLERK, 4);
        assertThat(wang.take(4).code()).isEqualTo("window.taken");
        assertThat(wang.get(Paths.consoleView(4)).code()).isEqualTo("access.other-window");
        assertThat(li.take(3).code()).isEqualTo("window.taken");
        assertThat(wang.take(99).code()).isEqualTo("window.unknown");
        assertThat(wang.post(Paths.SESSION_WINDOWS, "{}").code()).isEqualTo("session.window");
        assertThat(wang.post(Paths.SESSION_WINDOWS, "{\"window\":\"4\"}").code())
                .isEqualTo("body.broken");
        Person guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
        assertThat(guide.take(5).code()).isEqualTo("session.window");
        assertThat(hall.post(null, Paths.SESSION_WINDOWS, "{\"window\":5}", null)
                        .code())
                .isEqualTo("access.unknown");
    }

    @Test
    void aLostPageIsTakenOverWithAllItsWindows() {
        wang.take(4);
        Reply again = Person.signIn(hall, "003", 4);
        assertThat(windows(again)).containsExactly(3, 4);
        assertThat(wang.get(Paths.SESSIONS).code()).isEqualTo("access.unknown");
    }

    @Test
    void aPasswordChangedInBetweenLeavesTheWindowsToTheSameClerk() {
        wang.take(4);
        hall.office(OfficeRequest.newPassword("003", "a long enough one"));
        assertThat(wang.get(Paths.SESSIONS).code()).isEqualTo("access.unknown");
        Reply again = Person.signIn(hall, "003", 3);
        assertThat(windows(again)).containsExactly(3);
        assertThat(stateOf(4)).isEqualTo("OPEN");
        Person back = Person.of(hall, again);
        assertThat(windows(back.take(4))).containsExactly(3, 4);
        assertThat(text("SELECT kind FROM journal ORDER BY seq DESC LIMIT 1")).isEqualTo("window-joined");
    }

    /** Four clerks grab, sign in and close at random, all at once: a window never has two of them. */
    @Test
    void noTwoClerksAreEverAtOneWindow() {
        long seed = System.nanoTime();
        List<Person> clerks = new ArrayList<>(List.of(wang));
        for (int no = 4; no <= 6; no++) {
            clerks.add(Person.signedIn(hall, "00" + no, Kind.CLERK, no));
        }
        CompletableFuture.allOf(clerks.stream()
                        .map(clerk ->
                                CompletableFuture.runAsync(() -> grabAndClose(clerk, seed + clerks.indexOf(clerk))))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(hall.count("SELECT count(*) FROM place p JOIN session s ON s.token_hash = p.token_hash"
                        + " JOIN window w ON w.no = p.window WHERE w.clerk <> s.staff OR w.state = 'CLOSED'"))
                .as("seed %d", seed)
                .isZero();
        assertThat(openedTwice()).as("seed %d", seed).isEmpty();
    }

    private void grabAndClose(Person clerk, long seed) {
        Random random = new Random(seed);
        IntStream.range(0, 30).forEach(any -> {
            int window = 7 + random.nextInt(3);
            Reply taken = clerk.take(window);
            assertThat(taken.code()).as("seed %d", seed).isIn("", "window.taken");
            if (taken.status() == 200 && random.nextBoolean()) {
                assertThat(clerk.act(window, "close", "").status()).isEqualTo(200);
            }
        });
    }

    /** Windows that the journal opened while they were open. */
    private List<Integer> openedTwice() {
        List<Integer> twice = new ArrayList<>();
        for (int window = 7; window <= 9; window++) {
            if (hall.count(
                            "SELECT count(*) FROM (SELECT kind, lag(kind) OVER (ORDER BY seq) AS before FROM journal"
                                    + " WHERE window = ? AND kind IN ('opened', 'closed'))"
                                    + " WHERE kind = before",
                            window)
                    > 0) {
                twice.add(window);
            }
        }
        return twice;
    }
}
