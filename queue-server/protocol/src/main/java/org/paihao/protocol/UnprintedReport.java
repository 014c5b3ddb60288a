package org.paihao.protocol;

/**
 * Why a ticket has no paper.
 *
 * @param reason a code: {@code paper-out}, {@code cover-open}, {@code cutter}, {@code printer-error},
 *     {@code no-answer}, {@code line-lost}, {@code restarted}; null where the kiosk cannot tell
 */
public record UnprintedReport(String reason) {}
