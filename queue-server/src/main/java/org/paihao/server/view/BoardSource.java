package org.paihao.server.view;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.view.BoardView;
import org.paihao.server.calling.CallingOrder;
import org.paihao.server.calling.CallingOrder.Seeker;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.HallDay;
import org.paihao.server.clock.HallClock;
import org.paihao.server.estimate.HallWaits;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketStore.Counted;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.Keepers;
import org.paihao.server.window.PostList;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowStore;

/** Renders the view of a board's zone: its windows' calls, and what it is to speak. */
final class BoardSource {
    private static final Duration SPOKEN_WITHIN = Duration.ofSeconds(60);
    /** Speaking one takes about five seconds, so that no voice can say more of them within the minute. */
    private static final int MOST_ANNOUNCEMENTS = 20;

    private static final int NEXT = 3;
    private static final int MISSED = 8;

    private final Hall hall;
    private final HallClock clock;
    private final BoardStore board = new BoardStore();
    private final TicketStore tickets;
    private final TicketWording wording;
    private final WindowStore windows;
    private final PostList posts;
    private final CallingOrder order;
    private final HallWaits waits;

    BoardSource(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            WindowStore windows,
            PostList posts,
            CallingOrder order,
            HallWaits waits) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.windows = windows;
        this.posts = posts;
        this.order = order;
        this.waits = waits;
    }

    BoardView render(Database database, Moment moment, List<Integer> zone) throws SQLException {
        waits.look(database, moment.day(), moment.at());
        Map<String, Counted> queues = tickets.counted(database, moment.day());
        List<BoardView.Waiting> waiting = new ArrayList<>();
        for (ServiceName service : HallNames.byLetter(hall)) {
            Counted queue = queues.getOrDefault(service.id(), Counted.NOBODY);
            waiting.add(new BoardView.Waiting(
                    service,
                    queue.waiting(),
                    waits.after(service.id(), queue.waiting()).orElse(null)));
        }
        return new BoardView(
                null,
                null,
                HallNames.of(hall, clock),
                calls(database, zone),
                waiting,
                order.upcoming(database, new Seeker(null, List.of(), moment.day(), moment.at()), NEXT).stream()
                        .map(next -> next.ticket().label())
                        .toList(),
                tickets.missed(database, moment.day(), MISSED),
                paused(database, zone),
                announcements(database, moment, zone),
                posts.all(database).stream()
                        .filter(post -> post.windows().stream().anyMatch(window -> zone.contains(window.no())))
                        .toList(),
                day(moment));
    }

    private BoardView.Day day(Moment moment) {
        HallDay day = hall.hours().on(moment.day());
        return new BoardView.Day(
                day.terms().kind(),
                day.name().orElse(null),
                day.terms().boardText().orElse(null));
    }

    private List<BoardView.Call> calls(Database database, List<Integer> zone) throws SQLException {
        return board.calls(database).stream()
                .filter(call -> zone.contains(call.window()))
                .map(call -> new BoardView.Call(
                        call.seq(),
                        call.number(),
                        wording.service(call.service()),
                        call.window(),
                        clock.wire(call.at())))
                .toList();
    }

    private List<BoardView.Paused> paused(Database database, List<Integer> zone) throws SQLException {
        List<WindowRow> rows = windows.all(database);
        Keepers keepers = new Keepers(rows);
        return rows.stream()
                .filter(window -> window.state() == WindowState.PAUSED && zone.contains(window.no()))
                .map(window -> new BoardView.Paused(
                        window.no(), keepers.of(window.no()).orElse(null)))
                .toList();
    }

    private List<BoardView.Announcement> announcements(Database database, Moment moment, List<Integer> zone)
            throws SQLException {
        long since = moment.at() - clock.real(SPOKEN_WITHIN).toMillis();
        List<BoardView.Announcement> oldestFirst = new ArrayList<>(board.said(database, MOST_ANNOUNCEMENTS).stream()
                .filter(said -> said.at() >= since && zone.contains(said.window()))
                .map(said -> new BoardView.Announcement(
                        said.seq(),
                        said.number(),
                        said.window(),
                        clock.wire(said.at()),
                        said.recall(),
                        said.withdrawn()))
                .toList());
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}
