package org.paihao.kiosk.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.kiosk.ClassesJar;
import org.paihao.kiosk.KioskProgram;
import org.paihao.protocol.local.HallHome;
import org.paihao.protocol.local.LocalServer;

/** The real launcher: what it starts again, and what it does not. */
@Timeout(180)
class KeptKioskTest {
    private static final Path SCRIPTS = HallHome.find().folder().resolve("scripts");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    /** {@code scripts/kiosk} itself, before a real server. */
    @Test
    void aKioskThatIsKilledStandsThereAgainWithItsServices() throws Exception {
        Path home = projectWithThisKiosk();
        try (LocalServer server = LocalServer.start(
                LocalServer.Setting.in(folder.resolve("hall")).at(LocalDateTime.of(2026, 11, 23, 9, 0), 1))) {
            Path token = server.kiosk("kiosk-1");
            Process script = start(List.of(
                    home.resolve("scripts/kiosk").toString(),
                    "--server",
                    server.base().toString(),
                    "--token-file",
                    token.toString(),
                    "--name",
                    "kiosk-1",
                    "--printer",
                    "file:" + folder.resolve("slips"),
                    "--mute",
                    "--finger"));
            try (OutputStream finger = script.getOutputStream();
                    BufferedReader eye = script.inputReader(StandardCharsets.UTF_8)) {
                awaitServices(finger, eye);
                ProcessHandle first = kiosk(script);
                first.destroyForcibly();
                first.onExit().join();
                await().atMost(PATIENCE).until(() -> said().contains("crashed (137) and is started again in 1 s"));
                await().atMost(PATIENCE).until(() -> script.children().anyMatch(KeptKioskTest::isJava));
                awaitServices(finger, eye);
                ProcessHandle second = kiosk(script);
                assertThat(second.pid()).isNotEqualTo(first.pid());
                script.destroy();
                assertThat(script.waitFor(10, TimeUnit.SECONDS)).isTrue();
                assertThat(script.exitValue()).isEqualTo(143);
                assertThat(second.isAlive()).isFalse();
                assertThat(said().lines().filter(line -> line.contains("crashed")))
                        .hasSize(1);
            } finally {
                script.descendants().forEach(ProcessHandle::destroyForcibly);
                script.destroyForcibly();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 129, 130, 143})
    void whoEndsInOrderOrCannotRunLikeThatIsNotStartedAgain(int code) throws Exception {
        Process script = keep("echo run; exit " + code);
        assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isEqualTo(code);
        assertThat(out(script)).isEqualTo("run\n");
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70, 134, 137})
    void whoCrashedIsStartedAgainAndItIsSaidOnce(int code) throws Exception {
        Process script = keep("[ -e again ] && exit 0; touch again; exit " + code);
        assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isZero();
        assertThat(said()).isEqualTo("keep: the program crashed (" + code + ") and is started again in 1 s\n");
    }

    /** Sleeping is only written down here, so that the eighth pause is there at once. */
    @Test
    void eachPauseIsLongerUpToHalfAMinute() throws Exception {
        Process script =
                keep("echo x >> runs; [ $(wc -l < runs) -lt 9 ] || exit 0; exit 70", "sleep() { echo $1 >> pauses; }");
        assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(folder.resolve("pauses")))
                .containsExactly("1", "2", "4", "8", "16", "30", "30", "30");
    }

    @Test
    void whoLivedForAWhileIsNotMadeToWaitForWhatWasBefore() throws Exception {
        Process script = keep(
                "echo x >> runs; case $(wc -l < runs) in 4) command sleep 2 ;; 6) exit 0 ;; esac; exit 70",
                "sleep() { echo $1 >> pauses; }; steady=2");
        assertThat(script.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(folder.resolve("pauses"))).containsExactly("1", "2", "4", "1", "2");
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
    void anOrderToTheScriptEndsBoth(String order, int code) throws Exception {
        Process script = keep("echo up; exec sleep 1000");
        BufferedReader out = script.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isEqualTo("up");
        ProcessHandle child = script.children().findFirst().orElseThrow();
        tell(script, order);
        assertThat(script.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isEqualTo(code);
        assertThat(child.isAlive()).isFalse();
        assertThat(said()).isEmpty();
    }

    @Test
    void anOrderInAPauseEndsItAtOnce() throws Exception {
        Process script = keep("exit 70", "sleep() { [ $1 != 1 ] || exec sleep 1000; command sleep $1; }");
        await().atMost(PATIENCE).until(() -> said().contains("started again"));
        tell(script, "TERM");
        assertThat(script.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isEqualTo(143);
    }

    @Test
    void whoDoesNotEndWhenToldIsEnded() throws Exception {
        Process script = keep("trap '' TERM; echo up; while :; do command sleep 0.2; done");
        assertThat(script.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("up");
        ProcessHandle child = script.children().findFirst().orElseThrow();
        tell(script, "TERM");
        assertThat(script.waitFor(30, TimeUnit.SECONDS)).isTrue();
        await().atMost(PATIENCE).until(() -> !child.isAlive());
    }

    private Process keep(String program, String... before) throws IOException {
        Path keeper = folder.resolve("keep");
        Files.writeString(
                keeper,
                ". '" + SCRIPTS.resolve("lib.sh") + "'\n" + String.join("\n", before)
                        + "\nprogram() { exec bash -c \"$1\"; }\nkeep program \"$1\"\n");
        // Whoever runs the tests may have been told to ignore a signal, and a shell then ignores it too.
        return start(List.of("env", "--default-signal=HUP,INT,TERM", "bash", keeper.toString(), program));
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("DISPLAY");
        return builder.redirectError(folder.resolve("said").toFile()).start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    private static String out(Process script) throws IOException {
        return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void tell(Process script, String order) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + order, Long.toString(script.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void awaitServices(OutputStream finger, BufferedReader eye) {
        await("services")
                .atMost(PATIENCE)
                .until(
                        () -> {
                            finger.write("look\n".getBytes(StandardCharsets.UTF_8));
                            finger.flush();
                            return eye.readLine();
                        },
                        seen -> seen.contains("\"screen\":\"home\"") && seen.contains("\"service-A\""));
    }

    private static ProcessHandle kiosk(Process script) {
        return script.children().filter(KeptKioskTest::isJava).findFirst().orElseThrow();
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    /** A project whose scripts are the real ones and whose kiosk is the one that is tested here, up to date as it is. */
    private Path projectWithThisKiosk() throws IOException {
        Path home = Files.createDirectories(folder.resolve("project"));
        Path java = Files.createDirectories(home.resolve("scripts/java"));
        for (Path script : List.of(Path.of("kiosk"), Path.of("lib.sh"), Path.of("java/screen.options"))) {
            Files.copy(SCRIPTS.resolve(script), java.resolveSibling(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (String module : List.of("queue-server", "display-board", "kiosk")) {
            Path target = Files.createDirectories(home.resolve(module).resolve("target"));
            ClassesJar.write(target.resolve("paihao-" + module + "-0.jar"), KioskProgram.class.getName());
        }
        Files.createDirectories(home.resolve("target"));
        Files.createFile(home.resolve("target/built"));
        Path archive = Files.createFile(home.resolve("queue-server/target/classes.jsa"));
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(60)));
        return home;
    }
}
