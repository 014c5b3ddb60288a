package org.paihao.server.rating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.paihao.protocol.Paths;
import org.paihao.server.DayParts;
import org.paihao.server.FloorParts;
import org.paihao.server.SettableClock;
import org.paihao.server.TicketParts;
import org.paihao.server.ViewParts;
import org.paihao.server.WindowParts;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.alarm.Alarms;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.calling.CallRoutes;
import org.paihao.server.catalog.CatalogStore;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.day.DayDesk;
import org.paihao.server.help.HelpDesk;
import org.paihao.server.http.Access;
import org.paihao.server.http.Web;
import org.paihao.server.secret.HallKey;
import org.paihao.server.secret.SecretFile;
import org.paihao.server.storage.Books;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Read;
import org.paihao.server.storage.Readers;
import org.paihao.server.storage.StartFault;
import org.paihao.server.ticket.TicketRoutes;
import org.paihao.server.ticket.TrackUrl;
import org.paihao.server.view.ViewHub;
import org.paihao.server.window.VerbRoutes;
import org.paihao.server.window.WindowRoutes;

/**
 * What of a hall has to do with ratings, on a real file and a real port. The clock stands still until it is moved, and
 * a token says who one is: {@code PAD/p3/3} is the pad p3 of window 3.
 */
final class RatingHall implements AutoCloseable {
    static final String KIOSK = "KIOSK/k1/";
    static final String PAD = "PAD/p3/3";
    static final String CONSOLE = "CONSOLE/c3/3";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    final SettableClock time;
    final DayKeys keys;
    private final Path folder;
    private final Readers readers;
    private final Ledger ledger;
    private final ViewHub hub;
    private final Web web;
    private final Release release;
    private final HttpClient http = HttpClient.newHttpClient();

    RatingHall(Path folder, SettableClock time) throws Exception {
        this(folder, time, Protections.all());
    }

    RatingHall(Path folder, SettableClock time, Protections protections) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.time = time;
        this.keys = new DayKeys(folder.resolve("keys"));
        Hall hall = SampleHall.hall();
        HallClock clock = HallClock.of(time);
        settle(hall, clock);
        HallKey key = new HallKey(SecretFile.readOrMake(folder.resolve("keys/hall.key"), HallKey.LENGTH));
        FloorParts floor = FloorParts.of(hall, clock, key);
        TicketParts numbers = TicketParts.of(floor, List.of(), List.of());
        WindowParts windows = WindowParts.of(floor, numbers);
        RatingReasons reasons = RatingReasons.shipped();
        Seal seal = protections.seal() == null ? keys : protections.seal();
        release = new Release(keys, protections.shuffle(), protections.cleaning(), protections.ids());
        DayDesk days = DayParts.days(floor, numbers, windows, (writing, today) -> release.due(writing));
        readers = new Readers(database());
        hub = new ViewHub(readers, clock);
        ledger = new Ledger(database(), clock, days, hub::changed, () -> {});
        Access access = new Access(token -> Optional.of(actor(token)), cookie -> Optional.of(actor(cookie)));
        AnswerStore answers = floor.answers();
        VerbRoutes verbs = new VerbRoutes(access, ledger, readers, answers);
        web = new Web(
                "127.0.0.1",
                0,
                List.of(
                        new TicketRoutes(
                                access,
                                ledger,
                                readers,
                                answers,
                                numbers.tickets(),
                                numbers.papers(),
                                new TrackUrl(key, "")),
                        new WindowRoutes(verbs, windows.windows()),
                        new CallRoutes(verbs, windows.clerks()),
                        ViewParts.routes(
                                floor, windows, access, hub, new Alarms(List.of()), new HelpDesk(clock), reasons),
                        new RatingRoutes(
                                access,
                                ledger,
                                new RatingDesk(hall.limits(), clock, floor.openings(), reasons, seal))));
        web.start();
        hub.start();
        start();
    }

    /** As the server does at its start: whatever a past day has left is released. */
    private void start() {
        ledger.write(writing -> {
            release.due(writing);
            return null;
        });
    }

    private void settle(Hall hall, HallClock clock) throws SQLException, StartFault {
        Books.migrate(database());
        try (Database database = Database.forWriting(database())) {
            new CatalogStore().settle(database, hall, "", clock.dayOf(clock.now()));
        }
    }

    private static Actor actor(String token) {
        String[] parts = token.split("/");
        return new Actor(Kind.valueOf(parts[0]), parts[1], parts.length < 3 ? null : Integer.valueOf(parts[2]));
    }

    /** What a thief of the disk gets now: the database and its WAL, without the keys. */
    StolenFiles stolen() throws IOException {
        return new StolenFiles(folder);
    }

    Path database() {
        return folder.resolve("hall.db");
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), time.getZone());
    }

    HttpResponse<String> post(String token, String path, String key, String body) {
        HttpRequest.Builder request =
                request(token, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    private HttpRequest.Builder request(String token, String path) {
        String host = "http://127.0.0.1:" + web.port();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + path));
        return token.startsWith("CLERK")
                ? request.header("Cookie", Access.COOKIE + "=" + token).header("Origin", host)
                : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode view(String token, String path) {
        return json(send(request(token, path).GET()));
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clerk's act at window 3, with the turn that the console shows. */
    HttpResponse<String> act(String verb) {
        JsonNode turn = view(CONSOLE, Paths.consoleView(3)).at("/window/turn");
        return post(CONSOLE, Paths.window(3, verb), UUID.randomUUID().toString(), "{\"turn\":" + turn + "}");
    }

    /** Somebody takes a number and is called to window 3. */
    void callSomebody() {
        if (view(CONSOLE, Paths.consoleView(3)).at("/window/state").asText().equals("CLOSED")) {
            done(act("open"));
        }
        done(post(KIOSK, Paths.TICKETS, UUID.randomUUID().toString(), "{\"service\":\"A\"}"));
        done(act("call-next"));
    }

    /** Somebody is called to window 3 and served to the end. @return the opening that the pad shows then */
    String serveSomebody() {
        callSomebody();
        done(act("finish"));
        return onPad().orElseThrow();
    }

    static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.body());
        }
        return answer;
    }

    Optional<String> onPad() {
        JsonNode opening = view(PAD, Paths.padView(3)).get("opening");
        return opening.isNull()
                ? Optional.empty()
                : Optional.of(opening.get("id").asText());
    }

    HttpResponse<String> rate(String opening, int level, String... reasons) {
        return rate(PAD, UUID.randomUUID().toString(), opening, level, reasons);
    }

    HttpResponse<String> rate(String token, String key, String opening, int level, String... reasons) {
        StringBuilder codes = new StringBuilder();
        for (String reason : reasons) {
            codes.append(codes.isEmpty() ? "" : ",").append('"').append(reason).append('"');
        }
        return post(
                token,
                Paths.RATINGS,
                key,
                "{\"opening\":\"" + opening + "\",\"level\":" + level + ",\"reasons\":[" + codes + "]}");
    }

    /** The night passes; the first command of the next morning closes the day. */
    void nextDay() {
        time.pass(Duration.ofDays(1));
        ledger.write(writing -> null);
        settled();
    }

    /** Waits until what follows a commit is done as well. */
    void settled() {
        ledger.write(writing -> null);
    }

    <T> T read(Read<T> question) {
        return readers.read(question);
    }

    @Override
    public void close() throws SQLException {
        hub.close();
        web.close();
        ledger.close();
        readers.close();
    }
}
