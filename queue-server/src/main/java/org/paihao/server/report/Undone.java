package org.paihao.server.report;

import java.util.ArrayList;
import java.util.List;

/** Takes out of events what was taken back: an undo is of the window's last act, so all that the window did since goes. */
final class Undone {
    private Undone() {}

    static List<Event> without(List<Event> events) {
        List<Event> kept = new ArrayList<>();
        for (Event event : events) {
            if (event.kind().equals("undone")) {
                long first = event.undoes() == null ? lastAct(kept, event) : event.undoes();
                kept.removeIf(done -> done.seq() >= first && event.window().equals(done.window()));
            } else {
                kept.add(event);
            }
        }
        return kept;
    }

    /** The earliest programs wrote only which of four acts it was: the window's last one of that kind. */
    private static long lastAct(List<Event> kept, Event undo) {
        String kind = switch (String.valueOf(undo.word())) {
            case "call-next" -> "called";
            case "start" -> "started";
            case "no-show" -> "missed";
            case "finish" -> "finished";
            default -> "";
        };
        return kept.stream()
                .filter(event -> event.kind().equals(kind) && undo.window().equals(event.window()))
                .mapToLong(Event::seq)
                .max()
                .orElse(undo.seq());
    }
}
