package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of every command at a window. Fields that a verb does not take are refused.
 *
 * @param turn the window's command counter as the console last saw it; a stale one is refused with 409
 *     {@code window.stale}
 * @param outcome {@code finish}: DONE (default), ACCEPTED, SUPPLEMENT, RETURNED, REJECTED, ADVICE
 * @param callNext {@code finish}: also calls the next one, in the same act
 * @param reason {@code pause}: why, a code of the hall's list
 * @param substitute {@code pause}: the window that stands in, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WindowCommand(Long turn, String outcome, Boolean callNext, String reason, Integer substitute) {
    public static WindowCommand turn(long turn) {
        return new WindowCommand(turn, null, null, null, null);
    }

    public static WindowCommand finish(long turn, String outcome, boolean callNext) {
        return new WindowCommand(turn, outcome, callNext, null, null);
    }

    public static WindowCommand pause(long turn, String reason, Integer substitute) {
        return new WindowCommand(turn, null, null, reason, substitute);
    }
}
