package org.paihao.protocol;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The numbers that one kiosk may give on one day without asking, of every letter that it names: for the hours in which it
 * cannot reach the server.
 *
 * @param id 96 random bits, base64url
 * @param epoch of the books that it was given from; it stays valid when another one begins
 * @param kiosk the name of the kiosk that it is for
 * @param day the business day of every ticket under it
 * @param first the first number behind each letter; {@code last} the last one
 * @param hours when numbers are given that day, in order
 * @param services what the hall does that day
 * @param seal proves that the hall gave it; goes back with the tickets
 */
public record Lease(
        String id,
        String epoch,
        String kiosk,
        LocalDate day,
        int first,
        int last,
        List<Span> hours,
        List<Offer> services,
        String seal) {

    /** A stretch of time in which numbers are given. */
    public record Span(OffsetDateTime from, OffsetDateTime until) {}

    /**
     * A service that numbers are leased of.
     *
     * @param service id
     * @param used the highest number of this lease that the books have, or 0
     */
    public record Offer(String service, String letter, int used) {}
}
