package org.paihao.server.ticket;

import java.time.LocalDate;

/**
 * What stands on a ticket.
 *
 * @param n the count behind the letter
 * @param label the number as people read it
 * @param device the kiosk that gave it, or who else did
 * @param arrived epoch milliseconds
 */
public record Numbered(String id, LocalDate day, int n, String label, String device, long arrived) {}
