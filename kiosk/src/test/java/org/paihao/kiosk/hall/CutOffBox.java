package org.paihao.kiosk.hall;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.paihao.kiosk.alone.AloneDesk;
import org.paihao.kiosk.alone.HomeComing;
import org.paihao.protocol.Paths;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.client.Token;
import org.paihao.protocol.view.KioskView;

/** What of a kiosk goes on without the server, at the end of a bad line, and a machine whose clock is five minutes ahead. */
final class CutOffBox implements AutoCloseable {
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneOffset HALL = ZoneOffset.ofHours(8);

    private final Path folder;
    private final QueueClient client;
    private final String name;
    private final AtomicReference<OffsetDateTime> told = new AtomicReference<>();
    private final AtomicReference<Instant> machine = new AtomicReference<>(Instant.EPOCH);
    private AloneDesk desk;
    private HomeComing home;

    CutOffBox(Path folder, LossyLine line, Path token, String name) throws IOException {
        this.folder = folder;
        this.client = QueueClient.of(line.base(), Token.read(token));
        this.name = name;
        open();
    }

    private void open() throws IOException {
        desk = new AloneDesk(folder, told::get, machine::get);
        home = new HomeComing(client, desk);
    }

    QueueClient client() {
        return client;
    }

    AloneDesk desk() {
        return desk;
    }

    boolean owes() {
        return desk.owes();
    }

    /** Fetches its leases while the server is there; then the line is lost. */
    void lease(LocalDateTime now) throws Refused, ServerAway {
        told.set(now.atOffset(HALL));
        at(now);
        desk.sees(client.view(Paths.kioskView(name), KioskView.class));
        home.start(Duration.ofMillis(50), () -> {});
        await().atMost(PATIENCE).until(() -> desk.view().isPresent());
        home.away(true);
    }

    /** The desk at a hall time. */
    AloneDesk at(LocalDateTime time) {
        OffsetDateTime hall = time.atOffset(HALL);
        if (told.get() != null) {
            told.set(hall);
        }
        machine.set(hall.toInstant().plus(AHEAD));
        return desk;
    }

    /** The plug is pulled while a line is being written; nobody has seen that number. Started again, it knows no server. */
    void dieInTheMiddleOfALine() throws IOException {
        home.close();
        Files.write(
                folder.resolve("tickets"),
                "0badc0de {\"ticket\":{\"id\":\"half".getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
        told.set(null);
        open();
        home.away(true);
    }

    /** The server is there again. */
    void comeHome() {
        home.away(false);
        home.start(Duration.ofMillis(50), () -> {});
    }

    @Override
    public void close() {
        home.close();
        desk.close();
    }
}
