package org.paihao.server.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;
import org.paihao.protocol.Paths;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.Wire;
import org.paihao.protocol.view.ConsoleView;

/**
 * A clerk without rest: opens the window, calls, finishes and calls the next in one act. Keeps what it means to do until
 * it knows what became of it, so that it can be asked again on another connection by the same key.
 */
public final class WindowLoop {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final int window;
    private long turn;
    private boolean busy;
    private Ask unknown;

    /** What was asked and not yet answered. */
    private record Ask(String verb, String key, String body) {}

    public WindowLoop(int window) {
        this.window = window;
    }

    int window() {
        return window;
    }

    /** Takes up the window as the server has it: opens it if it is closed. */
    public void begin(KeepAlive line) throws IOException {
        KeepAlive.Answer seen = line.get(Paths.consoleView(window));
        if (seen.status() != 200) {
            throw new IllegalStateException("window " + window + ": " + seen);
        }
        ConsoleView view = Wire.lenient().readValue(seen.body(), ConsoleView.class);
        turn = view.window().turn();
        if (unknown == null) {
            busy = view.ticket() != null;
            if (view.window().state() == WindowState.CLOSED) {
                KeepAlive.Answer open = line.post(Paths.window(window, "open"), null, "{\"turn\":" + turn + "}");
                if (open.status() != 200) {
                    throw new IllegalStateException("window " + window + ": " + open);
                }
                turn = MAPPER.readTree(open.body()).get("turn").asLong();
            }
        }
    }

    /** Asks for nothing again. */
    void forget() {
        unknown = null;
    }

    /** One act. @return the ticket that was called, or null if nobody waits */
    public String act(KeepAlive line) throws IOException {
        if (unknown == null) {
            unknown = busy
                    ? new Ask("finish", key(), "{\"turn\":" + turn + ",\"callNext\":true}")
                    : new Ask("call-next", key(), "{\"turn\":" + turn + "}");
        }
        KeepAlive.Answer answer = line.post(Paths.window(window, unknown.verb()), unknown.key(), unknown.body());
        JsonNode called = called(answer);
        unknown = null;
        busy = called != null;
        return busy ? called.get("id").asText() : null;
    }

    private JsonNode called(KeepAlive.Answer answer) throws IOException {
        if (answer.status() == 204) {
            return null;
        }
        if (answer.status() != 200) {
            throw new IllegalStateException("window " + window + " " + unknown.verb() + ": " + answer);
        }
        JsonNode body = MAPPER.readTree(answer.body());
        turn = body.get("turn").asLong();
        JsonNode called = unknown.verb().equals("finish") ? body.get("called") : body;
        return called == null || called.isNull() ? null : called;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
