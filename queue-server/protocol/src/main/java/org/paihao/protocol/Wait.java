package org.paihao.protocol;

/** A waiting time as a range of whole minutes: one visitor of ten waits less than low, one of ten more than high. */
public record Wait(int lowMinutes, int midMinutes, int highMinutes) {}
