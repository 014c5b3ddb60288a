package org.paihao.server.calling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.paihao.server.ticket.Lane;
import org.paihao.server.ticket.TicketRow;

/** Those who wait for a window, by queue and lane: of each only the head may be called. */
final class Heads {
    private static final Comparator<TicketRow> BY_RANK = Comparator.comparingLong(
                    (TicketRow ticket) -> ticket.place().rank())
            .thenComparingLong(TicketRow::seq);

    private final List<Deque<TicketRow>> lines = new ArrayList<>();

    /** @param queue in the order of lanes and ranks */
    void add(List<TicketRow> queue) {
        Map<Lane, Deque<TicketRow>> byLane = new LinkedHashMap<>();
        for (TicketRow ticket : queue) {
            byLane.computeIfAbsent(ticket.place().lane(), any -> new ArrayDeque<>())
                    .add(ticket);
        }
        lines.addAll(byLane.values());
    }

    /** The head with the least rank over all lanes. */
    Optional<TicketRow> first() {
        return heads(head -> true);
    }

    /** The head of a lane with the least rank. */
    Optional<TicketRow> first(Lane lane) {
        return first(lane, head -> true);
    }

    /** The head of a lane with the least rank, of those for which it is time. */
    Optional<TicketRow> first(Lane lane, Predicate<TicketRow> inTime) {
        return heads(head -> head.place().lane() == lane && inTime.test(head));
    }

    private Optional<TicketRow> heads(Predicate<TicketRow> which) {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .map(Deque::getFirst)
                .filter(which)
                .min(BY_RANK);
    }

    /** Takes a head away: whoever stood behind it is the head now. */
    void take(TicketRow head) {
        lines.forEach(line -> {
            if (!line.isEmpty() && line.getFirst().seq() == head.seq()) {
                line.removeFirst();
            }
        });
    }

    static boolean isBefore(TicketRow one, TicketRow other) {
        return BY_RANK.compare(one, other) < 0;
    }
}
