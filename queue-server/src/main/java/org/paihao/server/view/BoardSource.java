package org.paihao.server.view;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.view.BoardView;
import org.paihao.server.calling.CallingOrder;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowStore;

/** Renders the view of a board's zone: its windows' calls, and what it is to speak. */
final class BoardSource {
    private static final Duration SPOKEN_WITHIN = Duration.ofSeconds(60);
    private static final int MOST_ANNOUNCEMENTS = 100;
    private static final int NEXT = 3;
    private static final int MISSED = 8;

    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final WindowStore windows;
    private final CallingOrder order;

    BoardSource(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            WindowStore windows,
            CallingOrder order) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.windows = windows;
        this.order = order;
    }

    BoardView render(Database database, Moment moment, List<Integer> zone) throws SQLException {
        List<BoardView.Waiting> waiting = new ArrayList<>();
        for (ServiceName service : HallNames.byLetter(hall)) {
            waiting.add(new BoardView.Waiting(service, tickets.waitingCount(database, moment.day(), service.id())));
        }
        List<String> services =
                hall.services().stream().map(service -> service.id()).toList();
        return new BoardView(
                null,
                null,
                HallNames.of(hall, clock),
                calls(database, zone),
                waiting,
                order.upcoming(database, services, NEXT).stream()
                        .map(TicketRow::label)
                        .toList(),
                tickets.missed(database, moment.day(), MISSED),
                paused(database, zone),
                announcements(database, moment, zone));
    }

    private List<BoardView.Call> calls(Database database, List<Integer> zone) throws SQLException {
        return database
                .list(
                        "SELECT j.seq, t.label, t.service, w.no, j.at FROM window w JOIN journal j ON j.seq = w.call"
                                + " JOIN ticket t ON t.id = j.ticket WHERE w.gone IS NULL ORDER BY j.seq DESC",
                        row -> new BoardView.Call(
                                row.getLong(1),
                                row.getString(2),
                                wording.service(row.getString(3)),
                                row.getInt(4),
                                clock.wire(row.getLong(5))))
                .stream()
                .filter(call -> zone.contains(call.window()))
                .toList();
    }

    private List<BoardView.Paused> paused(Database database, List<Integer> zone) throws SQLException {
        return windows.all(database).stream()
                .filter(window -> window.state() == WindowState.PAUSED && zone.contains(window.no()))
                .map((WindowRow window) -> new BoardView.Paused(window.no(), window.substitute()))
                .toList();
    }

    private List<BoardView.Announcement> announcements(Database database, Moment moment, List<Integer> zone)
            throws SQLException {
        long since = moment.at() - clock.real(SPOKEN_WITHIN).toMillis();
        List<BoardView.Announcement> newestFirst = database.list(
                "SELECT j.seq, t.label, j.window, j.at, j.kind = 'recalled',"
                        + " t.call_from IS NULL OR j.seq < t.call_from"
                        + " FROM journal j JOIN ticket t ON t.id = j.ticket"
                        + " WHERE j.kind IN ('called', 'recalled') ORDER BY j.seq DESC LIMIT ?",
                row -> new BoardView.Announcement(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        clock.wire(row.getLong(4)),
                        row.getBoolean(5),
                        row.getBoolean(6)),
                MOST_ANNOUNCEMENTS);
        List<BoardView.Announcement> oldestFirst = new ArrayList<>(newestFirst.stream()
                .filter(said -> said.at().toInstant().toEpochMilli() >= since && zone.contains(said.window()))
                .toList());
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}
