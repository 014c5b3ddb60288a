package org.paihao.server.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way in which a transaction may end.
 *
 * @param code the reader's bundle words it, unless the hall does
 * @param name the hall's own words for it, by language; empty for an outcome that every hall knows
 * @param reasons codes of why it may have ended so, of the hall's list; empty for an outcome that takes none
 */
public record OutcomeRule(String code, Optional<Map<String, String>> name, Need reason, List<String> reasons) {
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
