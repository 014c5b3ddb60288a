package org.paihao.server.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.server.catalog.Appointments;
import org.paihao.server.catalog.SlotPlan;
import org.paihao.server.refusal.Refusal;

/** Which times can be booked at all, whoever asks and however full they are. */
final class BookingRules {
    private final Appointments hall;
    private final Slots slots;
    private final List<Rule> rules =
            List.of(this::notInThePast, this::notTooFarAhead, this::notOnAClosedDay, this::atTheBeginningOfASlot);

    BookingRules(Appointments hall, Slots slots) {
        this.hall = hall;
        this.slots = slots;
    }

    /**
     * A wish for a slot.
     *
     * @param today the business day
     */
    record Wish(String service, SlotPlan plan, LocalDate day, LocalTime time, LocalDate today, Instant now) {}

    /** Refuses a wish, or lets it pass. */
    @FunctionalInterface
    private interface Rule {
        Optional<Refusal> against(Wish wish);
    }

    /**
     * Lets the wish pass.
     *
     * @throws Refusal 409 {@code appointment.past}, {@code appointment.too-far}, {@code appointment.closed} or
     *     {@code appointment.no-slot}
     */
    void check(Wish wish) {
        for (Rule rule : rules) {
            Optional<Refusal> refused = rule.against(wish);
            if (refused.isPresent()) {
                throw refused.get();
            }
        }
    }

    private Optional<Refusal> notInThePast(Wish wish) {
        boolean begun = !slots.starts(wish.day(), wish.time()).isAfter(wish.now());
        return when(begun, "appointment.past", "that time is over or has begun", Map.of());
    }

    private Optional<Refusal> notTooFarAhead(Wish wish) {
        LocalDate last = wish.today().plusDays(hall.days());
        return when(
                wish.day().isAfter(last),
                "appointment.too-far",
                "that day is not booked yet",
                Map.of("lastDay", last.toString()));
    }

    private Optional<Refusal> notOnAClosedDay(Wish wish) {
        return when(
                slots.on(wish.day(), wish.service(), wish.plan()).isEmpty(),
                "appointment.closed",
                "the service is not there on that day",
                Map.of());
    }

    private Optional<Refusal> atTheBeginningOfASlot(Wish wish) {
        List<LocalTime> known = slots.on(wish.day(), wish.service(), wish.plan());
        return when(
                !known.contains(wish.time()),
                "appointment.no-slot",
                "no slot begins at that time",
                Map.of("slots", known.stream().map(LocalTime::toString).toList()));
    }

    private static Optional<Refusal> when(boolean so, String code, String detail, Map<String, Object> facts) {
        return so ? Optional.of(Refusal.conflict(code, detail, facts)) : Optional.empty();
    }
}
