package org.paihao.server.appointment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.paihao.protocol.Appointment;
import org.paihao.protocol.ServiceName;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;

/** Turns a stored appointment into the one on the wire, with the hall's names and times. */
final class AppointmentWording {
    private final Hall hall;
    private final HallClock clock;
    private final Slots slots;

    AppointmentWording(Hall hall, HallClock clock, Slots slots) {
        this.hall = hall;
        this.clock = clock;
        this.slots = slots;
    }

    Appointment of(AppointmentRow row) {
        OnTime window = OnTime.of(slots.starts(row.day(), row.time()), hall.appointments());
        return new Appointment(
                row.id(),
                service(row.service()),
                row.day(),
                row.time(),
                row.minutes(),
                row.state(),
                wire(window.from()),
                wire(window.until()),
                row.number(),
                null);
    }

    ServiceName service(String id) {
        return hall.service(id)
                .map(service -> new ServiceName(service.id(), service.letter(), service.name()))
                .orElseGet(() -> new ServiceName(id, "", Map.of("zh-CN", id, "en", id)));
    }

    OffsetDateTime wire(Instant time) {
        return clock.wire(time.toEpochMilli());
    }
}
