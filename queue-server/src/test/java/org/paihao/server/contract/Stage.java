package org.paihao.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.SettableClock;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.contract.Example.Request;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.storage.StartFault;
import org.paihao.server.window.HallText;

/**
 * The hall in which the examples play, one after the other on a Monday morning: everybody who can ask is there, and each
 * example says from where it starts. Window {@link #WINDOW} belongs to the console, {@link #CLERKS_WINDOW} to the clerk.
 */
final class Stage implements AutoCloseable {
    static final int WINDOW = 3;
    static final int CLERKS_WINDOW = 4;
    static final String KIOSK = "kiosk-1";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    /** The sample hall, where {@link #WINDOW} may take over what window 1 has too much of. */
    private static final String TIDAL = HallText.sampleWith(
                    "{no: 3, services: [shebao-yibao]}",
                    "{no: 3, services: [shebao-yibao], mayTake: [gongan]}",
                    "{no: \"009\", name: 吴小雪}",
                    "{no: \"009\", name: 吴小雪, title: {zh-CN: 专员, en: Clerk}, phone: \"0591-1\", photo: wu.png}")
            + "\ntidal: {overloadMinutes: 20, idleMinutes: 19, minutesEach: 8, takeMinutes: 30}\n"
            + "units:\n  - {id: help, name: {zh-CN: 帮办, en: Help}, windows: [9], a: [\"009\"], b: [\"010\"]}\n";

    /** The clerk whose photo the hall has. */
    static final String PICTURED = "009";

    private static final String EVENTS = "text/event-stream";
    private static final ObjectMapper JSON = new ObjectMapper();

    final RunningHall hall;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Kind, Map<String, String>> rights = new EnumMap<>(Kind.class);
    private boolean inDoubt;

