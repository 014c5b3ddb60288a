package org.paihao.server;

import org.paihao.server.appointment.AppointmentDesk;
import org.paihao.server.appointment.AppointmentSearch;
import org.paihao.server.appointment.AppointmentStore;
import org.paihao.server.appointment.CheckInDesk;

/** Appointments: booked, found again, and checked in on the day. */
record AppointmentParts(AppointmentDesk appointments, AppointmentSearch search, CheckInDesk checkIn) {
    static AppointmentParts of(FloorParts floor, TicketParts numbers) {
        AppointmentStore store = new AppointmentStore();
        AppointmentSearch search = new AppointmentSearch(floor.hall(), floor.clock(), floor.key(), store);
        return new AppointmentParts(
                new AppointmentDesk(
                        floor.hall(), floor.clock(), floor.key(), store, numbers.personStore(), numbers.persons()),
                search,
                new CheckInDesk(
                        floor.hall(),
                        floor.clock(),
                        search,
                        store,
                        numbers.personStore(),
                        numbers.persons(),
                        numbers.tickets(),
                        floor.tickets(),
                        floor.wording()));
    }
}
