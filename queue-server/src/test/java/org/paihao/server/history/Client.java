package org.paihao.server.history;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.paihao.server.history.Asked.Answer;

/** Somebody who asks things of the hall at random, each choice drawn from its own seed. */
abstract class Client implements AutoCloseable {
    final Random random;
    final BadLine line;
    private final String name;
    private final Consumer<Asked> history;
    private int count;

    /** @param name also tells two consoles of one window apart, in their keys */
    Client(HistoryHall hall, String token, String name, long seed, Consumer<Asked> history) {
        this.random = new Random(seed);
        this.line = new BadLine(hall, token, random);
        this.name = name;
        this.history = history;
    }

    /** One thing more. */
    abstract void act();

    Answer ask(String path, String body, int window, long turn) {
        Asked asked = new Asked(path, body, name + "-" + ++count, window, turn);
        history.accept(asked);
        return line.ask(asked);
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Override
    public void close() {
        line.close();
    }
}
