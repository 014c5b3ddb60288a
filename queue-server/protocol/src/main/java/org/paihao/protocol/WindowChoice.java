package org.paihao.protocol;

/** One more window for a clerk who is signed in. */
public record WindowChoice(Integer window) {}
