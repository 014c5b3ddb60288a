/** Printers that fail at every byte of a ticket, before a real server, and a judge of what became of each number. */
package org.paihao.kiosk.storm;
