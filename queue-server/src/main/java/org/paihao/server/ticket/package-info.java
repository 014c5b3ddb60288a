/** Tickets: their numbers, their life with its one gate, and what is known of their paper. */
package org.paihao.server.ticket;
