package org.paihao.server.estimate;

import java.util.Optional;

/** One queue of a file, as far as it was read. */
final class ReplayedQueue {
    private final WaitingTime waiting = new WaitingTime();
    private SnapshotLine last;

    /** @throws IllegalArgumentException if the line cannot follow the last one */
    Optional<WaitRange> see(SnapshotLine line) {
        if (last == null || line.date().isAfter(last.date())) {
            waiting.beginDay(line.date());
        } else {
            goesOn(line);
        }
        waiting.observe(line.moment());
        last = line;
        return line.issued() > line.called() && line.called() > 0
                ? Optional.of(waiting.of(line.issued() - line.called()))
                : Optional.empty();
    }

    private void goesOn(SnapshotLine line) {
        if (line.date().isBefore(last.date())) {
            throw new IllegalArgumentException("goes back to " + line.date() + " from " + last.date());
        }
        goesOn("minute", last.minute(), line.minute());
        goesOn("called", last.called(), line.called());
        goesOn("issued", last.issued(), line.issued());
    }

    private static void goesOn(String field, int before, int now) {
        if (now < before) {
            throw new IllegalArgumentException("goes back to " + field + " " + now + " from " + before);
        }
    }
}
