/** The serial devices of a window without the devices: at the end of a real line, with the troubles of real ones. */
package org.paihao.display.simulator;
