package org.paihao.kiosk.simulator.glass;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.paihao.protocol.Wire;
import org.paihao.protocol.local.ChildProgram;

/** The glass of a program that was started with a finger on it. For any number of threads; one command at a time. */
public final class RemoteScreen {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final long LOOK_AGAIN_MILLIS = 15;

    private final ChildProgram program;
    private final ReentrantLock hand = new ReentrantLock(true);

    public RemoteScreen(ChildProgram program) {
        this.program = program;
    }

    /**
     * Touches a node once it is visible, enabled and at rest.
     *
     * @return when the finger pressed, by {@link System#nanoTime}, which on one machine is the same for all programs
     * @throws IllegalStateException where it cannot be touched
     */
    public long touch(String node) {
        return ask("touch #" + node).get("pressedNanos").asLong();
    }

    /** Touches a place of the picture, in pixels. */
    public void touch(int x, int y) {
        ask("touch " + x + " " + y);
    }

    public Seen look() {
        return seen(ask("look"));
    }

    /** Waits for the first screen of a program that is still starting. */
    public void awaitStart(Duration limit) throws InterruptedException {
        seen(ask("look", limit));
        await("a screen", seen -> seen.screen() != null, limit);
    }

    private static Seen seen(JsonNode seen) {
        Map<String, String> nodes = new LinkedHashMap<>();
        seen.path("nodes")
                .properties()
                .forEach(node -> nodes.put(node.getKey(), node.getValue().asText()));
        return new Seen(seen.path("screen").asText(null), nodes);
    }

    /** Looks until it is seen. @throws IllegalStateException with what is seen instead */
    public Seen await(String what, Predicate<Seen> wanted, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Seen seen = look();
            if (wanted.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(program + " did not show " + what + " but " + seen);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** Writes a PNG of the glass. */
    public Path picture(Path file) {
        ask("picture " + file.toAbsolutePath());
        return file;
    }

    public boolean isAlive() {
        return program.isAlive();
    }

    private JsonNode ask(String command) {
        return ask(command, ANSWER);
    }

    private JsonNode ask(String command, Duration limit) {
        hand.lock();
        try {
            program.say(command);
            JsonNode answer = Wire.lenient().readTree(program.line(line -> line.startsWith("{"), limit));
            if (!answer.path("ok").asBoolean()) {
                throw new IllegalStateException(
                        program + ": " + command + ": " + answer.path("error").asText());
            }
            return answer;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(program + " answered no JSON", e);
        } finally {
            hand.unlock();
        }
    }

    @Override
    public String toString() {
        return program.toString();
    }
}
