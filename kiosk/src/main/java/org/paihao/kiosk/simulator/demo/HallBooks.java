package org.paihao.kiosk.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paihao.kiosk.simulator.books.Count;
import org.paihao.protocol.Paths;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.Wire;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.local.LocalServer;
import org.paihao.protocol.view.BoardView;

/**
 * What the hall's own books say at the end: each ticket as the server answers it, the board's view, and the counts that
 * the server's program reads from the tables and from the journal, whose chain must be whole.
 */
record HallBooks(Count count, Map<String, String> strange) {

    /** @param ids of all tickets that came out of the printer, by number */
    static HallBooks ask(LocalServer server, QueueClient console, QueueClient board, Map<String, String> ids)
            throws Refused, ServerAway, IOException {
        Map<String, String> strange = new HashMap<>();
        Map<TicketState, Integer> states = new EnumMap<>(TicketState.class);
        Map<PrintState, Integer> prints = new EnumMap<>(PrintState.class);
        for (Map.Entry<String, String> paper : ids.entrySet()) {
            Ticket ticket = console.ticket(paper.getValue());
            if (!ticket.number().equals(paper.getKey())) {
                strange.put("the code on the paper of " + paper.getKey(), "is that of " + ticket.number());
            }
            states.merge(ticket.state(), 1, Integer::sum);
            prints.merge(ticket.print(), 1, Integer::sum);
        }
        Count asked = count(states, prints);
        BoardView view = board.view(Paths.boardView("main"), BoardView.class);
        compare(strange, "people waiting on the board", waiting(view), asked.waiting());
        compare(strange, "missed numbers on the board", view.missed().size(), asked.noShow());

        JsonNode books = Wire.lenient()
                .readTree(
                        server.command(List.of("count", "--data", server.data().toString())));
        Count count = Wire.lenient().treeToValue(books, Count.class);
        Count withRatings = with(asked, count.openings(), count.rated());
        if (!count.equals(withRatings)) {
            strange.put("tickets one by one and the books together", withRatings + " and " + count);
        }
        server.command(List.of("verify", "--data", server.data().toString()));
        return new HallBooks(count, strange);
    }

    private static int waiting(BoardView view) {
        return view.waiting().stream().mapToInt(BoardView.Waiting::count).sum();
    }

    private static void compare(Map<String, String> strange, String what, int one, int other) {
        if (one != other) {
            strange.put(what, one + " and " + other);
        }
    }

    private static Count count(Map<TicketState, Integer> states, Map<PrintState, Integer> prints) {
        int tickets = states.values().stream().mapToInt(Integer::intValue).sum();
        int printed = prints.getOrDefault(PrintState.PRINTED, 0) + prints.getOrDefault(PrintState.COPY_PRINTED, 0);
        int finished = states.getOrDefault(TicketState.FINISHED, 0);
        int noShow = states.getOrDefault(TicketState.NO_SHOW, 0);
        int atWindow = states.getOrDefault(TicketState.CALLED, 0) + states.getOrDefault(TicketState.SERVING, 0);
        return new Count(
                tickets,
                printed,
                tickets - printed,
                finished + noShow + atWindow,
                states.getOrDefault(TicketState.WAITING, 0),
                states.getOrDefault(TicketState.CANCELLED, 0),
                finished,
                noShow,
                atWindow,
                finished,
                0,
                finished);
    }

    private static Count with(Count count, int openings, int rated) {
        return new Count(
                count.tickets(),
                count.printed(),
                count.unprinted(),
                count.called(),
                count.waiting(),
                count.cancelled(),
                count.finished(),
                count.noShow(),
                count.atWindow(),
                openings,
                rated,
                openings - rated);
    }
}
