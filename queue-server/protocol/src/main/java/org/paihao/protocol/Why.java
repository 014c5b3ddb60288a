package org.paihao.protocol;

import java.util.Map;

/**
 * Why this ticket was called: a code and its facts; the reader's bundle words it. Every call has the facts
 * {@code arrivedAt} (ISO time), {@code waitedSeconds} and {@code waiting} (people of the window's services that were
 * waiting, this one included).
 *
 * @param code of the order of calling, by its rules in their order: {@code guard} (waited longer than anybody may; fact
 *     {@code minutes}), {@code urgent}, {@code slip}, {@code appointment} ({@code slotAt}), {@code come-back}
 *     ({@code calls}: how many were called meanwhile), {@code aging} (without priority, but waited so long that it counts
 *     like one with; {@code minutes}), {@code priority} ({@code reason}), {@code ratio} (one without priority between
 *     those with; {@code normals}: how many such in a row), {@code arrival}, {@code nobody-else} (before its time, because
 *     nobody else waits). Otherwise {@code by-number} ({@code reason}), {@code take-up} ({@code kind},
 *     {@code heldAt}) or {@code walk-in}
 */
public record Why(String code, Map<String, Object> facts) {}
