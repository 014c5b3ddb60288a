package org.paihao.server.appointment;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.paihao.protocol.AppointmentState;
import org.paihao.protocol.SlotList;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.catalog.SlotPlan;
import org.paihao.server.clock.HallClock;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** Which places are free, and for whom. */
final class SlotBook {
    private final Hall hall;
    private final HallClock clock;
    private final Slots slots;
    private final BookingRules rules;
    private final AppointmentStore appointments;

    SlotBook(Hall hall, HallClock clock, Slots slots, AppointmentStore appointments) {
        this.hall = hall;
        this.clock = clock;
        this.slots = slots;
        this.rules = new BookingRules(hall.appointments(), slots);
        this.appointments = appointments;
    }

    /**
     * A place that can be had.
     *
     * @param no which of the slot's places, from 1
     */
    record Place(LocalDate day, LocalTime time, int minutes, int no) {}

    /** @param name id or letter. @throws Refusal 400 {@code service.missing}, 404 {@code service.unknown} */
    Service service(String name) {
        if (name == null) {
            throw Refusal.badRequest("service.missing", "name the id or the letter of a service");
        }
        return hall.service(name)
                .orElseThrow(() -> Refusal.notFound("service.unknown", "this hall has no such service"));
    }

    /**
     * The lowest free place of a slot.
     *
     * @throws Refusal 400 {@code appointment.incomplete}, 409 {@code appointment.not-offered}, {@code appointment.full}
     *     and what {@link BookingRules} refuse
     */
    Place place(Writing writing, Service service, LocalDate day, LocalTime time) throws SQLException {
        SlotPlan plan = plan(service);
        if (day == null || time == null) {
            throw Refusal.badRequest("appointment.incomplete", "an appointment has a day and a time");
        }
        rules.check(new BookingRules.Wish(
                service.id(), plan, day, time, writing.day(), Instant.ofEpochMilli(writing.at())));
        List<Integer> taken = appointments.places(writing.database(), service.id(), day, time);
        int free = IntStream.rangeClosed(1, plan.places())
                .filter(no -> !taken.contains(no))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(
                        "appointment.full", "all places of that slot are taken", Map.of("places", plan.places())));
        return new Place(day, time, plan.minutes(), free);
    }

    /**
     * Nobody can be at two windows at once, nor books a service twice for a day.
     *
     * @param idHash null where nobody knows who it is
     * @param but the appointment that is moved, or null
     * @throws Refusal 409 {@code appointment.double-booked}
     */
    void refuseDouble(Database database, Service service, Place place, byte[] idHash, String but) throws SQLException {
        if (idHash == null) {
            return;
        }
        for (AppointmentRow other : appointments.ofPerson(database, idHash, place.day())) {
            boolean same = other.service().equals(service.id()) && other.day().equals(place.day());
            boolean atOnce = other.overlaps(place.day(), place.time(), place.minutes());
            if (other.state() == AppointmentState.BOOKED && !other.id().equals(but) && (same || atOnce)) {
                throw Refusal.conflict(
                        "appointment.double-booked",
                        "this person has an appointment then, or one for this service on that day",
                        Map.of("service", other.service(), "time", other.time().toString()));
            }
        }
    }

    /** The slots of a day with their free places. @throws Refusal as {@link #place} for a service that is not booked */
    List<SlotList.Slot> on(Database database, Service service, LocalDate day) throws SQLException {
        SlotPlan plan = plan(service);
        Instant now = clock.now();
        LocalDate last = clock.dayOf(now).plusDays(hall.appointments().days());
        List<SlotList.Slot> found = new ArrayList<>();
        for (LocalTime time : slots.on(day, service.id(), plan)) {
            boolean bookable = slots.starts(day, time).isAfter(now) && !day.isAfter(last);
            int taken = appointments.places(database, service.id(), day, time).size();
            found.add(new SlotList.Slot(
                    time, plan.minutes(), plan.places(), bookable ? Math.max(0, plan.places() - taken) : 0));
        }
        return found;
    }

    private SlotPlan plan(Service service) {
        return hall.appointments()
                .plan(service.id())
                .orElseThrow(() -> Refusal.conflict(
                        "appointment.not-offered", "this service is not booked; take a number", Map.of()));
    }
}
