package org.paihao.server.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.paihao.protocol.Notified;
import org.paihao.protocol.Paths;
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

/** The sample hall on a real server, with two clerks, a guide, a manager and a kiosk; it can be stopped and started again. */
final class TownHall implements AutoCloseable {
    static final String WANG = "003";
    static final String LI = "004";
    static final String GUIDE = "101";
    static final String MANAGER = "201";
    static final String PASSWORD = "a long enough password";

    private final Path data;
    private final double speed;
    private final Optional<Path> file;
    private final long firstStart = System.nanoTime();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, String> clerks = new HashMap<>();
    private final String kiosk;
    private int daysOn;
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
        RemoteOffice office = office();
        office.ask(OfficeRequest.addUser(WANG, Kind.CLERK, PASSWORD));
        office.ask(OfficeRequest.addUser(LI, Kind.CLERK, PASSWORD));
        office.ask(OfficeRequest.addUser(GUIDE, Kind.GUIDE, PASSWORD));
        office.ask(OfficeRequest.addUser(MANAGER, Kind.MANAGER, PASSWORD));
        kiosk = office.ask(OfficeRequest.enrol(Kind.KIOSK, "k1", null)).token();
    }

    /** The token of a window's pad; the one before it is dead. */
    String pad(int window) throws IOException {
        return office().ask(OfficeRequest.enrol(Kind.PAD, "p" + window, window)).token();
    }

    /** Takes the rights of a window's pad. */
    void revokePad(int window) throws IOException {
        office().ask(OfficeRequest.revoke(Kind.PAD, "p" + window));
    }

    /** How many ratings lie sealed in the books. */
    long ratings() throws Exception {
        try (Database database = Database.forReading(data.resolve("hall.db"))) {
            return database.number("SELECT count(*) FROM box");
        }
    }

    /** The office of the server as it runs now. */
    private RemoteOffice office() throws IOException {
        return new RemoteOffice(OfficeKey.in(data).orElseThrow());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** On a working day: at 09:00 the first time, later at what the hour is then, and on the port that it had before. */
    void start() throws StartFault {
        long hallNanos = (long) ((System.nanoTime() - firstStart) * speed);
        LocalDateTime now =
                LocalDateTime.of(2026, 11, 23, 9, 0).plusDays(daysOn).plusNanos(hallNanos);
        server = HallServer.start(new ServerSettings(data, "127.0.0.1", port, file, Optional.of(now), speed, ""));
        port = server.port();
    }

    void stop() {
        server.close();
        server = null;
    }

    /** The next days' mornings, 24 hours on for each. */
    void startNextMorning() throws StartFault {
        daysOn++;
        start();
    }

    /** Somebody takes a number for a service. */
    String ticket(String letter) throws IOException, InterruptedException {
        return taken(letter).get("number").asText();
    }

    /** Somebody prints a guide at the kiosk and takes a number. */
    void notified(String letter, String item, int version) throws IOException, InterruptedException {
        String id = taken(letter).get("id").asText();
        post(kiosk, Paths.ticket(id, "notified"), Wire.strict().writeValueAsString(new Notified(item, version)));
    }

    /** Somebody takes a number for a service. @return the address of its phone page */
    String phone(String letter) throws IOException, InterruptedException {
        return address() + taken(letter).get("trackUrl").asText();
    }

    private JsonNode taken(String letter) throws IOException, InterruptedException {
        return post(kiosk, Paths.TICKETS, Wire.strict().writeValueAsString(new TicketRequest(letter)));
    }

    /** Somebody at the kiosk calls for help. */
    void callHelp() throws IOException, InterruptedException {
        post(kiosk, Paths.HELP, "{}");
    }

    /** What the kiosk's view says of it. */
    JsonNode help() throws IOException, InterruptedException {
        return send(kiosk, Paths.kioskView("k1"), HttpRequest.newBuilder().GET())
                .get("help");
    }

    /** What the clerk of another window does, by a machine that stands for them. @param more fields, or empty */
    JsonNode act(int window, String verb, String more) throws IOException, InterruptedException {
        long turn = view(window).at("/window/turn").asLong();
        return post(
                clerks.get(window),
                Paths.window(window, verb),
                "{\"turn\":" + turn + (more.isEmpty() ? "" : "," + more) + "}");
    }

    /** The same, once the window may. */
    void awaitAct(int window, String verb) throws IOException, InterruptedException {
        Page.soon().until(() -> {
            for (JsonNode act : view(window).get("acts")) {
                if (act.get("verb").asText().equals(verb)) {
                    return act.get("allowed").asBoolean();
                }
            }
            return false;
        });
        act(window, verb, "");
    }

    private JsonNode view(int window) throws IOException, InterruptedException {
        if (!clerks.containsKey(window)) {
            OfficeRequest console = OfficeRequest.enrol(Kind.CONSOLE, "c" + window, window);
            clerks.put(window, office().ask(console).token());
        }
        return send(
                clerks.get(window),
                Paths.consoleView(window),
                HttpRequest.newBuilder().GET());
    }

    /** What the window's machine asks about a ticket. */
    JsonNode about(int window, String ticket, String act) throws IOException, InterruptedException {
        return post(clerks.get(window), Paths.ticket(ticket, act), "{}");
    }

    private JsonNode post(String token, String path, String body) throws IOException, InterruptedException {
        return send(
                token,
                path,
                HttpRequest.newBuilder()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode send(String token, String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        request.uri(URI.create(address() + path)).header("Authorization", "Bearer " + token);
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
        return Wire.lenient().readTree(answer.body());
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

    /** How each transaction ended, and its class, in their order. */
    List<String> transactions() throws Exception {
        try (Database database = Database.forReading(data.resolve("hall.db"))) {
            return database.list("SELECT outcome || ' ' || class FROM txn ORDER BY rowid", row -> row.getString(1));
        }
    }

    @Override
    public void close() {
        if (server != null) {
            stop();
        }
    }
}
