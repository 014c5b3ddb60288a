package org.paihao.server.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.paihao.protocol.Paths;

/** Takes tickets, remembers what was promised, and asks again by the same key when no answer came. */
final class Citizen {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ASKED_AGAIN = 3;

    private final String name;
    private final List<String> services;
    private final Map<String, Promise> promised = new LinkedHashMap<>();
    private int count;
    private String unknown;

    /** What the server answered with success. */
    record Promise(String id, String number, String body) {
        String asKept() {
            return id + " " + number;
        }
    }

    Citizen(String name, List<String> services) {
        this.name = name;
        this.services = services;
    }

    /**
     * Takes one ticket.
     *
     * @param believed asked once the answer is there: whether it counts as a promise
     * @return what was promised
     */
    Optional<Promise> take(KeepAlive line, BooleanSupplier believed) throws IOException {
        String key = unknown == null ? name + "-" + ++count : unknown;
        unknown = key;
        Promise promise = ask(line, key);
        unknown = null;
        if (!believed.getAsBoolean()) {
            return Optional.empty();
        }
        promised.put(key, promise);
        return Optional.of(promise);
    }

    /** Asks for nothing again. */
    void forget() {
        promised.clear();
        unknown = null;
    }

    /** Asks once more for some of the last tickets. @return the keys whose answer is another one now */
    List<String> askAgain(KeepAlive line) throws IOException {
        List<String> others = new ArrayList<>();
        List<String> keys = List.copyOf(promised.keySet());
        for (String key : keys.subList(Math.max(0, keys.size() - ASKED_AGAIN), keys.size())) {
            if (!ask(line, key).equals(promised.get(key))) {
                others.add(key);
            }
        }
        return others;
    }

    private Promise ask(KeepAlive line, String key) throws IOException {
        String service = services.get(Math.floorMod(key.hashCode(), services.size()));
        KeepAlive.Answer answer = line.post(Paths.TICKETS, key, "{\"service\":\"" + service + "\"}");
        if (answer.status() != 201) {
            throw new IllegalStateException(key + ": " + answer);
        }
        return promise(answer);
    }

    static Promise promise(KeepAlive.Answer answer) throws IOException {
        JsonNode ticket = MAPPER.readTree(answer.body());
        return new Promise(ticket.get("id").asText(), ticket.get("number").asText(), answer.body());
    }
}
