package org.paihao.server.lease;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a lease says, and its seal proves.
 *
 * @param hall id
 * @param epoch of the books that it was given from
 * @param kiosk name of the device that it is for
 * @param given when, in epoch milliseconds
 * @param services ids by the letters that they had then
 */
record LeaseTerms(
        String id,
        String hall,
        String epoch,
        String kiosk,
        LocalDate day,
        int first,
        int last,
        long given,
        Map<String, String> services) {}
