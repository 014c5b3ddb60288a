package org.paihao.server.ticket;

import java.util.Locale;
import java.util.Set;
import org.paihao.protocol.Priority;

/**
 * A line of its own within a service's queue, one for each rule of the order of calling. Within a lane the lesser rank
 * comes first; a rank is a time in epoch milliseconds, from which the wait counts.
 */
public enum Lane {
    /** Sent ahead by a named approver; rank: arrival. */
    URGENT(10),
    /** Comes with a slip that spares the queue; rank: arrival. */
    SLIP(20),
    /** Has an appointment; rank: the time of its slot. */
    APPOINTMENT(30),
    /** Came back after a no-show; rank: when it came back. */
    COME_BACK(40),
    /** A person with priority; rank: arrival. */
    PRIORITY(50),
    /** Everybody else; rank: arrival. */
    ARRIVAL(60);

    /** The lanes that a person's priority decides on; who is in another one waits by a right of their own. */
    static final Set<Lane> OF_PERSONS = Set.of(URGENT, PRIORITY, ARRIVAL);

    private final int code;

    Lane(int code) {
        this.code = code;
    }

    /** As the books keep it. */
    public int code() {
        return code;
    }

    static Lane of(Priority priority) {
        return switch (priority) {
            case URGENT -> URGENT;
            case PRIORITY -> PRIORITY;
            case NORMAL -> ARRIVAL;
        };
    }

    /** As answers and the journal name it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Lane of(int code) {
        for (Lane lane : values()) {
            if (lane.code == code) {
                return lane;
            }
        }
        throw new IllegalArgumentException("no lane has the code " + code);
    }
}
