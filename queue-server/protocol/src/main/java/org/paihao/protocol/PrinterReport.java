package org.paihao.protocol;

/**
 * How the printer of a kiosk is, from the printer's own answers.
 *
 * @param state a code: {@code ready}, {@code near-end} (prints, the roll is nearly used up), {@code unasked} (a printer that
 *     cannot say), {@code paper-out}, {@code cover-open}, {@code cutter}, {@code printer-error}, {@code no-answer},
 *     {@code line-lost}
 */
public record PrinterReport(String state) {}
