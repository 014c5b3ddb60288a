package org.paihao.server.person;

import org.paihao.protocol.Priority;

/**
 * What the hall knows of somebody who may have a number.
 *
 * @param reason why they go first, a code; null for NORMAL
 * @param idHash null where no ID number was shown
 * @param agent who takes the number for them, or null
 */
public record Agreed(Priority priority, String reason, byte[] idHash, String agent) {
    /** A person of whom nothing is known and nothing asked. */
    public static final Agreed ANYBODY = new Agreed(Priority.NORMAL, null, null, null);

    /** Never shows who. */
    @Override
    public String toString() {
        return "Agreed[priority=" + priority + "]";
    }
}
