package org.paihao.server.appointment;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.AppointmentState;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.WhichAppointment;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.person.PersonDesk;
import org.paihao.server.person.PersonStore;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.Lane;
import org.paihao.server.ticket.NewTicket;
import org.paihao.server.ticket.Place;
import org.paihao.server.ticket.TicketDesk;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;

/** Turns an appointment into a ticket that waits for its own time, and for nobody who came before. */
public final class CheckInDesk {
    private final Hall hall;
    private final HallClock clock;
    private final Slots slots;
    private final AppointmentSearch search;
    private final AppointmentStore appointments;
    private final PersonStore persons;
    private final PersonDesk personDesk;
    private final TicketDesk ticketDesk;
    private final TicketStore tickets;
    private final TicketWording wording;

    public CheckInDesk(
            Hall hall,
            HallClock clock,
            AppointmentSearch search,
            AppointmentStore appointments,
            PersonStore persons,
            PersonDesk personDesk,
            TicketDesk ticketDesk,
            TicketStore tickets,
            TicketWording wording) {
        this.hall = hall;
        this.clock = clock;
        this.slots = new Slots(hall.hours());
        this.search = search;
        this.appointments = appointments;
        this.persons = persons;
        this.personDesk = personDesk;
        this.ticketDesk = ticketDesk;
        this.tickets = tickets;
        this.wording = wording;
    }

    /**
     * Checks in, once.
     *
     * @throws Refusal what {@link AppointmentSearch#rows} refuses, 403 {@code appointment.not-here} or
     *     {@code card.not-here}, 404 {@code appointment.unknown}, 409 {@code appointment.used}, {@code appointment.wrong-state},
     *     {@code appointment.other-day}, {@code appointment.early}, {@code appointment.late} or {@code person.has-ticket}
     */
    Ticket checkIn(Writing writing, Actor actor, WhichAppointment which) throws SQLException {
        if (which.appointment() != null && actor.kind() == Kind.KIOSK) {
            throw Refusal.forbidden("appointment.not-here", "at a kiosk a citizen shows a code or an ID card");
        }
        if (which.cardHash() != null) {
            PersonDesk.refuseUnlessKiosk(actor);
        }
        Instant now = Instant.ofEpochMilli(writing.at());
        AppointmentRow found = meant(search.rows(writing.database(), which, writing.day()), now);
        refuseUnlessNow(writing, found, now);
        Service service = hall.service(found.service())
                .orElseThrow(() -> Refusal.notFound("service.unknown", "the hall has this service no more"));
        if (found.person() != null) {
            byte[] idHash = persons.idHash(writing.database(), found.person()).orElse(null);
            personDesk.oneEach(writing.database(), writing.day(), service, idHash);
        }
        Place place = Place.in(Lane.APPOINTMENT, starts(found).toEpochMilli());
        TicketRow ticket = ticketDesk.issue(
                writing,
                actor,
                new NewTicket(service.id(), TicketDesk.paperFor(actor), place, null, null, found.id(), 1));
        if (found.person() != null) {
            persons.hasTicket(writing, found.person(), ticket.id());
        }
        appointments.checkedIn(writing, found.id(), ticket.id());
        return wording.of(
                writing.database(),
                tickets.find(writing.database(), ticket.id()).orElseThrow());
    }

    /** Of several appointments of a person the one that can be checked in, else the next one, else the last. */
    private AppointmentRow meant(List<AppointmentRow> found, Instant now) {
        return found.stream()
                .min(Comparator.comparing((AppointmentRow row) -> row.state() != AppointmentState.BOOKED)
                        .thenComparing(row -> onTime(row).tooLate(now))
                        .thenComparing(this::starts))
                .orElseThrow(AppointmentDesk::unknown);
    }

    private void refuseUnlessNow(Writing writing, AppointmentRow found, Instant now) {
        if (found.state() == AppointmentState.CHECKED_IN) {
            throw Refusal.conflict(
                    "appointment.used", "this appointment has its number already", Map.of("number", found.number()));
        }
        if (found.state() != AppointmentState.BOOKED) {
            throw AppointmentDesk.wrongState(found);
        }
        if (!found.day().equals(writing.day())) {
            throw Refusal.conflict(
                    "appointment.other-day",
                    "this appointment is on another day",
                    Map.of("day", found.day().toString(), "time", found.time().toString()));
        }
        OnTime window = onTime(found);
        if (window.tooEarly(now)) {
            throw Refusal.conflict(
                    "appointment.early",
                    "it is too early to check in",
                    Map.of("from", wire(window.from()), "time", found.time().toString()));
        }
        if (window.tooLate(now)) {
            boolean ordinary = hall.hours().open(now)
                    && hall.hours().on(found.day()).terms().serves(found.service());
            throw Refusal.conflict(
                    "appointment.late",
                    "it is too late to check in",
                    Map.of("until", wire(window.until()), "service", found.service(), "ordinaryNumber", ordinary));
        }
    }

    private OnTime onTime(AppointmentRow row) {
        return OnTime.of(starts(row), hall.appointments());
    }

    private Instant starts(AppointmentRow row) {
        return slots.starts(row.day(), row.time());
    }

    private String wire(Instant time) {
        return clock.wire(time.toEpochMilli()).toString();
    }
}
