package org.paihao.kiosk.flow;

import org.paihao.kiosk.idcard.AgeGroup;

/**
 * The ID card of the visitor before the glass, as far as this kiosk knows of cards. Forgotten when the visit ends.
 *
 * @param reader whether this kiosk reads cards at all
 * @param ageGroup null where no card was shown
 * @param hash of its number under the hall's card key, or null
 */
public record Card(boolean reader, AgeGroup ageGroup, String hash) {
    public static final Card NO_READER = new Card(false, null, null);
    public static final Card NOT_SHOWN = new Card(true, null, null);

    static Card shown(AgeGroup ageGroup, String hash) {
        return new Card(true, ageGroup, hash);
    }

    public boolean isShown() {
        return hash != null;
    }

    /** Whether its holder goes first for their age. */
    public boolean isAged() {
        return ageGroup == AgeGroup.AGED;
    }

    Card forgotten() {
        return reader ? NOT_SHOWN : NO_READER;
    }

    /** Never shows whose. */
    @Override
    public String toString() {
        return "Card[reader=" + reader + ", ageGroup=" + ageGroup + "]";
    }
}
