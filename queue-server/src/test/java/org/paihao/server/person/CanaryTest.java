package org.paihao.server.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paihao.server.person.PersonHall.id;
import static org.paihao.server.person.PersonHall.priority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.Traces;
import org.paihao.server.secret.HallKey;
import org.paihao.server.secret.SecretFile;

/**
 * ID and telephone numbers are planted wherever somebody may say one, then looked for in every file of the data folder,
 * in all that was logged and in every view: as they were typed, and under every hash that a thief of the books could
 * make without the hall's key.
 */
class CanaryTest {
    private static final List<String> IDS = List.of(IdCards.grown(901), IdCards.grown(902), IdCards.grown(903));
    private static final List<String> PHONES = List.of("13987650001", "13987650002", "13987650003");

    @TempDir
    private Path folder;

    private Traces traces;
    private PersonHall hall;

    @BeforeEach
    void open() throws Exception {
        traces = new Traces(folder);
        hall = new PersonHall(folder);
    }

    @AfterEach
    void close() {
        hall.close();
        traces.close();
    }

    @Test
    void whoSomebodyIsStandsNowhereButUnderTheHallsKeyAndIsGoneWithTheDay() throws Exception {
        List<Reply> answers = plant();
        assertThat(answers).extracting(Reply::status).doesNotContain(500, 503);
        assertNowhere("while the day lasts");
        assertThat(hall.hall.count("SELECT count(*) FROM person WHERE id_hash IS NOT NULL"))
                .as("the hashes are there, or this test looks for nothing")
                .isGreaterThanOrEqualTo(2);
        byte[] hash = idHash(0);
        assertThat(traces.places(hash)).as("the keyed hash is in the books").isNotEmpty();

        hall.hall.clock.set("2026-11-25T00:00:01");
        Awaitility.await().until(() -> hall.hall.count("SELECT count(*) FROM person") == 0);
        Awaitility.await()
                .untilAsserted(() -> assertThat(traces.places(hash))
                        .as("files that still hold the hash of a person who is forgotten")
                        .isEmpty());
        assertNowhere("once they are forgotten");
    }

