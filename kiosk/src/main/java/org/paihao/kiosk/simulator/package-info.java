/** A hall without hardware: the printer that a kiosk believes in, and who plays its visitors and clerks. */
package org.paihao.kiosk.simulator;
