package org.paihao.protocol;

/**
 * How long something took, over all times that it happened; whole seconds. Without a time there is no mean: null.
 *
 * @param count how often it was measured
 * @param mean rounded half up
 * @param median the shortest of the measured times that at least half of them do not exceed
 * @param p90 the shortest that at least nine of ten do not exceed
 */
public record Figure(int count, Long mean, Long median, Long p90) {}
