package org.paihao.protocol.view;

/**
 * How true the waiting times were that visitors were told on the last days.
 *
 * @param days business days on which any was told, today included
 * @param told visitors who were told a range
 * @param called those of them who were called since; the others have no waiting time
 * @param inside those of them who waited neither less nor more than the range; eight of ten should
 * @param meanErrorMinutes how far from mid they were on average; 0 where none was called
 */
public record ToldWaits(int days, int told, int called, int inside, double meanErrorMinutes) {}
