/** Simulated people: citizens with their choices, who touch the real kiosk and pad, and clerks who use the real API. */
package org.paihao.kiosk.simulator.people;
