package org.paihao.server.appointment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.paihao.protocol.Appointment;
import org.paihao.protocol.AppointmentList;
import org.paihao.protocol.AppointmentRequest;
import org.paihao.protocol.ImportedAppointments;
import org.paihao.protocol.MoveRequest;
import org.paihao.protocol.Paths;
import org.paihao.protocol.Phone;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.WhichAppointment;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.answer.Asked;
import org.paihao.server.clock.HallClock;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TrackUrl;

/** The addresses of appointments. An ID number or a code comes in a body, never in an address, which logs keep. */
public final class AppointmentRoutes implements Routes {
    /** Whoever speaks with the citizen may book for them. */
    private static final Set<Kind> BOOKERS = Set.of(Kind.GUIDE, Kind.MANAGER, Kind.CLERK, Kind.CONSOLE);

    private static final Set<Kind> RECEPTION = Set.of(Kind.KIOSK, Kind.GUIDE, Kind.MANAGER);
    private static final Set<Kind> IMPORTERS = Set.of(Kind.MANAGER);

    private final Access access;
    private final Ledger ledger;
    private final Readers readers;
    private final AnswerStore answers;
    private final HallClock clock;
    private final AppointmentDesk desk;
    private final CheckInDesk checkIn;
    private final TrackUrl trackUrl;
    private final ImportDesk imports;
    private final AppointmentSearch search;

    public AppointmentRoutes(
            Access access,
            Ledger ledger,
            Readers readers,
            AnswerStore answers,
            HallClock clock,
            AppointmentDesk desk,
            CheckInDesk checkIn,
            TrackUrl trackUrl,
            ImportDesk imports,
            AppointmentSearch search) {
        this.access = access;
        this.ledger = ledger;
        this.readers = readers;
        this.answers = answers;
        this.clock = clock;
        this.desk = desk;
        this.checkIn = checkIn;
        this.trackUrl = trackUrl;
        this.imports = imports;
        this.search = search;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(Paths.APPOINTMENTS, this::make);
        routes.get(Paths.APPOINTMENTS, this::list);
        routes.get(Paths.SLOTS, this::slots);
        routes.post(Paths.CHECK_IN, this::checkIn);
        routes.post(Paths.APPOINTMENT_SEARCH, this::find);
        routes.post(Paths.APPOINTMENT_IMPORT, this::importFile);
        routes.post(Paths.appointment("{id}", "move"), this::move);
        routes.post(Paths.appointment("{id}", "cancel"), this::cancel);
        routes.post(Paths.appointment("{id}", "phone"), this::phone);
    }

    private void make(Context context) {
        Actor actor = access.require(context, BOOKERS);
        Asked asked = Requests.askedWithKey(context, actor);
        AppointmentRequest request = Requests.secretBody(context, AppointmentRequest.class);
        Appointment made = once(asked, inside -> desk.make(inside, actor, request));
        Answers.json(context, 201, made.withCode(desk.code(made.id())));
    }

    private void move(Context context) {
        Actor actor = access.require(context, BOOKERS);
        Asked asked = Requests.asked(context, actor);
        MoveRequest request = Requests.body(context, MoveRequest.class);
        Answers.json(context, 200, once(asked, inside -> desk.move(inside, actor, context.pathParam("id"), request)));
    }

    private void cancel(Context context) {
        Actor actor = access.require(context, BOOKERS);
        Asked asked = Requests.asked(context, actor);
        Requests.nothing(context);
        Answers.json(context, 200, once(asked, inside -> desk.cancel(inside, actor, context.pathParam("id"))));
    }

    private void checkIn(Context context) {
        Actor actor = access.require(context, RECEPTION);
        Asked asked = Requests.askedWithKey(context, actor);
        WhichAppointment which = Requests.secretBody(context, WhichAppointment.class);
        Ticket ticket = ledger.write(
                writing -> answers.once(writing, asked, Ticket.class, inside -> checkIn.checkIn(inside, actor, which)));
        Answers.json(context, 201, trackUrl.onPaperOf(actor, ticket));
    }

    /** A command that answers an appointment. */
    @FunctionalInterface
    private interface Command {
        Appointment run(Writing writing) throws SQLException;
    }

    private Appointment once(Asked asked, Command command) {
        return ledger.write(writing -> answers.once(writing, asked, Appointment.class, command::run));
    }

    private void phone(Context context) {
        Actor actor = access.require(context, BOOKERS);
        Requests.nothing(context);
        String phone = ledger.write(writing -> desk.phone(writing, actor, context.pathParam("id")));
        Answers.json(context.header("Cache-Control", "no-store"), 200, new Phone(phone));
    }

    private void list(Context context) {
        access.require(context, BOOKERS);
        LocalDate day = context.queryParam("day") == null ? today() : Requests.day(context, "day");
        Answers.json(context, 200, new AppointmentList(readers.read(database -> search.on(database, day))));
    }

    private void slots(Context context) {
        access.require(context, BOOKERS);
        LocalDate day = Requests.day(context, "day");
        Answers.json(
                context, 200, readers.read(database -> search.slots(database, context.queryParam("service"), day)));
    }

    private void find(Context context) {
        access.require(context, BOOKERS);
        WhichAppointment which = Requests.secretBody(context, WhichAppointment.class);
        Answers.json(context, 200, readers.read(database -> search.find(database, which, today())));
    }

    private void importFile(Context context) {
        Actor actor = access.require(context, IMPORTERS);
        byte[] file = Requests.file(context);
        Asked asked = Requests.asked(context, actor, file);
        String csv = new String(file, StandardCharsets.UTF_8);
        ImportedAppointments imported = ledger.write(writing ->
                answers.once(writing, asked, ImportedAppointments.class, inside -> imports.run(inside, actor, csv)));
        Answers.json(context, 201, imports.withCodes(imported));
    }

    private LocalDate today() {
        return clock.dayOf(clock.now());
    }
}
