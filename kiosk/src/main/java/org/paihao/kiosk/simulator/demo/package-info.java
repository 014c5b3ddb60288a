/** The demo: all programs of a hall on this PC, by hand or with simulated people. */
package org.paihao.kiosk.simulator.demo;
