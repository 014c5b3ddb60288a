package org.paihao.server.ticket;

import java.util.HashMap;
import java.util.Map;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Priority;

/**
 * What a desk of the hall asks a number for.
 *
 * @param service id
 * @param print PENDING where a kiosk will print it, NONE where it is never meant for paper
 * @param place where it stands in the line; null: where its arrival puts it
 * @param priority PRIORITY or URGENT, or null; a person's reason is never kept with the ticket
 * @param person id of the person in the person's own table, or null
 * @param appointment id of the appointment that it is for, or null
 * @param trip 2 where somebody comes again with a slip, else 1
 */
public record NewTicket(
        String service, PrintState print, Place place, String priority, String person, String appointment, int trip) {
    /** A number as anybody gets it. */
    public static NewTicket plain(String service, PrintState print) {
        return new NewTicket(service, print, null, null, null, null, 1);
    }

    /** A number for somebody who needs no paper to remember it. */
    public static NewTicket neverPrinted(String service) {
        return plain(service, PrintState.NONE);
    }

    /** The same for a person with this priority; why they have it is not the ticket's affair. @param at its arrival */
    NewTicket with(Priority given, long at) {
        return given == Priority.NORMAL
                ? this
                : new NewTicket(service, print, Place.in(Lane.of(given), at), given.name(), person, appointment, trip);
    }

    /** What the journal keeps of it besides service and number: only what is not usual, and nobody's id but its own. */
    Map<String, Object> unusual() {
        Map<String, Object> unusual = new HashMap<>();
        if (place != null) {
            unusual.put("lane", place.lane());
            unusual.put("rank", place.rank());
            if (place.onlyWindow() != null) {
                unusual.put("onlyWindow", place.onlyWindow());
            }
        }
        if (priority != null) {
            unusual.put("priority", priority);
        }
        if (appointment != null) {
            unusual.put("appointment", appointment);
        }
        if (trip > 1) {
            unusual.put("trip", trip);
        }
        return unusual;
    }
}
