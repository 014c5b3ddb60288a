package org.paihao.protocol.view;

import java.time.OffsetDateTime;
import java.util.List;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.WindowState;

/**
 * A window as the guide desk and the manager see it.
 *
 * @param clerk the name of whoever sits there, or null
 * @param pauseReason and
 * @param substitute only while it pauses, otherwise null
 * @param services what it serves now
 * @param ticket who is called or served there, or null
 */
public record WindowLine(
        int no,
        WindowState state,
        String clerk,
        String pauseReason,
        Integer substitute,
        List<ServiceName> services,
        Here ticket) {

    /** Somebody at a window. @param since of the last call */
    public record Here(String number, TicketState state, OffsetDateTime since) {}
}
