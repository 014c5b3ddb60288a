package org.paihao.protocol;

import java.util.Map;

/**
 * Why this ticket was called: a code and its facts; the reader's bundle words it.
 *
 * @param code for example {@code arrival}: the earliest arrival over the services of the window
 * @param facts for {@code arrival}: {@code arrivedAt} (ISO time), {@code waitedSeconds}, {@code waiting} (people of the
 *     window's services that were waiting, this one included)
 */
public record Why(String code, Map<String, Object> facts) {}
