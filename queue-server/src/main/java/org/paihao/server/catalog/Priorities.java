package org.paihao.server.catalog;

import java.util.List;
import java.util.OptionalInt;

/**
 * Whom a hall serves before others, who may say so and how often.
 *
 * @param reasons codes of the persons who go before others
 * @param agedFrom the age in years from which an ID card at a kiosk says {@code aged}; empty where no kiosk may
 * @param urgentReasons codes of what cannot wait
 * @param approvers users who may call something urgent although they are not the manager
 * @param perHour how many persons one user may let go first in an hour
 * @param perDay and in a business day
 * @param urgentPerDay how many urgent cases one approver may name in a business day
 */
public record Priorities(
        List<String> reasons,
        OptionalInt agedFrom,
        List<String> urgentReasons,
        List<String> approvers,
        int perHour,
        int perDay,
        int urgentPerDay) {
    /** The reason that an ID card can prove. */
    public static final String AGED = "aged";

    /** Persons who may go first; consoles and reports have words for these. */
    public static final List<String> REASONS = List.of(AGED, "disabled", "pregnant", "infant", "soldier", "martyr-kin");

    /** What may be urgent; consoles and reports have words for these. */
    public static final List<String> URGENT = List.of("medical", "funeral", "travel", "exam", "deadline");

    /** What holds where the file says nothing. */
    public static Priorities usual() {
        return new Priorities(REASONS, OptionalInt.of(60), URGENT, List.of(), 20, 60, 5);
    }
}