    Stage(Path folder) throws StartFault, IOException {
        Files.write(
                Files.createDirectory(folder.resolve("photos")).resolve("wu.png"),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0});
        hall = RunningHall.of(folder, SettableClock.at("2026-11-23T08:30"), TIDAL);
        for (Kind kind : Kind.values()) {
            rights.put(kind, right(kind));
        }
    }

    /** Somebody asks. @param by null for nobody known */
    Reply send(Kind by, String method, Request request) {
        HttpRequest.Builder asked = HttpRequest.newBuilder(hall.address(request.path()));
        asked.method(method, body(request));
        if (method.equals("POST")) {
            asked.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (by != null) {
            rights.get(by).forEach(asked::header);
        }
        request.headers().forEach(asked::setHeader);
        return EVENTS.equals(request.headers().get("Accept")) ? firstEvent(asked.build()) : hall.send(null, asked);
    }

    private static BodyPublisher body(Request request) {
        return request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body());
    }

    private Map<String, String> right(Kind kind) {
        if (!kind.isDevice()) {
            Integer window = kind == Kind.CLERK ? CLERKS_WINDOW : null;
            return Person.signedIn(hall, "contract-" + kind.ordinal(), kind, window)
                    .headers();
        }
        boolean placed = Set.of(Kind.SIGN, Kind.PAD, Kind.CONSOLE).contains(kind);
        String name = kind == Kind.KIOSK ? KIOSK : "contract";
        String token = hall.office(OfficeRequest.enrol(kind, name, placed ? WINDOW : null))
                .token();
        return Map.of("Authorization", "Bearer " + token);
    }

    /** The first event of a stream that has data, as if its data were an answer. */
    private Reply firstEvent(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                String line = lines.readLine();
                while (!line.startsWith("data:")) {
                    line = lines.readLine();
                }
                return new Reply(answer.statusCode(), JSON.readTree(line.substring(5)), answer.headers());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was done by others than the hall itself, whose clock runs on. */
    long acts() {
        return hall.count("SELECT COUNT(*) FROM journal WHERE actor <> 'hall'");
    }

    /** A command at {@link #WINDOW} with its turn. @param more further fields of the body, or empty */
    Request act(String verb, String more) {
        String body = "{\"turn\":" + view().at("/window/turn").asLong() + (more.isEmpty() ? "" : "," + more) + "}";
        return Request.post(Paths.window(WINDOW, verb), body);
    }

    /** The console's view of {@link #WINDOW}. */
    JsonNode view() {
        return done(send(Kind.CONSOLE, "GET", Request.to(Paths.consoleView(WINDOW))));
    }

    /** Does a command at {@link #WINDOW}. */
    JsonNode does(String verb, String more) {
        return done(send(Kind.CONSOLE, "POST", act(verb, more)));
    }

    /** The window is open and nobody is at it. */
    Stage idle() {
        JsonNode now = view();
        switch (now.at("/window/state").asText()) {
            case "CLOSED" -> does("open", "");
            case "PAUSED" -> does("continue", "");
            default -> {}
        }
        if (!now.path("ticket").isNull()) {
            does("finish", "");
        }
        if (!now.path("tide").isNull()) {
            does("give-back", "");
        }
        return this;
    }

    Stage closed() {
        idle().does("close", "");
        return this;
    }

    Stage paused() {
        idle().does("pause", "\"reason\":\"meal\"");
        return this;
    }

    /** A ticket for a service of the window, taken at the kiosk. */
    JsonNode taken() {
        return done(send(Kind.KIOSK, "POST", Request.post(Paths.TICKETS, "{\"service\":\"A\"}")));
    }

    /** Somebody is called to the window, by number. */
    JsonNode called() {
        idle();
        return does("call", "\"number\":\"" + taken().get("number").asText() + "\",\"reason\":\"agreed\"");
    }

    JsonNode served() {
        called();
        return does("start", "");
    }

    /** Was called twice, and a minute ago. */
    JsonNode calledInVain() {
        called();
        hall.clock.passSeconds(61);
        return does("recall", "");
    }

    JsonNode missed() {
        calledInVain();
        return does("no-show", "");
    }

    /** Window 1 has too much to do, {@link #WINDOW} nothing. @return what is proposed to {@link #WINDOW} */
    String proposed() {
        idle();
        while (send(Kind.CONSOLE, "POST", act("call-next", "")).status() == 200) {
            does("finish", "");
        }
        hall.act(1, "open");
        while (view().path("proposal").isNull()) {
            done(send(Kind.KIOSK, "POST", Request.post(Paths.TICKETS, "{\"service\":\"B\"}")));
        }
        return view().at("/proposal/id").asText();
    }

    Stage tookOver() {
        does("tidal", "\"proposal\":\"" + proposed() + "\"");
        return this;
    }

    /** Somebody is booked for the next free time of a day. @return the appointment with its code */
    JsonNode booked(LocalDate day) {
        JsonNode slots = done(send(Kind.GUIDE, "GET", Request.to(Paths.SLOTS + "?service=A&day=" + day)));
        for (JsonNode slot : slots.get("slots")) {
            if (slot.get("free").asInt() > 0) {
                return done(
                        send(Kind.GUIDE, "POST", booking(day, slot.get("time").asText())));
            }
        }
        throw new IllegalStateException("the day is full: " + slots);
    }

    static Request booking(LocalDate day, String time) {
        return Request.post(
                Paths.APPOINTMENTS,
                "{\"service\":\"A\",\"day\":\"" + day + "\",\"time\":\"" + time + "\",\"phone\":\"13900000000\"}");
    }

    /** The machine's clock went wrong by more than people let it. */
    void clockInDoubt() {
        if (!inDoubt) {
            hall.clock.jump(LocalDateTime.now(hall.clock).plusMinutes(11).toString());
        }
        inDoubt = true;
    }

    /** Somebody calls for help at the kiosk. @return its name */
    String calledForHelp() {
        done(send(Kind.KIOSK, "POST", Request.post(Paths.HELP, "{}")));
        return KIOSK;
    }

    /** A right to rate at the window's pad. */
    String opening() {
        called();
        does("finish", "");
        return done(send(Kind.PAD, "GET", Request.to(Paths.padView(WINDOW))))
                .at("/opening/id")
                .asText();
    }

    static JsonNode done(Reply reply) {
        if (reply.status() >= 300) {
            throw new IllegalStateException("the stage cannot be set: " + reply.status() + " " + reply.body());
        }
        return reply.body();
    }

    @Override
    public void close() {
        hall.close();
    }
}