    @Test
    void aNoteIsReadByWhoeverHasTheTicketAloneAndIsGoneWithTheDay() throws Exception {
        String note = "canary note 4711";
        String ticket = hall.atTheGuideDesk("A", "").text("id");
        Reply noted = hall.guide.post(Paths.ticket(ticket, "note"), "{\"text\":\"" + note + "\"}");
        assertThat(noted.status()).isEqualTo(200);
        hall.hall.act(3, "open");
        hall.hall.act(3, "call-next");
        String version = hall.guide
                .get(Paths.GUIDE_VIEW)
                .body()
                .at("/people/0/note/version")
                .asText();
        hall.hall.act(3, "note", "\"text\":\"" + note + " again\",\"over\":\"" + version + "\"");
        assertThat(views().stream().filter(view -> view.contains(note)))
                .as("guide desk and window 3")
                .hasSize(2);
        assertThat(traces.places(note.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(traces.logged()).noneMatch(line -> line.contains(note));
        byte[] sealed = hall.hall.sql("SELECT note_sealed FROM person", row -> row.getBytes(1));
        assertThat(traces.places(sealed)).as("or this test looks for nothing").isNotEmpty();

        hall.hall.clock.set("2026-11-24T00:00:01");
        Awaitility.await().until(() -> hall.hall.count("SELECT count(*) FROM person") == 0);
        Awaitility.await().untilAsserted(() -> assertThat(traces.places(sealed)).isEmpty());
        assertThat(views()).noneMatch(view -> view.contains(note));
    }

    /** Says each number at each place where one can be said, in right requests and in broken ones. */
    private List<Reply> plant() {
        List<Reply> answers = new ArrayList<>();
        answers.add(hall.atTheKiosk("B", id(IDS.get(0))));
        answers.add(hall.atTheKiosk("B", id(IDS.get(0))));
        answers.add(hall.atTheGuideDesk("B", id(IDS.get(1)) + "," + priority("PRIORITY", "disabled")));
        answers.add(hall.atTheGuideDesk("A", id(IDS.get(2)) + ",\"agent\":\"D01\""));
        answers.add(hall.atTheKiosk("A", "\"idNumber\":" + IDS.get(0).substring(0, 17)));
        answers.add(hall.atTheKiosk("A", "\"" + IDS.get(0) + "\":1"));
        answers.add(hall.atTheKiosk("A", "\"priority\":\"" + IDS.get(0) + "\""));
        answers.add(hall.atTheKiosk(IDS.get(0), ""));
        answers.add(hall.hall.post(
                hall.hall.kiosk("k1"), Paths.TICKETS, "{\"idNumber\":\"" + IDS.get(1), "broken-" + UUID.randomUUID()));
        String book = "\"service\":\"A\",\"day\":\"2026-11-24\",\"time\":\"09:30\",";
        Reply made = hall.guide.post(
                Paths.APPOINTMENTS, "{" + book + id(IDS.get(1)) + ",\"phone\":\"" + PHONES.get(0) + "\"}");
        answers.add(made);
        answers.add(hall.guide.post(Paths.APPOINTMENTS, "{" + book + "\"phone\":\"" + PHONES.get(1) + "x\"}"));
        answers.add(hall.guide.post(Paths.APPOINTMENT_SEARCH, "{" + id(IDS.get(1)) + "}"));
        answers.add(hall.guide.post(Paths.appointment(made.text("id"), "phone"), ""));
        answers.add(hall.hall.post(
                hall.hall.kiosk("k1"),
                Paths.CHECK_IN,
                "{" + id(IDS.get(1)) + "}",
                UUID.randomUUID().toString()));
        answers.add(hall.manager()
                .post(
                        Paths.APPOINTMENT_IMPORT,
                        "service,day,time,idNumber,phone\nA,2026-11-24,10:00," + IDS.get(2) + "," + PHONES.get(2)
                                + "\n"));
        answers.add(hall.manager()
                .post(
                        Paths.APPOINTMENT_IMPORT,
                        "service,day,time,idNumber,phone\nA,2026-11-20,10:00," + IDS.get(2) + "," + PHONES.get(2)
                                + "\n"));
        return answers;
    }

    private void assertNowhere(String when) throws Exception {
        List<String> views = views();
        for (String planted : Stream.concat(IDS.stream(), PHONES.stream()).toList()) {
            for (byte[] trace : hashes(planted)) {
                assertThat(traces.places(trace))
                        .as("%s: files that hold %s", when, planted)
                        .isEmpty();
            }
            assertThat(traces.logged()).as("%s: what was logged", when).noneMatch(line -> line.contains(planted));
            assertThat(views).as("%s: views and reports", when).noneMatch(view -> view.contains(planted));
        }
        String hash = HexFormat.of().formatHex(idHash(0));
        assertThat(views).noneMatch(view -> view.contains(hash));
    }

    /** The number itself, and what a thief could compare with: bare hashes of it and of the requests that held it. */
    private static List<byte[]> hashes(String planted) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[] text = planted.getBytes(StandardCharsets.UTF_8);
        List<byte[]> hashes = new ArrayList<>(List.of(text, sha.digest(text)));
        for (String service : List.of("A", "B")) {
            sha.update(Paths.TICKETS.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            hashes.add(sha.digest(
                    ("{\"service\":\"" + service + "\"," + id(planted) + "}").getBytes(StandardCharsets.UTF_8)));
        }
        return hashes;
    }

    private List<String> views() {
        List<String> seen = new ArrayList<>();
        seen.add(hall.guide.get(Paths.GUIDE_VIEW).body().toString());
        seen.add(hall.manager().get(Paths.MANAGER_VIEW).body().toString());
        seen.add(hall.guide.get(Paths.APPOINTMENTS + "?day=2026-11-24").body().toString());
        String days = "?from=2026-11-23&until=2026-11-25";
        seen.add(hall.manager().get(Paths.PRIORITY_REPORT + days).body().toString());
        seen.add(hall.manager().get(Paths.AGENT_REPORT + days).body().toString());
        seen.add(hall.hall
                .get(hall.hall.kiosk("k1"), Paths.kioskView("k1"))
                .body()
                .toString());
        seen.add(
                hall.hall.get(hall.hall.board(), Paths.boardView("main")).body().toString());
        for (int no = 1; no <= 3; no++) {
            seen.add(hall.hall
                    .get(hall.hall.console(no), Paths.consoleView(no))
                    .body()
                    .toString());
            seen.add(hall.hall.get(hall.hall.pad(no), Paths.padView(no)).body().toString());
        }
        return seen;
    }

    private byte[] idHash(int which) throws IOException {
        byte[] key = SecretFile.readOrMake(key(), HallKey.LENGTH);
        return IdNumber.of(IDS.get(which)).hash(new CardHashes(new HallKey(key)));
    }

    private Path key() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals("hall.key"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
