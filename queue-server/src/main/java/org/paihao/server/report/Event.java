package org.paihao.server.report;

import java.time.LocalDate;

/**
 * A row of the journal as far as times go by it.
 *
 * @param second epoch seconds, what is below them cut off
 * @param window or null
 * @param visit the ticket that it tells of, or null
 * @param word what the kind says more: why somebody was called, to which service somebody goes on, how somebody is held,
 *     which act was taken back; null for the others
 * @param undoes the first row of the act that it takes back; null for other kinds, and for those that the earliest
 *     programs wrote
 * @param doubtful whether the machine's clock was not believed then, so that its time is only measured on
 * @param slowFor for how many seconds from then on the hall's clock goes at half its speed, because it had been ahead
 */
record Event(
        long seq,
        LocalDate day,
        long second,
        String kind,
        Integer window,
        Visitor visit,
        String word,
        Long undoes,
        boolean doubtful,
        long slowFor) {

    /** Whose ticket it is. @param arrived epoch seconds @param origin the service that the number was taken for */
    record Visitor(String id, String number, long arrived, String origin) {}
}
