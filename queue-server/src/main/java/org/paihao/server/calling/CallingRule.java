package org.paihao.server.calling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.server.catalog.OrderLimits;
import org.paihao.server.ticket.Lane;
import org.paihao.server.ticket.TicketRow;

/** A rule of the order of calling: whom it would call, by the heads of the lanes alone, and why. */
interface CallingRule {
    Optional<Choice> choose(Heads heads, Present present, OrderLimits limits);

    /** Nobody waits longer than that while others are called. */
    CallingRule GUARD = (heads, present, limits) -> heads.first()
            .filter(head -> waited(head, present) >= limits.maxWait().toMillis())
            .map(head ->
                    new Choice(head, "guard", Map.of("minutes", limits.maxWait().toMinutes())));

    CallingRule URGENT = (heads, present, limits) -> heads.first(Lane.URGENT).map(head -> plain(head, "urgent"));

    CallingRule SLIP = (heads, present, limits) -> heads.first(Lane.SLIP).map(head -> plain(head, "slip"));

    /** An appointment in its time: from a little before its slot. */
    CallingRule APPOINTMENT = (heads, present, limits) -> heads.first(
                    Lane.APPOINTMENT,
                    head -> present.at()
                            >= head.place().rank() - limits.appointmentEarly().toMillis())
            .map(head -> new Choice(
                    head, "appointment", Map.of("slotAt", head.place().rank())));

    /** One that came back, when enough others have been called from its queue since. */
    CallingRule COME_BACK = (heads, present, limits) -> heads.first(
                    Lane.COME_BACK, head -> present.callsFrom(head.service()) >= eligible(head))
            .map(head -> new Choice(head, "come-back", Map.of("calls", limits.comeBackCalls())));

    /** It is the turn of those with priority, but somebody without it came earlier and has waited for long. */
    CallingRule AGING = (heads, present, limits) -> heads.first(Lane.ARRIVAL)
            .filter(normal -> present.normals() >= limits.normalsPerPriority()
                    && waited(normal, present) >= limits.aging().toMillis()
                    && heads.first(Lane.PRIORITY)
                            .filter(priority -> Heads.isBefore(normal, priority))
                            .isPresent())
            .map(normal ->
                    new Choice(normal, "aging", Map.of("minutes", limits.aging().toMinutes())));

    CallingRule PRIORITY = (heads, present, limits) -> heads.first(Lane.PRIORITY)
            .filter(priority -> present.normals() >= limits.normalsPerPriority()
                    || heads.first(Lane.ARRIVAL).isEmpty())
            .map(priority -> new Choice(
                    priority,
                    "priority",
                    priority.priority() == null ? Map.of() : Map.of("reason", priority.priority())));

    /** Somebody with priority waits, but so many without it have to come in between. */
    CallingRule RATIO = (heads, present, limits) -> heads.first(Lane.ARRIVAL)
            .filter(normal -> heads.first(Lane.PRIORITY).isPresent())
            .map(normal -> new Choice(normal, "ratio", Map.of("normals", limits.normalsPerPriority())));

    CallingRule ARRIVAL = (heads, present, limits) -> heads.first(Lane.ARRIVAL).map(head -> plain(head, "arrival"));

    /** Before its time, because the window would stay empty. */
    CallingRule NOBODY_ELSE = (heads, present, limits) -> heads.first().map(head -> plain(head, "nobody-else"));

    /** The order of calling: the first rule that names somebody decides. */
    List<CallingRule> IN_ORDER =
            List.of(GUARD, URGENT, SLIP, APPOINTMENT, COME_BACK, AGING, PRIORITY, RATIO, ARRIVAL, NOBODY_ELSE);

    private static long eligible(TicketRow cameBack) {
        Long calls = cameBack.place().eligible();
        return calls == null ? 0 : calls;
    }

    private static long waited(TicketRow ticket, Present present) {
        return present.at() - ticket.place().rank();
    }

    private static Choice plain(TicketRow ticket, String code) {
        return new Choice(ticket, code, Map.of());
    }
}
