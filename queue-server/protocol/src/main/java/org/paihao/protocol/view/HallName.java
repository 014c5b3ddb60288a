package org.paihao.protocol.view;

import java.util.Map;

/**
 * The hall as every screen names it.
 *
 * @param name by language
 * @param zone IANA time zone of its clocks, such as {@code Asia/Shanghai}
 * @param clockSpeed hall seconds in a real second (1 but in a demo): what waits for a finger or a voice keeps its real
 *     length, so a screen divides ages by this
 */
public record HallName(Map<String, String> name, String zone, String supervisionPhone, double clockSpeed) {}
