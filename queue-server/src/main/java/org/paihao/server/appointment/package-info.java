/** Booking a time: slots and their places, on time or not, and a ticket that does not queue again. */
package org.paihao.server.appointment;
