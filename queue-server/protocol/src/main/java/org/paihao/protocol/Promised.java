package org.paihao.protocol;

import java.time.LocalDate;

/**
 * By when an accepted case is promised to be done (承诺办结时限).
 *
 * @param workingDays what its service promises; the first is the one after the day of acceptance
 * @param by the last of them; null where the hall's calendar ends before it
 */
public record Promised(int workingDays, LocalDate by) {}
