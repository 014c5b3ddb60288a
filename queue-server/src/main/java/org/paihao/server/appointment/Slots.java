package org.paihao.server.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.paihao.server.catalog.HallDay;
import org.paihao.server.catalog.Hours;
import org.paihao.server.catalog.SlotPlan;
import org.paihao.server.catalog.Span;

/** Cuts the hours of a day into slots. Times are the hall's own: one that the change to summer time leaves out is none. */
final class Slots {
    private final ZoneId zone;
    private final Hours hours;

    Slots(Hours hours) {
        this.zone = hours.zone();
        this.hours = hours;
    }

    /** When the slots of that day begin; each ends within the hours, those for appointments only included. */
    List<LocalTime> on(LocalDate day, String service, SlotPlan plan) {
        List<LocalTime> found = new ArrayList<>();
        HallDay hall = hours.on(day);
        List<Span> spans = hall.terms().serves(service) ? hall.spans() : List.of();
        for (Span span : spans) {
            long room = Duration.between(span.from(), span.until()).toMinutes();
            for (int from = 0; from + plan.minutes() <= room; from += plan.minutes()) {
                LocalTime time = span.from().plusMinutes(from);
                if (exists(day.atTime(time))) {
                    found.add(time);
                }
            }
        }
        return found;
    }

    private boolean exists(LocalDateTime local) {
        return !zone.getRules().getValidOffsets(local).isEmpty();
    }

    /** The moment at which a slot begins; where the clock shows a time twice, the first of the two. */
    Instant starts(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
