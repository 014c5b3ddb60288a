package org.paihao.protocol.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalServerTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void buildsAStandInWhereTheServerWouldBe() throws Exception {
        Path home = folder.resolve("a home with spaces");
        data = folder.resolve("data of the hall");
        Files.writeString(
                Files.createDirectories(home.resolve("scripts/java")).resolve("server.options"),
                "# no option\n-XX:+UseSerialGC\n");
        Path target = Files.createDirectories(home.resolve("queue-server/target"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, QueueServerStandIn.class.getName());
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(target.resolve("paihao-queue-server-0.1.0.jar")), manifest)) {
            jar.putNextEntry(new JarEntry(QueueServerStandIn.class.getName().replace('.', '/') + ".class"));
            jar.write(QueueServerStandIn.classFile());
        }
        System.setProperty(HallHome.PROPERTY, home.toString());
    }

    @AfterEach
    void forgetIt() {
        System.clearProperty(HallHome.PROPERTY);
    }

    private String words(String act) throws Exception {
        return QueueServerStandIn.text(data.resolve(act + ".words"));
    }

    @Test
    void startsOnAFreePortWithTheHallsClockAndEndsWhenClosed() throws Exception {
        LocalServer server =
                LocalServer.start(LocalServer.Setting.in(data).at(LocalDateTime.parse("2026-11-23T08:30"), 20));
        try (server) {
            assertThat(server.base()).hasToString("http://127.0.0.1:7");
            assertThat(words("serve"))
                    .isEqualTo("serve --data " + data
                            + " --port 0 --hall-clock-start 2026-11-23T08:30 --hall-clock-speed 20.0");
            server.kill();
            server.restart();
            assertThat(words("serve")).contains("--port 7 --hall-clock-start 2026-11-23T08:3");
        }
    }

    @Test
    void aTokenLiesInAFileThatOnlyItsOwnerReads() throws Exception {
        try (LocalServer server = LocalServer.start(LocalServer.Setting.in(data))) {
            Path pad = server.pad("pad 3", 3);
            assertThat(words("enrol")).isEqualTo("enrol --data " + data + " pad pad 3 --window 3");
            assertThat(QueueServerStandIn.text(pad)).isEqualTo("token-of-pad 3\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pad)))
                    .isEqualTo("rw-------");
            assertThat(server.kiosk("k")).isNotEqualTo(server.kiosk("k"));
        }
    }

    @Test
    void aPasswordGoesByStandardInputAndIsNoWordOfTheCommand() throws Exception {
        try (LocalServer server = LocalServer.start(LocalServer.Setting.in(data))) {
            server.user("wang", "clerk", "geheim");
            assertThat(words("user")).isEqualTo("user --data " + data + " add wang --role clerk");
            assertThat(QueueServerStandIn.text(data.resolve("password"))).isEqualTo("geheim\n");
        }
    }

    @Test
    void aServerThatDoesNotStartSaysWhy() throws Exception {
        Files.createDirectories(data);
        Files.createFile(data.resolve("broken"));
        assertThatThrownBy(() -> LocalServer.start(LocalServer.Setting.in(data)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hall.yaml line 7");
    }

    @Test
    void whatWasNotBuiltIsSaidWithTheCommandThatBuildsIt() {
        assertThatThrownBy(() -> HallHome.find().jar("kiosk"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mvn -q -B -DskipTests package");
        System.clearProperty(HallHome.PROPERTY);
        assertThat(HallHome.find().folder().resolve("queue-server/protocol/pom.xml"))
                .exists();
    }
}
