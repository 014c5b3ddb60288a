/** The slip a citizen takes home and the printer that makes it: what stands on it, its ESC/POS bytes, and what the printer says. */
package org.paihao.kiosk.printer;
