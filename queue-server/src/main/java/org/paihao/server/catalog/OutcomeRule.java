package org.paihao.server.catalog;

import java.util.List;

/**
 * A way in which a transaction may end.
 *
 * @param code the reader's bundle words it
 * @param reasons codes of why it may have ended so, of the hall's list; empty for an outcome that takes none
 */
public record OutcomeRule(String code, Need reason, List<String> reasons) {
    /** Whether a reason is given with it. */
    public enum Need {
        NEEDED,
        POSSIBLE,
        NONE
    }

    /** Whether somebody may give this reason; null is none. */
    public boolean takes(String given) {
        return given == null ? reason != Need.NEEDED : reasons.contains(given);
    }
}
