package org.paihao.kiosk.idcard;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * On which terms a card is read: what the hall told this kiosk for it.
 *
 * @param key under which the number is hashed; is wiped by {@link #wipe}
 * @param agedIfBornBy the latest birthday of somebody who goes first for their age today; null where nobody does
 */
public record CardTerms(byte[] key, LocalDate agedIfBornBy) {
    public void wipe() {
        Arrays.fill(key, (byte) 0);
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "CardTerms[agedIfBornBy=" + agedIfBornBy + "]";
    }
}
