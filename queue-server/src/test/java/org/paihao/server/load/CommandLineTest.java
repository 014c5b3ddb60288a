package org.paihao.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.HallServer;
import org.paihao.server.ServerSettings;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.StartFault;

/** The program as whoever runs the hall's machine meets it: real processes, exit codes, one line for what goes wrong. */
final class CommandLineTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
    }

    @Test
    void devicesAreEnrolledWhileTheHallRunsAndNoSecretIsLogged() throws IOException {
        try (ServerProcess server = ServerProcess.serve(data)) {
            String token =
                    run("enrol", "--data", path(), "kiosk", "kiosk-1").out().strip();
            assertThat(token).matches("[A-Za-z0-9_-]{43}");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("office.key"))))
                    .isEqualTo("rw-------");
            try (KeepAlive line = new KeepAlive(server.port(), token)) {
                assertThat(line.post(Paths.TICKETS, "k", "{\"service\":\"A\"}").status())
                        .isEqualTo(201);
            }
            saysOneLine(
                    run("serve", "--data", path(), "--port", "0"), "another server already runs on the data folder");
            String port = String.valueOf(server.port());
            saysOneLine(
                    run("serve", "--data", folder + "/other", "--host", "127.0.0.1", "--port", port),
                    "the port is in use");
            assertThat(server.stop()).as("ended by SIGTERM").isEqualTo(143);
            assertThat(server.err().lines())
                    .as("JSON lines without a token or a ticket's address")
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .startsWith("{")
                            .endsWith("}")
                            .doesNotContain(token)
                            .doesNotContain("/t/"));
        }
        assertThat(data.resolve("office.key")).doesNotExist();
    }

    @Test
    void peopleAreAddedWhileNoServerRuns() throws StartFault {
        makeHall();
        ServerProcess added =
                run("a long password\n", List.of("user", "--data", path(), "add", "003", "--role", "clerk"));
        assertThat(added.end()).as(added.err()).isZero();
        assertThat(run("user", "--data", path(), "list").out()).isEqualTo("003\tclerk\n");
    }

    @Test
    void appointmentsAreImportedWholeOrNotAtAll() throws Exception {
        makeHall();
        LocalDate day = SampleHall.hall()
                .hours()
                .workingDays(LocalDate.now().plusDays(1), "gongan")
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve("appointments.csv");
        String right = "service,day,time,idNumber,phone\nB," + day + ",09:30,,13900000001\n";
        Files.writeString(file, right + "B," + day + ",09:31,,\n");
        saysOneLine(
                run("import", "appointments", file.toString(), "--data", path()),
                "line 3: no slot begins at that time (appointment.no-slot)");
        Files.writeString(file, right);
        ServerProcess imported = run("import", "appointments", file.toString(), "--data", path());
        assertThat(imported.end()).as(imported.err()).isZero();
        assertThat(imported.out()).matches("2,[A-Za-z0-9_-]{16},[0-9]{10}\n");
    }

    @Test
    void aWordThatIsNotKnownIsToldWithThoseThatAre() {
        ServerProcess misused = run("enrol", "--data", path(), "lion", "x");
        assertThat(misused.end()).isEqualTo(2);
        assertThat(misused.err())
                .isEqualTo("paihao: \"lion\" is no kind of device; there are: kiosk, board, sign, pad,"
                        + " console; see: server enrol --help\n");
    }

    @Test
    void aFolderWithoutAHallIsNotMadeOneByMistake() {
        saysOneLine(run("enrol", "--data", path(), "kiosk", "kiosk-1"), "there is no hall in " + data);
        assertThat(data).doesNotExist();
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsTold() throws IOException {
        Files.writeString(data, "a file is no folder");
        saysOneLine(run("serve", "--data", path(), "--port", "0"), "the data folder " + data + " cannot be used");
    }

    @Test
    void aDatabaseOfANewerProgramIsRefused() throws StartFault, SQLException {
        makeHall();
        try (Database database = Database.forWriting(data.resolve("hall.db"))) {
            database.update(
                    "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql',"
                            + " checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history LIMIT 1");
        }
        saysOneLine(run("serve", "--data", path(), "--port", "0"), "newer");
    }

    @Test
    void aHallFileWithAnErrorIsToldWithLineFieldAndReasonAndTheOldHallStays() throws Exception {
        makeHall();
        byte[] before = Files.readAllBytes(data.resolve("hall.db"));
        Path wrong = folder.resolve("hall.yaml");
        Files.writeString(wrong, SampleHall.text().replace("letter: C", "letter: B"));
        long line = 1 + SampleHall.text().lines().toList().indexOf("    letter: C");
        saysOneLine(
                run("serve", "--data", path(), "--port", "0", "--hall", wrong.toString()),
                "line " + line + ", services[2].letter: the letter B is there already");
        assertThat(Files.readAllBytes(data.resolve("hall.db"))).isEqualTo(before);
    }

    @Test
    void oneByteOfTheJournalChangedIsFoundWithItsRow() throws StartFault, SQLException {
        makeHall();
        assertThat(run("verify", "--data", path()).out()).startsWith("The journal is whole: ");
        try (Database database = Database.forWriting(data.resolve("hall.db"))) {
            database.update("UPDATE journal SET at = at + 1 WHERE seq = 1");
        }
        saysOneLine(run("verify", "--data", path()), "row 1 of the journal is not as it was written");
    }

    @Test
    void aFileOfQueuesIsReplayedAndAWrongLineOfItIsNamed() throws IOException {
        Path seen = folder.resolve("seen.csv.gz");
        String lines = "office,queue,date,minute,called,issued,windows,official_minutes\nT,1,2020-01-02,485,3,5,2,60\n";
        try (Writer file =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(seen)), StandardCharsets.UTF_8)) {
            file.write(lines);
        }
        ServerProcess told = run("estimate", "--replay", seen.toString());
        assertThat(told.end()).as(told.err()).isZero();
        assertThat(told.out()).matches("office,queue,date,minute,low,mid,high\nT,1,2020-01-02,485(,[0-9.]+){3}\n");

        Path wrong = Files.writeString(folder.resolve("wrong.csv"), lines.replace("485", "noon"));
        ServerProcess refused = run("estimate", "--replay", wrong.toString());
        assertThat(refused.end()).isEqualTo(1);
        assertThat(refused.err())
                .isEqualTo("paihao: " + wrong + ": line 2 has a minute that is no whole number: noon\n");
        saysOneLine(run("estimate", "--replay", folder.resolve("none.csv").toString()), "cannot be read");
    }

    private void makeHall() throws StartFault {
        HallServer.start(ServerSettings.local(data)).close();
    }

    private String path() {
        return data.toString();
    }

    private ServerProcess run(String... arguments) {
        return run("", List.of(arguments));
    }

    private ServerProcess run(String input, List<String> arguments) {
        ServerProcess process = Launch.plain(folder.resolve("logs")).run(arguments, input);
        process.end();
        return process;
    }

    private static void saysOneLine(ServerProcess process, String said) {
        assertThat(process.end()).as(process.err()).isEqualTo(1);
        assertThat(process.err().lines())
                .singleElement()
                .asString()
                .startsWith("paihao: ")
                .contains(said);
        assertThat(process.out()).isEmpty();
    }
}
