package org.paihao.server.history;

import java.util.List;
import java.util.function.Consumer;
import org.paihao.protocol.Paths;
import org.paihao.server.history.Asked.Answer;

/** Takes numbers at a kiosk, and now and then cancels the last one. */
final class Citizen extends Client {
    private static final List<String> LETTERS = List.of("A", "A", "B", "D", "E", "F");

    private String last;

    Citizen(HistoryHall hall, String kiosk, String name, long seed, Consumer<Asked> history) {
        super(hall, kiosk, name, seed, history);
    }

    @Override
    void act() {
        if (last != null && random.nextInt(8) == 0) {
            ask(Paths.ticket(last, "cancel"), "{}", 0, 0);
            last = null;
            return;
        }
        Answer answer = ask(Paths.TICKETS, "{\"service\":\"" + any(LETTERS) + "\"}", 0, 0);
        if (answer.body() == null) {
            throw new IllegalStateException("a wish for a number was answered by nothing: " + answer);
        }
        last = answer.body().path("id").asText(null);
    }
}
