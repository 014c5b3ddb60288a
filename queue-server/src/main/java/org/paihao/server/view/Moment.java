package org.paihao.server.view;

import java.time.LocalDate;

/**
 * The point in time that a view is rendered for.
 *
 * @param at hall time in epoch milliseconds
 * @param day the business day as the books have it
 */
record Moment(long at, LocalDate day) {}
