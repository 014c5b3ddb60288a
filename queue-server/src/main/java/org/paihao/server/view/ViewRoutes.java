package org.paihao.server.view;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.paihao.protocol.Paths;
import org.paihao.protocol.view.WhereaboutsView;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.alarm.Alarms;
import org.paihao.server.calling.CallingOrder;
import org.paihao.server.calling.ClerkDesk;
import org.paihao.server.calling.TransactionStore;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.estimate.HallWaits;
import org.paihao.server.help.HelpDesk;
import org.paihao.server.http.Access;
import org.paihao.server.http.EventLine;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.person.NoteStore;
import org.paihao.server.rating.OpeningStore;
import org.paihao.server.rating.RatingReasons;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.tide.TideSource;
import org.paihao.server.window.PostList;
import org.paihao.server.window.StandIns;
import org.paihao.server.window.VerbRoutes;
import org.paihao.server.window.Whereabouts;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;

/**
 * The addresses of views: JSON with an ETag, or an event stream where the request accepts one. Rights are checked on
 * opening and again each second.
 */
public final class ViewRoutes implements Routes {
    private static final String EVENTS = "text/event-stream";

    private final Hall hall;
    private final Access access;
    private final ViewHub hub;
    private final KioskSource kiosk;
    private final BoardSource board;
    private final PadSource pad;
    private final ConsoleSource console;
    private final GuideSource guide;
    private final ManagerSource manager;
    private final ViewSource whereabouts;

    public ViewRoutes(
            Hall hall,
            HallClock clock,
            Access access,
            ViewHub hub,
            TicketStore tickets,
            TicketWording wording,
            WindowStore windows,
            WindowServices windowServices,
            StandIns standIns,
            PostList posts,
            Whereabouts whereabouts,
            TideSource tides,
            Alarms alarms,
            HelpDesk help,
            HallWaits waits,
            CallingOrder order,
            ClerkDesk desk,
            TransactionStore transactions,
            OpeningStore openings,
            RatingReasons reasons,
            NoteStore noteStore) {
        this.hall = hall;
        this.access = access;
        this.hub = hub;
        this.whereabouts = (database, moment) ->
                new WhereaboutsView(null, null, HallNames.of(hall, clock), whereabouts.all(database));
        this.kiosk = new KioskSource(
                hall, clock, tickets, wording, new HallNow(hall, clock, tickets, windowServices, waits), help);
        this.board = new BoardSource(hall, clock, tickets, wording, windows, posts, order, waits);
        this.pad = new PadSource(hall, clock, tickets, wording, windows, openings, reasons);
        NoteSource notes = new NoteSource(clock, noteStore);
        FloorSource floor = new FloorSource(hall, clock, tickets, wording, windows, windowServices);
        this.console = new ConsoleSource(
                hall,
                clock,
                tickets,
                wording,
                windows,
                windowServices,
                floor,
                standIns,
                posts,
                tides,
                order,
                desk,
                transactions,
                notes);
        this.guide = new GuideSource(hall, clock, wording, floor, posts, whereabouts, tides, alarms, notes);
        this.manager = new ManagerSource(hall, clock, floor, posts, tides, alarms);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Paths.kioskView("{device}"), this::kiosk);
        routes.get(Paths.boardView("{zone}"), this::board);
        routes.get(Paths.VIEWS + "/pad/{no}", this::pad);
        routes.get(Paths.VIEWS + "/console/{no}", this::console);
        routes.get(Paths.GUIDE_VIEW, context -> ofRole(context, Set.of(Kind.GUIDE), guide::render));
        routes.get(Paths.MANAGER_VIEW, context -> ofRole(context, Set.of(Kind.MANAGER), manager::render));
        routes.get(
                Paths.WHEREABOUTS_VIEW,
                context -> ofRole(context, Set.of(Kind.BOARD, Kind.GUIDE, Kind.MANAGER), whereabouts));
    }

    private void kiosk(Context context) {
        String device = context.pathParam("device");
        answer(
                context,
                () -> {
                    Actor actor = access.require(context, Set.of(Kind.KIOSK));
                    if (!actor.name().equals(device)) {
                        throw Access.forbidden();
                    }
                },
                (database, moment) -> kiosk.render(database, moment, device));
    }

    private void board(Context context) {
        access.require(context, Set.of(Kind.BOARD, Kind.MANAGER));
        List<Integer> windows = hall.zone(context.pathParam("zone"))
                .orElseThrow(() -> Refusal.notFound("zone.unknown", "this hall has no such zone"))
                .windows();
        answer(
                context,
                () -> access.require(context, Set.of(Kind.BOARD, Kind.MANAGER)),
                (database, moment) -> board.render(database, moment, windows));
    }

    private void pad(Context context) {
        int no = Requests.window(context);
        answer(
                context,
                () -> access.requireAt(context, Set.of(Kind.PAD), no),
                (database, moment) -> pad.render(database, moment, no));
    }

    private void console(Context context) {
        int no = Requests.window(context);
        answer(
                context,
                () -> access.requireAt(context, VerbRoutes.CLERKS, no),
                (database, moment) -> console.render(database, moment, no));
    }

    private void ofRole(Context context, Set<Kind> roles, ViewSource source) {
        answer(context, () -> access.require(context, roles), source);
    }

    private void answer(Context context, Runnable right, ViewSource source) {
        right.run();
        String address = context.path();
        String accepted = context.header("Accept");
        if (accepted != null && accepted.contains(EVENTS)) {
            stream(context, address, right, source);
            return;
        }
        Shown view = hub.now(address, source);
        context.header("ETag", view.etag()).header("Cache-Control", "no-cache");
        if (view.etag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType("application/json").result(view.json(hub.serverTime()));
    }

    private void stream(Context context, String address, Runnable right, ViewSource source) {
        hub.look(address, source, new ViewStream(EventLine.open(context), () -> holds(right)));
    }

    private static boolean holds(Runnable right) {
        try {
            right.run();
            return true;
        } catch (Refusal | IllegalStateException gone) {
            // The right was taken away, or the request has ended already.
            return false;
        }
    }
}
