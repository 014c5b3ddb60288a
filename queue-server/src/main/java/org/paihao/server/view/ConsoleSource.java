package org.paihao.server.view;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.paihao.protocol.Guide;
import org.paihao.protocol.HoldKind;
import org.paihao.protocol.ItemClass;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.Why;
import org.paihao.protocol.view.ConsoleView;
import org.paihao.server.calling.CallingOrder;
import org.paihao.server.calling.CallingOrder.Seeker;
import org.paihao.server.calling.Choice;
import org.paihao.server.calling.ClerkDesk;
import org.paihao.server.calling.No;
import org.paihao.server.calling.TransactionStore;
import org.paihao.server.calling.Undo;
import org.paihao.server.calling.Verb;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Limits;
import org.paihao.server.catalog.OutcomeRule;
import org.paihao.server.catalog.OutcomeRule.Need;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.NotifiedStore;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.tide.TideSource;
import org.paihao.server.window.PostList;
import org.paihao.server.window.StandIns;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;

/** Renders the view of a clerk's console. */
final class ConsoleSource {
    private static final int QUEUE = 20;

    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final WindowStore windows;
    private final WindowServices windowServices;
    private final FloorSource floor;
    private final StandIns standIns;
    private final PostList posts;
    private final TideSource tides;
    private final CallingOrder order;
    private final ClerkDesk desk;
    private final AsideSource aside;
    private final TransactionStore transactions;
    private final NoteSource notes;
    private final NotifiedStore notifications = new NotifiedStore();

    ConsoleSource(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            WindowStore windows,
            WindowServices windowServices,
            FloorSource floor,
            StandIns standIns,
            PostList posts,
            TideSource tides,
            CallingOrder order,
            ClerkDesk desk,
            TransactionStore transactions,
            NoteSource notes) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.windows = windows;
        this.windowServices = windowServices;
        this.floor = floor;
        this.standIns = standIns;
        this.posts = posts;
        this.tides = tides;
        this.order = order;
        this.desk = desk;
        this.aside = new AsideSource(clock, tickets, wording, windows, windowServices);
        this.transactions = transactions;
        this.notes = notes;
    }

    ConsoleView render(Database database, Moment moment, int no) throws SQLException {
        WindowRow window = windows.get(database, no);
        List<String> services = windowServices.of(database, no, moment.at());
        Optional<TicketRow> here = tickets.at(database, no);
        Ticket ticket = null;
        Why why = null;
        if (here.isPresent()) {
            ticket = wording.of(database, here.get());
            why = desk.why(database, here.get()).orElse(null);
        }
        int waiting = 0;
        for (String service : services) {
            waiting += tickets.waitingCount(database, moment.day(), service);
        }
        Optional<Undo.Offer> offer = desk.undo().offer(database, window, moment.at());
        Limits limits = hall.limits();
        Optional<TicketRow> called = here.filter(row -> row.state() == TicketState.CALLED);
        return new ConsoleView(
                null,
                null,
                HallNames.of(hall, clock),
                window.wire(),
                window.clerkName(),
                services.stream().map(wording::service).toList(),
                ticket,
                why,
                here.isPresent() ? notes.of(database, here.get()) : null,
                here.isPresent() ? given(database, here.get()) : List.of(),
                order.upcoming(database, new Seeker(no, services, moment.day(), moment.at()), QUEUE).stream()
                        .map(this::queued)
                        .toList(),
                waiting,
                floor.loads(database, moment.day()),
                transactions.countAt(database, moment.day(), no),
                called.filter(row -> row.calls() < limits.maxCalls())
                        .map(row -> clock.wire(Verb.recallFrom(row, limits)))
                        .orElse(null),
                called.filter(row -> row.calls() >= limits.noShowCalls())
                        .map(row -> clock.wire(Verb.noShowFrom(row, limits)))
                        .orElse(null),
                offer.map(Undo.Offer::act).orElse(null),
                offer.map(Undo.Offer::until).map(clock::wire).orElse(null),
                hall.pauseReasons(),
                codes(outcome -> true),
                codes(outcome -> outcome.reason() == Need.NEEDED),
                hall.outcomeReasons(),
                hall.outcomes().stream()
                        .filter(outcome -> outcome.reason() != Need.NONE)
                        .collect(Collectors.toMap(OutcomeRule::code, OutcomeRule::reasons)),
                hall.outcomes().stream()
                        .filter(outcome -> outcome.name().isPresent())
                        .collect(Collectors.toMap(
                                OutcomeRule::code, outcome -> outcome.name().orElseThrow())),
                here.map(row -> hall.itemClass(row.service())).orElse(null),
                List.of(ItemClass.values()),
                acts(database, moment, window, here.orElse(null)),
                aside.held(database, moment, no, services),
                aside.missed(database, moment, services),
                here.isPresent() ? aside.targets(database, moment, here.get()) : null,
                here.isPresent() ? earlier(database, here.get()) : List.of(),
                List.of(HoldKind.values()),
                (int) limits.hold().toMinutes(),
                hall.callReasons(),
                floor.own(database, moment, window),
                standIns.of(database, no, moment.at()),
                posts.of(database, no),
                tides.proposal(database, moment.day(), moment.at(), no),
                tides.running(database, no, moment.at()));
    }

    private List<ConsoleView.Given> given(Database database, TicketRow here) throws SQLException {
        return notifications.of(database, here.id()).stream()
                .map(one -> new ConsoleView.Given(one.item(), nameOf(one.item()), one.version()))
                .toList();
    }

    /** An item that the hall has no more is called by its id. */
    private Map<String, String> nameOf(String item) {
        return hall.guides().stream()
                .filter(guide -> guide.id().equals(item))
                .findFirst()
                .map(Guide::name)
                .orElse(Map.of("zh-CN", item));
    }

    private List<String> codes(Predicate<OutcomeRule> which) {
        return hall.outcomes().stream().filter(which).map(OutcomeRule::code).toList();
    }

    private ConsoleView.Queued queued(Choice next) {
        TicketRow ticket = next.ticket();
        return new ConsoleView.Queued(
                ticket.label(), wording.service(ticket.service()), clock.wire(ticket.arrived()), next.code());
    }

    private List<ConsoleView.Act> acts(Database database, Moment moment, WindowRow window, TicketRow here)
            throws SQLException {
        return desk.allowed(database, window, here, moment.day(), moment.at()).entrySet().stream()
                .map(verb -> act(verb.getKey(), verb.getValue()))
                .toList();
    }

    private ConsoleView.Act act(Verb verb, Optional<No> no) {
        return new ConsoleView.Act(
                verb.word(),
                no.isEmpty(),
                no.map(No::code).orElse(null),
                no.map(No::from).map(clock::wire).orElse(null));
    }

    private List<ConsoleView.Done> earlier(Database database, TicketRow here) throws SQLException {
        return transactions.of(database, here.id()).stream()
                .map(done -> new ConsoleView.Done(
                        wording.service(done.service()),
                        done.window(),
                        done.outcome(),
                        done.itemClass(),
                        done.promised(),
                        clock.wire(done.ended())))
                .toList();
    }
}
