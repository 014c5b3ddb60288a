package org.paihao.server.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.paihao.protocol.Paths;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketRequest;
import org.paihao.protocol.Wire;
import org.paihao.server.HallServer;
import org.paihao.server.ServerSettings;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.office.OfficeKey;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.office.RemoteOffice;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.StartFault;

/** The sample hall on a real server, with two clerks, a guide and a kiosk; it can be stopped and started again. */
final class TownHall implements AutoCloseable {
    static final String WANG = "003";
    static final String LI = "004";
    static final String GUIDE = "101";
    static final String PASSWORD = "a long enough password";

    private final Path data;
    private final double speed;
    private final Optional<Path> file;
    private final long firstStart = System.nanoTime();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String kiosk;
    private int port;
    private HallServer server;

    /** @param speed hall seconds in a real second: a test waits for a no-show as for anything else, by looking */
    TownHall(Path data, double speed) throws Exception {
        this(data, speed, Optional.empty());
    }

    /** @param file another hall than the sample's */
    TownHall(Path data, double speed, Optional<Path> file) throws Exception {
        this.data = data;
        this.speed = speed;
        this.file = file;
        start();
        RemoteOffice office = new RemoteOffice(OfficeKey.in(data).orElseThrow());
        office.ask(OfficeRequest.addUser(WANG, Kind.CLERK, PASSWORD));
        office.ask(OfficeRequest.addUser(LI, Kind.CLERK, PASSWORD));
        office.ask(OfficeRequest.addUser(GUIDE, Kind.GUIDE, PASSWORD));
        kiosk = office.ask(OfficeRequest.enrol(Kind.KIOSK, "k1", null)).token();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** On a working day: at 09:00 the first time, later at what the hour is then, and on the port that it had before. */
    void start() throws StartFault {
        long hallNanos = (long) ((System.nanoTime() - firstStart) * speed);
        LocalDateTime now = LocalDateTime.of(2026, 11, 23, 9, 0).plusNanos(hallNanos);
        server = HallServer.start(new ServerSettings(data, "127.0.0.1", port, file, Optional.of(now), speed, ""));
        port = server.port();
    }

    void stop() {
        server.close();
        server = null;
    }

    /** Somebody takes a number for a service. */
    String ticket(String letter) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(address() + Paths.TICKETS))
                        .header("Authorization", "Bearer " + kiosk)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                Wire.strict().writeValueAsBytes(new TicketRequest(letter))))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body()));
        }
        return Wire.lenient().readValue(answer.body(), Ticket.class).number();
    }

    void tickets(String letter, int count) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            ticket(letter);
        }
    }

    /** What the journal holds, in order. */
    List<String> journalKinds() throws Exception {
        try (Database database = Database.forReading(data.resolve("hall.db"))) {
            return database.list("SELECT kind FROM journal ORDER BY seq", row -> row.getString(1));
        }
    }

    /** What the journal holds of a window, in order. */
    List<String> journal(int window) throws Exception {
        try (Database database = Database.forReading(data.resolve("hall.db"))) {
            return new ArrayList<>(database.list(
                    "SELECT kind FROM journal WHERE window = ? ORDER BY seq", row -> row.getString(1), window));
        }
    }

    @Override
    public void close() {
        if (server != null) {
            stop();
        }
    }
}
