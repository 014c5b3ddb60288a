package org.paihao.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor;
import org.paihao.server.office.OfficeAnswer;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.RowOf;
import org.paihao.server.storage.StartFault;

/** The sample hall with a real server on a free port, a real database, and a clock that the test moves. */
public final class RunningHall implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final SettableClock clock;
    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private HallServer server;

    public RunningHall(Path folder, SettableClock clock) throws StartFault {
        this(folder, clock, Optional.empty());
    }

    /** Monday morning at the sample hall's opening. */
    public static RunningHall mondayMorning(Path folder) throws StartFault {
        return new RunningHall(folder, SettableClock.at("2026-11-23T08:30"));
    }

    /** Another hall than the sample's. @param file the text of its hall file */
    public static RunningHall of(Path folder, SettableClock clock, String file) throws StartFault {
        return new RunningHall(folder, clock, Optional.of(file));
    }

    private RunningHall(Path folder, SettableClock clock, Optional<String> file) throws StartFault {
        this.folder = folder;
        this.clock = clock;
        start(file);
    }

    public void start() throws StartFault {
        start(Optional.empty());
    }

    private void start(Optional<String> file) throws StartFault {
        Optional<Path> written = file.map(text -> write(folder.resolve("given-hall.yaml"), text));
        server = HallServer.start(
                new ServerSettings(folder, "127.0.0.1", 0, written, Optional.empty(), 1, ""), clock, clock::nanoTime);
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void restart() throws StartFault {
        server.close();
        start();
    }

    /** Loads another hall file, as an operator does: by a start with it. */
    public void restartWith(String file) throws StartFault {
        server.close();
        start(Optional.of(file));
    }

    public int port() {
        return server.port();
    }

    /** Every address that the server answers. */
    public List<String> addresses() {
        return server.addresses();
    }

    public void revoke(Actor.Kind kind, String name) {
        server.office().ask(OfficeRequest.revoke(kind, name));
    }

    /** What the command line asks for. */
    public OfficeAnswer office(OfficeRequest request) {
        return server.office().ask(request);
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** The token of a kiosk, enrolled when first named. */
    public String kiosk(String name) {
        return token(Actor.Kind.KIOSK, name, null);
    }

    /** The token of a machine that stands for the clerk of a window. */
    public String console(int window) {
        return token(Actor.Kind.CONSOLE, "console-" + window, window);
    }

    public String board() {
        return token(Actor.Kind.BOARD, "board", null);
    }

    public String pad(int window) {
        return token(Actor.Kind.PAD, "pad-" + window, window);
    }

    private String token(Actor.Kind kind, String name, Integer window) {
        return tokens.computeIfAbsent(
                name,
                any -> server.office()
                        .ask(OfficeRequest.enrol(kind, name, window))
                        .token());
    }

    public Reply get(String token, String path, String... headers) {
        return send(token, request(path).GET(), headers);
    }

    /** @param key the Idempotency-Key, or null for none */
    public Reply post(String token, String path, String body, String key) {
        HttpRequest.Builder request = request(path)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        return key == null ? send(token, request) : send(token, request, "Idempotency-Key", key);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    public Reply send(String token, HttpRequest.Builder request, String... headers) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), json(response.body()), response.headers());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** A ticket taken at the kiosk k1. */
    public Reply take(String service) {
        return post(
                kiosk("k1"),
                Paths.TICKETS,
                "{\"service\":\"" + service + "\"}",
                UUID.randomUUID().toString());
    }

    /** A command at a window with the turn that it has now. */
    public Reply act(int window, String verb) {
        return act(window, verb, "");
    }

    /** @param more further fields of the body, such as {@code "outcome":"DONE"} */
    public Reply act(int window, String verb, String more) {
        return act(window, verb, turn(window), more);
    }

    public Reply act(int window, String verb, long turn, String more) {
        String body = "{\"turn\":" + turn + (more.isEmpty() ? "" : "," + more) + "}";
        return post(
                console(window),
                Paths.window(window, verb),
                body,
                UUID.randomUUID().toString());
    }

    public long turn(int window) {
        return get(console(window), Paths.consoleView(window))
                .body()
                .at("/window/turn")
                .asLong();
    }

    /** Reads the database file as it is. */
    public <T> T sql(String sql, RowOf<T> row, Object... arguments) {
        try (Database database = Database.forReading(folder.resolve("hall.db"))) {
            return database.one(sql, row, arguments).orElse(null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String sql, Object... arguments) {
        return sql(sql, row -> row.getLong(1), arguments);
    }

    /** How many rows the journal has: what a refused command must not change. */
    public long journal() {
        return count("SELECT max(seq) FROM journal");
    }

    @Override
    public void close() {
        server.close();
    }
}
