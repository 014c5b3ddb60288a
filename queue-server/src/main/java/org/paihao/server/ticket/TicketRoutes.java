package org.paihao.server.ticket;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Set;
import org.paihao.protocol.NoteRequest;
import org.paihao.protocol.Notified;
import org.paihao.protocol.Paths;
import org.paihao.protocol.PriorityRequest;
import org.paihao.protocol.ReprintRequest;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketRequest;
import org.paihao.protocol.UnprintedReport;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.answer.Asked;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;
import org.paihao.server.storage.Writing;

/** The addresses of tickets. */
public final class TicketRoutes implements Routes {
    private static final Set<Kind> ISSUERS = Set.of(Kind.KIOSK, Kind.GUIDE);
    private static final Set<Kind> NOTERS = Set.of(Kind.GUIDE);
    private static final Set<Kind> DECIDERS = Set.of(Kind.GUIDE, Kind.MANAGER);
    private static final Set<Kind> READERS = Set.of(Kind.KIOSK, Kind.CONSOLE, Kind.CLERK, Kind.GUIDE, Kind.MANAGER);
    private static final int LONGEST_REASON = 40;

    private final Access access;
    private final Ledger ledger;
    private final Readers readers;
    private final AnswerStore answers;
    private final TicketDesk desk;
    private final PaperDesk paper;
    private final TrackUrl trackUrl;

    public TicketRoutes(
            Access access,
            Ledger ledger,
            Readers readers,
            AnswerStore answers,
            TicketDesk desk,
            PaperDesk paper,
            TrackUrl trackUrl) {
        this.access = access;
        this.ledger = ledger;
        this.readers = readers;
        this.answers = answers;
        this.desk = desk;
        this.paper = paper;
        this.trackUrl = trackUrl;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(Paths.TICKETS, this::issue);
        routes.get(Paths.ticket("{id}"), this::ticket);
        routes.post(Paths.ticket("{id}", "printed"), context -> bare(context, paper::printed));
        routes.post(Paths.ticket("{id}", "unprinted"), this::unprinted);
        routes.post(Paths.ticket("{id}", "notified"), this::notified);
        routes.post(Paths.ticket("{id}", "cancel"), context -> bare(context, desk::cancel));
        routes.post(Paths.ticket("{id}", "reprint"), this::reprint);
        routes.post(Paths.ticket("{id}", "priority"), this::prioritise);
        routes.post(Paths.ticket("{id}", "note"), this::note);
    }

    private void issue(Context context) {
        Actor actor = access.require(context, ISSUERS);
        Asked asked = Requests.askedWithKey(context, actor);
        TicketRequest request = Requests.secretBody(context, TicketRequest.class);
        Ticket ticket = ledger.write(
                writing -> answers.once(writing, asked, Ticket.class, inside -> desk.issue(inside, actor, request)));
        Answers.json(context, 201, trackUrl.onPaperOf(actor, ticket));
    }

    private void prioritise(Context context) {
        Actor actor = access.require(context, DECIDERS);
        PriorityRequest request = Requests.body(context, PriorityRequest.class);
        Answers.json(
                context, 200, done(context, actor, (writing, who, id) -> desk.prioritise(writing, who, id, request)));
    }

    private void note(Context context) {
        Actor actor = access.require(context, NOTERS);
        NoteRequest request = Requests.secretBody(context, NoteRequest.class);
        Answers.json(context, 200, done(context, actor, (writing, who, id) -> desk.note(writing, who, id, request)));
    }

    private void ticket(Context context) {
        Actor actor = access.require(context, READERS);
        Answers.json(context, 200, readers.read(database -> desk.ticket(database, actor, context.pathParam("id"))));
    }

    private void unprinted(Context context) {
        access.require(context, ISSUERS);
        UnprintedReport report = Requests.bodyOr(context, UnprintedReport.class, new UnprintedReport(null));
        String reason = report.reason();
        if (reason != null && (reason.length() > LONGEST_REASON || !reason.matches("[a-z-]+"))) {
            throw Refusal.badRequest("reason.bad", "a reason is a short code of small letters and hyphens");
        }
        about(context, (writing, actor, id) -> paper.unprinted(writing, actor, id, reason));
    }

    private void notified(Context context) {
        Actor actor = access.require(context, ISSUERS);
        Notified notified = Requests.body(context, Notified.class);
        Answers.json(
                context, 200, done(context, actor, (writing, who, id) -> paper.notified(writing, who, id, notified)));
    }

    private void reprint(Context context) {
        Actor actor = access.require(context, ISSUERS);
        ReprintRequest request = Requests.bodyOr(context, ReprintRequest.class, new ReprintRequest(null));
        if (actor.kind() == Kind.KIOSK && request.kiosk() != null) {
            throw Refusal.forbidden("kiosk.other", "a kiosk prints for itself alone");
        }
        Ticket ticket = done(context, actor, (writing, who, id) -> paper.reprint(writing, who, id, request));
        Answers.json(context, 200, trackUrl.onPaperOf(actor, ticket));
    }

    /** A command about one ticket. */
    @FunctionalInterface
    private interface About {
        Ticket run(Writing writing, Actor actor, String id) throws SQLException;
    }

    /** A command that takes no body. */
    private void bare(Context context, About command) {
        access.require(context, ISSUERS);
        Requests.nothing(context);
        about(context, command);
    }

    private void about(Context context, About command) {
        Answers.json(context, 200, done(context, access.require(context, ISSUERS), command));
    }

    private Ticket done(Context context, Actor actor, About command) {
        Asked asked = Requests.asked(context, actor);
        String id = context.pathParam("id");
        return ledger.write(
                writing -> answers.once(writing, asked, Ticket.class, inside -> command.run(inside, actor, id)));
    }
}
