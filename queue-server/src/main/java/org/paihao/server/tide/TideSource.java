package org.paihao.server.tide;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.view.Tide;
import org.paihao.protocol.view.TideProposal;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.catalog.WindowPlan;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.window.Served;
import org.paihao.server.window.TideRow;
import org.paihao.server.window.TideStore;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;

/** What is proposed now, and what runs: read from the load of the hall each time, never stored. */
public final class TideSource {
    /** For how long at least a proposal that was seen may be accepted; it is named anew as often. */
    static final Duration VALID = Duration.ofMinutes(5);

    /** So many served today tell more of the pace than the hall's file. */
    private static final int ENOUGH = 3;

    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final WindowStore windows;
    private final WindowServices services;
    private final TideStore tides = new TideStore();

    public TideSource(Hall hall, HallClock clock, TicketStore tickets, WindowStore windows, WindowServices services) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.windows = windows;
        this.services = services;
    }

    /** All proposals of the moment; at most one for each window. */
    public List<TideProposal> proposals(Database database, LocalDate day, long at) throws SQLException {
        return rule(database, day, at).stream()
                .map(proposal -> wire(proposal, at))
                .toList();
    }

    /** The proposal for one window, or null. */
    public TideProposal proposal(Database database, LocalDate day, long at, int window) throws SQLException {
        return find(database, day, at, window)
                .map(proposal -> wire(proposal, at))
                .orElse(null);
    }

    Optional<TideRule.Proposal> find(Database database, LocalDate day, long at, int window) throws SQLException {
        if (mayTake(window).isEmpty()) {
            return Optional.empty();
        }
        return rule(database, day, at).stream()
                .filter(proposal -> proposal.window() == window)
                .findFirst();
    }

    private List<String> mayTake(int window) {
        return hall.window(window).map(WindowPlan::mayTake).orElse(List.of());
    }

    private List<TideRule.Proposal> rule(Database database, LocalDate day, long at) throws SQLException {
        if (hall.windows().stream().allMatch(window -> window.mayTake().isEmpty())) {
            return List.of();
        }
        Served served = services.all(database, at);
        Set<Integer> taken =
                tides.running(database).stream().map(TideRow::window).collect(Collectors.toSet());
        List<Integer> open = windows.all(database).stream()
                .filter(window -> window.state() == WindowState.OPEN)
                .map(WindowRow::no)
                .toList();
        List<TideRule.Seat> seats = open.stream()
                .filter(no -> !taken.contains(no))
                .map(no -> new TideRule.Seat(no, served.of(no), mayTake(no)))
                .toList();
        return TideRule.proposals(hall.tidal(), burdens(database, day, served, open), seats);
    }

    private List<TideRule.Burden> burdens(Database database, LocalDate day, Served served, List<Integer> open)
            throws SQLException {
        Map<String, Duration> paces = new HashMap<>();
        for (TideStore.Pace pace : tides.paces(database, day, ENOUGH)) {
            paces.put(pace.service(), Duration.ofMillis(pace.each()));
        }
        List<TideRule.Burden> burdens = new ArrayList<>();
        for (Service service : hall.services()) {
            burdens.add(new TideRule.Burden(
                    service.id(),
                    tickets.waitingCount(database, day, service.id()),
                    (int) served.windowsFor(service.id()).stream()
                            .filter(open::contains)
                            .count(),
                    paces.getOrDefault(service.id(), hall.tidal().each())));
        }
        return burdens;
    }

    private TideProposal wire(TideRule.Proposal proposal, long at) {
        TideRule.Burden burden = proposal.burden();
        return new TideProposal(
                id(burden.service(), proposal.window(), bucket(at)),
                proposal.window(),
                burden.windows() == 0 ? "tidal.unserved" : "tidal.overload",
                Map.of(
                        "service", burden.service(),
                        "waiting", burden.waiting(),
                        "windows", burden.windows(),
                        "minutes", burden.work().toMinutes(),
                        "ownMinutes", proposal.own().toMinutes()),
                clock.wire((bucket(at) + 2) * VALID.toMillis()));
    }

    static String id(String service, int window, long bucket) {
        return service + "." + window + "." + bucket;
    }

    static long bucket(long at) {
        return at / VALID.toMillis();
    }

    /** What a window has taken over now; null where it has not. */
    public Tide running(Database database, int window, long at) throws SQLException {
        return tides.runningAt(database, window)
                .filter(tide -> tide.until() > at)
                .map(this::wire)
                .orElse(null);
    }

    /** Every one of a business day, with what came of those that have ended. */
    public List<Tide> of(Database database, LocalDate day) throws SQLException {
        return tides.of(database, day).stream().map(this::wire).toList();
    }

    private Tide wire(TideRow tide) {
        return new Tide(
                tide.window(),
                tide.service(),
                clock.wire(tide.begun()),
                clock.wire(tide.until()),
                tide.waiting(),
                tide.ended() == null ? null : clock.wire(tide.ended()),
                tide.waitingAfter(),
                tide.calls());
    }
}
