package org.paihao.kiosk.idcard;

/** How reading a card ended. */
public sealed interface CardAnswer {
    /**
     * All that leaves the reader of a card.
     *
     * @param hash of the card's number under the hall's card key, base64url without padding; says nothing without that key
     */
    record Known(AgeGroup ageGroup, String hash) implements CardAnswer {
        /** Never shows who. */
        @Override
        public String toString() {
            return "Known[ageGroup=" + ageGroup + "]";
        }
    }

    /** No card was read. */
    record NotRead(CardFault fault) implements CardAnswer {}

    /** Nobody wants it any more. */
    record NotWanted() implements CardAnswer {}
}
