package org.paihao.server.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paihao.server.TemporaryBooks;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.refusal.Refusal;

final class DeviceDeskTest {
    @TempDir
    Path folder;

    private TemporaryBooks books;
    private Devices devices;
    private DeviceDesk desk;

    @BeforeEach
    void open() {
        books = new TemporaryBooks(folder);
        devices = new Devices(books.readers());
        desk = new DeviceDesk(books.ledger(), devices);
    }

    @AfterEach
    void close() throws SQLException {
        books.close();
    }

    @Test
    void aDeviceIsKnownByItsTokenAndByNothingElse() {
        String token = desk.enrol(Kind.PAD, "pad-3", 3);
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(devices.find(token)).contains(new Actor(Kind.PAD, "pad-3", 3));
        assertThat(devices.find("pad-3")).isEmpty();
        assertThat(devices.find("")).isEmpty();
        assertThat(devices.find(token.substring(1))).isEmpty();
    }

    @Test
    void aRevokedDeviceIsUnknownAtOnceAndItsNameIsFreeAgain() {
        String old = desk.enrol(Kind.KIOSK, "kiosk-1", null);
        desk.revoke(Kind.KIOSK, "kiosk-1");
        assertThat(devices.find(old)).isEmpty();
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.revoke(Kind.KIOSK, "kiosk-1"))
                        .code())
                .isEqualTo("device.unknown");
        assertThat(devices.find(desk.enrol(Kind.KIOSK, "kiosk-1", null))).isPresent();
    }

    @Test
    void enrollingANameAgainGivesANewTokenAndEndsTheOldOne() {
        String old = desk.enrol(Kind.BOARD, "main", null);
        String renewed = desk.enrol(Kind.BOARD, "main", null);
        assertThat(devices.find(old)).isEmpty();
        assertThat(devices.find(renewed)).isPresent();
    }

    @Test
    void oneNameMayBeUsedByDevicesOfTwoKinds() {
        String board = desk.enrol(Kind.BOARD, "main", null);
        desk.enrol(Kind.KIOSK, "main", null);
        assertThat(devices.find(board)).contains(new Actor(Kind.BOARD, "main", null));
    }

    @Test
    void devicesAreStillKnownAfterARestart() throws SQLException {
        String token = desk.enrol(Kind.CONSOLE, "machine", 4);
        books.close();
        open();
        assertThat(devices.find(token)).contains(new Actor(Kind.CONSOLE, "machine", 4));
    }

    @Test
    void theTokenItselfIsNowhereInTheBooks() throws SQLException, IOException {
        String token = desk.enrol(Kind.KIOSK, "kiosk-1", null);
        books.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(token);
            }
        }
        open();
    }

    @ParameterizedTest(name = "{0} {1} at {2}: {3}")
    @CsvSource(textBlock = """
            PAD,     pad,   ,    device.window
            CONSOLE, pc,    ,    device.window
            KIOSK,   k,     3,   device.window
            BOARD,   b,     3,   device.window
            PAD,     pad,   77,  window.unknown
            CLERK,   wang,  3,   device.kind
            KIOSK,   '',    ,    device.name
            KIOSK,   a b,   ,    device.name
            KIOSK,   ../x,  ,    device.name
            """)
    void whatNoHallHasIsNotEnrolled(Kind kind, String name, Integer window, String code) {
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.enrol(kind, name, window))
                        .code())
                .isEqualTo(code);
        assertThat(new Devices(books.readers()).find("")).isEmpty();
    }
}
