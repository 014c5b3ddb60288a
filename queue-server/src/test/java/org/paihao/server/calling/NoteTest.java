package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;

/** A matter of another window is transferred with a note, and never finished here. */
class NoteTest {
    private static final String TEXT = "缺结婚证复印件，补上就能办";

    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person guide;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
        hall.act(3, "open");
        hall.act(5, "open");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static String text(String text) {
        return "\"text\":\"" + text + "\"";
    }

    private Reply note(int window, String text) {
        return hall.act(window, "note", text(text));
    }

    private Reply noteAtDesk(String ticket, String text) {
        return guide.post(Paths.ticket(ticket, "note"), "{" + text(text) + "}");
    }

    /** Written over the note that is there now, as the guide desk's view tells it. */
    private String over() {
        return ",\"over\":\"" + version() + "\"";
    }

    private String version() {
        return guide.get(Paths.GUIDE_VIEW).body().at("/people/0/note/version").asText();
    }

    private JsonNode console(int window) {
        return hall.get(hall.console(window), Paths.consoleView(window)).body();
    }

    private long noted() {
        return hall.count("SELECT count(*) FROM journal WHERE kind = 'noted'");
    }

    private String called(int window) {
        return hall.act(window, "call-next").text("id");
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    @Test
    void theWindowThatHasTheTicketNextReadsTheNote() {
        hall.take("A");
        called(3);
        Reply noted = note(3, TEXT);
        assertThat(noted.status()).isEqualTo(200);
        assertThat(noted.text("number")).isEqualTo("A001");
        assertThat(noted.body().toString()).doesNotContain(TEXT);
        hall.act(3, "transfer", "\"service\":\"D\"");
        assertThat(console(3).toString()).as("gone from here").doesNotContain(TEXT);
        assertThat(console(5).toString()).as("not here yet").doesNotContain(TEXT);
        called(5);
        JsonNode note = console(5).get("note");
        assertThat(note.get("text").asText()).isEqualTo(TEXT);
        assertThat(note.get("window").asInt()).isEqualTo(3);
        assertThat(note.get("at").asText()).startsWith("2026-11-23T08:30");
        hall.act(5, "finish");
        hall.take("D");
        called(5);
        assertThat(console(5).get("note").isNull()).as("somebody else").isTrue();
    }

    @Test
    void theGuideDeskNotesOfSomebodyWhoWaitsAndALaterNoteTakesTheEarliersPlace() {
        String ticket = hall.take("A").text("id");
        assertThat(noteAtDesk(ticket, "  听力不好，请大声 ").status()).isEqualTo(200);
        JsonNode here = guide.get(Paths.GUIDE_VIEW).body().at("/people/0/note");
        assertThat(here.get("text").asText()).isEqualTo("听力不好，请大声");
        assertThat(here.get("window").isNull()).isTrue();
        called(3);
        assertThat(console(3).at("/note/text").asText()).isEqualTo("听力不好，请大声");
        hall.act(3, "note", text(TEXT) + over());
        assertThat(console(3).at("/note/text").asText()).isEqualTo(TEXT);
        assertThat(guide.get(Paths.GUIDE_VIEW)
                        .body()
                        .at("/people/0/note/window")
                        .asInt())
                .isEqualTo(3);
        assertThat(hall.count("SELECT count(*) FROM person")).isEqualTo(1);
    }

    @Test
    void whoHasNotReadTheNoteThatIsThereNowDoesNotWriteOverIt() {
        String ticket = hall.take("A").text("id");
        called(3);
        note(3, TEXT);
        String read = over();
        refused(noteAtDesk(ticket, "别的"), 409, "note.changed");
        hall.act(3, "note", text(TEXT) + read);
        assertThat(over()).as("another one, in the same words and moment").isNotEqualTo(read);
        String path = Paths.ticket(ticket, "note");
        refused(guide.post(path, "{" + text("别的") + read + "}"), 409, "note.changed");
        refused(guide.post(path, "{" + text("") + read + "}"), 409, "note.changed");
        refused(hall.act(3, "note", text("别的")), 409, "note.changed");
        assertThat(console(3).at("/note/text").asText()).isEqualTo(TEXT);
        assertThat(guide.post(path, "{" + text("别的") + over() + "}").status()).isEqualTo(200);
        assertThat(console(3).at("/note/text").asText()).isEqualTo("别的");
    }

    @Test
    void aNoteIsRemovedByWhoeverHasReadIt() {
        String ticket = hall.take("A").text("id");
        String path = Paths.ticket(ticket, "note");
        noteAtDesk(ticket, TEXT);
        assertThat(guide.post(path, "{" + text("") + over() + "}").status()).isEqualTo(200);
        assertThat(guide.get(Paths.GUIDE_VIEW).body().at("/people/0/note").isNull())
                .isTrue();
        assertThat(hall.count("SELECT count(*) FROM person WHERE note_sealed IS NOT NULL"))
                .isZero();
        assertThat(hall.count("SELECT count(*) FROM journal WHERE kind = 'note-removed'"))
                .isEqualTo(1);
        called(3);
        note(3, TEXT);
        assertThat(hall.act(3, "note", text("") + over()).status()).isEqualTo(200);
        assertThat(console(3).get("note").isNull()).isTrue();
        refused(note(3, ""), 400, "note.empty");
        refused(hall.act(3, "note", text(TEXT) + ",\"over\":\"gone\""), 409, "note.changed");
    }

    @Test
    void neitherBoardNorKioskNorPadNorManagerNorTheTicketTellsIt() {
        String ticket = hall.take("A").text("id");
        Person manager = Person.signedIn(hall, "chief", Kind.MANAGER, null);
        called(3);
        note(3, TEXT);
        assertThat(hall.get(hall.board(), Paths.boardView("main")).body().toString())
                .doesNotContain(TEXT);
        assertThat(hall.get(hall.kiosk("k1"), Paths.kioskView("k1")).body().toString())
                .doesNotContain(TEXT);
        assertThat(hall.get(hall.pad(3), Paths.padView(3)).body().toString()).doesNotContain(TEXT);
        assertThat(manager.get(Paths.MANAGER_VIEW).body().toString()).doesNotContain(TEXT);
        assertThat(hall.get(hall.console(3), Paths.ticket(ticket)).body().toString())
                .doesNotContain(TEXT);
        String journal = hall.sql("SELECT group_concat(body) FROM journal", row -> row.getString(1));
        assertThat(journal).doesNotContain(TEXT);
        String answers = hall.sql("SELECT group_concat(body) FROM answer", row -> row.getString(1));
        assertThat(answers).doesNotContain(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"'', note.empty", "'   ', note.empty", "a\\nb, note.unshowable", "a\\u0007b, note.unshowable"})
    void whatNobodyCouldReadIsRefused(String typed, String code) {
        String ticket = hall.take("A").text("id");
        refused(noteAtDesk(ticket, typed), 400, code);
        called(3);
        long turn = hall.turn(3);
        refused(note(3, typed), 400, code);
        assertThat(hall.turn(3)).isEqualTo(turn);
        assertThat(noted()).isZero();
        assertThat(hall.count("SELECT count(*) FROM person")).isZero();
    }

    @Test
    void aNoteIsOneShortLine() {
        String ticket = hall.take("A").text("id");
        Reply reply = noteAtDesk(ticket, "好".repeat(81));
        refused(reply, 400, "note.too-long");
        assertThat(reply.body().at("/facts/most").asInt()).isEqualTo(80);
        assertThat(reply.body().at("/facts/characters").asInt()).isEqualTo(81);
        refused(guide.post(Paths.ticket(ticket, "note"), "{}"), 400, "note.empty");
        // A parser quotes the word at which a body is torn.
        Reply desk = guide.post(Paths.ticket(ticket, "note"), "{\"text\":somebodysname}");
        refused(desk, 400, "body.broken");
        assertThat(desk.body().toString()).doesNotContain("somebodysname");
        Reply window = hall.act(3, "note", "\"text\":somebodysname");
        refused(window, 400, "body.broken");
        assertThat(window.body().toString()).doesNotContain("somebodysname");
        // Characters outside of the basic plane count once each, and are kept whole.
        String longest = "𠮷".repeat(80);
        assertThat(noteAtDesk(ticket, longest).status()).isEqualTo(200);
        assertThat(guide.get(Paths.GUIDE_VIEW).body().at("/people/0/note/text").asText())
                .isEqualTo(longest);
    }

    @Test
    void ofWhoeverIsDoneNothingIsNoted() {
        String served = hall.take("A").text("id");
        called(3);
        hall.act(3, "finish");
        refused(noteAtDesk(served, TEXT), 409, "ticket.wrong-state");
        refused(note(3, TEXT), 409, "window.idle");
        String cancelled = hall.take("A").text("id");
        guide.post(Paths.ticket(cancelled, "cancel"), "");
        refused(noteAtDesk(cancelled, TEXT), 409, "ticket.wrong-state");
        refused(noteAtDesk("nobodyhasthisone", TEXT), 404, "ticket.unknown");
        assertThat(noted()).isZero();
    }

    @Test
    void aStalePageNotesNothingOfTheNextOne() {
        hall.take("A");
        hall.take("A");
        called(3);
        long turn = hall.turn(3);
        hall.act(3, "finish", "\"callNext\":true");
        refused(hall.act(3, "note", turn, text(TEXT)), 409, "window.stale");
        assertThat(noted()).isZero();
        assertThat(console(3).get("note").isNull()).isTrue();
    }

    @Test
    void theSameKeyNotesOnce() {
        String ticket = hall.take("A").text("id");
        String path = Paths.ticket(ticket, "note");
        Reply first = guide.post(path, "{" + text(TEXT) + "}", "k-1");
        assertThat(guide.post(path, "{" + text(TEXT) + "}", "k-1").body()).isEqualTo(first.body());
        refused(guide.post(path, "{" + text("别的") + "}", "k-1"), 422, "key.reused");
        assertThat(noted()).isEqualTo(1);
        called(3);
        String body = "{\"turn\":" + hall.turn(3) + "," + text(TEXT) + over() + "}";
        Reply once = hall.post(hall.console(3), Paths.window(3, "note"), body, "k-2");
        assertThat(once.status()).isEqualTo(200);
        assertThat(hall.post(hall.console(3), Paths.window(3, "note"), body, "k-2")
                        .body())
                .isEqualTo(once.body());
        assertThat(noted()).isEqualTo(2);
    }

    @Test
    void aNoteMovesNobodySoTheLastActIsStillTakenBack() {
        hall.take("A");
        called(3);
        note(3, TEXT);
        assertThat(console(3).get("undoAct").asText()).isEqualTo("call-next");
        assertThat(hall.act(3, "undo").text("state")).isEqualTo("WAITING");
    }

    @Test
    void onlyTheWindowOfTheTicketAndTheGuideDeskWrite() {
        String ticket = hall.take("A").text("id");
        String path = Paths.ticket(ticket, "note");
        String body = "{" + text(TEXT) + "}";
        refused(hall.post(hall.kiosk("k1"), path, body, null), 403, "access.forbidden");
        refused(hall.post(hall.console(3), path, body, null), 403, "access.forbidden");
        refused(Person.signedIn(hall, "chief", Kind.MANAGER, null).post(path, body), 403, "access.forbidden");
        refused(
                hall.post(hall.console(5), Paths.window(3, "note"), "{\"turn\":1," + text(TEXT) + "}", null),
                403,
                "access.other-window");
        refused(hall.post(null, path, body, null), 401, "access.unknown");
        assertThat(noted()).isZero();
    }
}
