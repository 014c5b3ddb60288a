package org.paihao.server.report;

import java.time.LocalDate;

/**
 * A row of the journal as far as times go by it.
 *
 * @param second epoch seconds, what is below them cut off
 * @param window or null
 * @param visit the ticket that it tells of, or null
 * @param word what the kind says more: why somebody was called, to which service somebody goes on, how somebody is held;
 *     null for the others
 * @param undoes the first row of the act that it takes back, or null
 */
record Event(
        long seq, LocalDate day, long second, String kind, Integer window, Visitor visit, String word, Long undoes) {

    /** Whose ticket it is. @param arrived epoch seconds @param origin the service that the number was taken for */
    record Visitor(String id, String number, long arrived, String origin) {}
}
