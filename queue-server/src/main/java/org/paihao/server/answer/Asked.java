package org.paihao.server.answer;

/**
 * How a command was asked for.
 *
 * @param actor who asks, as the journal names it
 * @param key the Idempotency-Key, or null where none was sent (a retry is then a new command)
 * @param fingerprint SHA-256 of address and body: the same key with another one is an error of the caller; never stored
 */
public record Asked(String actor, String key, byte[] fingerprint) {}
