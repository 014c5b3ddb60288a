package org.paihao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.office.OfficeRequest;

/** Somebody of the hall's staff at a browser: has a cookie and says which page a command comes from. */
public final class Person {
    private static final String PASSWORD = "a long enough one";

    private final RunningHall hall;
    private final String cookie;

    private Person(RunningHall hall, String cookie) {
        this.hall = hall;
        this.cookie = cookie;
    }

    /** A new account of the hall, signed in. @param window of a clerk; null for anybody else */
    public static Person signedIn(RunningHall hall, String user, Kind role, Integer window) {
        hall.office(OfficeRequest.addUser(user, role, PASSWORD));
        Reply in = signIn(hall, user, window);
        assertThat(in.status()).as("%s", in.body()).isEqualTo(201);
        return of(hall, in);
    }

    /** Whoever a sign-in let in. */
    public static Person of(RunningHall hall, Reply signedIn) {
        return new Person(hall, signedIn.header("Set-Cookie").split(";")[0]);
    }

    /** What a sign-in of an account made by {@link #signedIn} answers. */
    public static Reply signIn(RunningHall hall, String user, Integer window) {
        String body = "{\"user\":\"" + user + "\",\"password\":\"" + PASSWORD + "\",\"window\":" + window + "}";
        return hall.send(
                null,
                HttpRequest.newBuilder(hall.address(Paths.SESSIONS)).POST(HttpRequest.BodyPublishers.ofString(body)),
                "Origin",
                origin(hall));
    }

    /** What this person's browser sends with every request. */
    public Map<String, String> headers() {
        return Map.of("Cookie", cookie, "Origin", origin(hall));
    }

    public Reply get(String path) {
        return hall.get(null, path, "Cookie", cookie);
    }

    public Reply post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** @param key the Idempotency-Key */
    public Reply post(String path, String body, String key) {
        return send(HttpRequest.newBuilder(hall.address(path)).POST(HttpRequest.BodyPublishers.ofString(body)), key);
    }

    public Reply delete(String path) {
        return send(
                HttpRequest.newBuilder(hall.address(path)).DELETE(),
                UUID.randomUUID().toString());
    }

    private Reply send(HttpRequest.Builder request, String key) {
        return hall.send(null, request, "Cookie", cookie, "Origin", origin(hall), "Idempotency-Key", key);
    }

    /** Takes one more window into the same session. */
    public Reply take(int window) {
        return post(Paths.SESSION_WINDOWS, "{\"window\":" + window + "}");
    }

    /** A command at a window with the turn that it has now. @param more further fields of the body, or empty */
    public Reply act(int window, String verb, String more) {
        long turn = get(Paths.consoleView(window)).body().at("/window/turn").asLong();
        return post(
                Paths.window(window, verb),
                "{\"turn\":" + turn
                        + Optional.of(more)
                                .filter(m -> !m.isEmpty())
                                .map(m -> "," + m)
                                .orElse("") + "}");
    }

    private static String origin(RunningHall hall) {
        return "http://127.0.0.1:" + hall.port();
    }
}
