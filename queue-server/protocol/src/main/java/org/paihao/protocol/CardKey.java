package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * On which terms a kiosk reads an ID card: it hashes the number itself, and tells nobody how old somebody is but whether
 * they go first for it.
 *
 * @param key for HMAC-SHA-256 over the number, 32 bytes as base64url without padding; kept in memory alone
 * @param agedIfBornBy the latest birthday of somebody who goes first for their age today; null where nobody does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CardKey(String key, LocalDate agedIfBornBy) {
    /** Never shows the key. */
    @Override
    public String toString() {
        return "CardKey[agedIfBornBy=" + agedIfBornBy + "]";
    }
}
