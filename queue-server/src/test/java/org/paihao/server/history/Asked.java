package org.paihao.server.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One command as whoever sent it knows it: asked once or more by one key, at last answered. Times are {@code nanoTime}s
 * of the one process in which all clients run.
 */
final class Asked {
    final String path;
    final String body;
    final String key;
    /** Of a window's verb, otherwise 0. */
    final int window;
    /** Of a window's verb: what the console believed. */
    final long turn;

    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private volatile long begun;
    private volatile long ended;

    /**
     * One answer.
     *
     * @param body null for an empty one
     * @param begun when it was asked for
     */
    record Answer(int status, JsonNode body, long begun, long ended) {
        boolean done() {
            return status == 200 || status == 201;
        }

        @Override
        public String toString() {
            JsonNode ticket = body == null ? null : body.has("finished") ? body.get("finished") : body;
            return ticket == null || !ticket.has("number")
                    ? status + (body == null ? "" : " " + body.path("code").asText())
                    : status + " " + ticket.get("number").asText() + " "
                            + ticket.get("state").asText();
        }
    }

    Asked(String path, String body, String key, int window, long turn) {
        this.path = path;
        this.body = body;
        this.key = key;
        this.window = window;
        this.turn = turn;
    }

    synchronized void begin() {
        if (begun == 0) {
            begun = System.nanoTime();
        }
    }

    /** What was refused, or found nobody, and was done when it was asked again, is over only then. */
    synchronized void answered(Answer answer) {
        if (ended == 0 || answer.done() && done().isEmpty()) {
            ended = answer.ended();
        }
        answers.add(answer);
    }

    String verb() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    List<Answer> answers() {
        return answers;
    }

    /** What it did, if it did anything. */
    Optional<JsonNode> done() {
        return answers.stream().filter(Answer::done).map(Answer::body).findFirst();
    }

    long begins() {
        return begun;
    }

    /** Whether it certainly was over before the other one began. */
    boolean before(Asked other) {
        return ended < other.begun;
    }

    @Override
    public String toString() {
        return path + " " + body + " (" + key + ", " + begun / 1000 + "–" + ended / 1000 + " µs) -> " + answers;
    }
}
