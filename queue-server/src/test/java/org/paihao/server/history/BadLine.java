package org.paihao.server.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.paihao.server.history.Asked.Answer;
import org.paihao.server.load.KeepAlive;

/**
 * A client's line to the server that loses answers and doubles requests. What is not known is asked again by the same
 * key, as every client of the hall does; at last each command has its answer.
 */
final class BadLine implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HistoryHall hall;
    private final String token;
    private final Random random;
    private KeepAlive line;

    BadLine(HistoryHall hall, String name, Random random) {
        this.hall = hall;
        this.token = hall.token(name);
        this.random = random;
    }

    /** Asks, with the line's accidents. @return the answer that the client goes by */
    Answer ask(Asked asked) {
        asked.begin();
        switch (random.nextInt(10)) {
            case 0 -> lose(asked);
            case 1 -> twiceAtOnce(asked);
            default -> {}
        }
        Answer answer = untilAnswered(asked);
        if (random.nextInt(10) == 0) {
            untilAnswered(asked);
        }
        return answer;
    }

    /** What stands at an address now. */
    JsonNode look(String path) {
        while (true) {
            try {
                KeepAlive.Answer seen = line().get(path);
                if (seen.status() == 200) {
                    return JSON.readTree(seen.body());
                }
                if (seen.status() < 500) {
                    throw new IllegalStateException(path + ": " + seen);
                }
            } catch (IOException gone) {
                close();
            }
        }
    }

    private Answer untilAnswered(Asked asked) {
        while (true) {
            try {
                Answer answer = post(line(), asked);
                if (answer.status() < 500) {
                    asked.answered(answer);
                    return answer;
                }
            } catch (IOException gone) {
                // Nobody knows whether it was done.
                close();
            }
        }
    }

    /** The command goes out, and nobody hears what became of it. */
    private void lose(Asked asked) {
        try (KeepAlive lost = new KeepAlive(hall.port(), token)) {
            lost.send(asked.path, asked.key, asked.body);
        } catch (IOException gone) {
            // It may have come too late for this server: nobody knows.
        }
    }

    private void twiceAtOnce(Asked asked) {
        List<CompletableFuture<Void>> both = List.of(aside(asked), aside(asked));
        both.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Void> aside(Asked asked) {
        return CompletableFuture.runAsync(() -> {
            try (KeepAlive other = new KeepAlive(hall.port(), token)) {
                Answer answer = post(other, asked);
                if (answer.status() < 500) {
                    asked.answered(answer);
                }
            } catch (IOException gone) {
                // Nobody knows whether it was done.
            }
        });
    }

    private static Answer post(KeepAlive line, Asked asked) throws IOException {
        long begun = System.nanoTime();
        KeepAlive.Answer answer = line.post(asked.path, asked.key, asked.body);
        long ended = System.nanoTime();
        return new Answer(answer.status(), answer.body().isEmpty() ? null : JSON.readTree(answer.body()), begun, ended);
    }

    private KeepAlive line() throws IOException {
        if (line == null) {
            line = new KeepAlive(hall.port(), token);
        }
        return line;
    }

    @Override
    public void close() {
        try {
            if (line != null) {
                line.close();
            }
        } catch (IOException gone) {
            // It is of no use any more either way.
        }
        line = null;
    }
}
