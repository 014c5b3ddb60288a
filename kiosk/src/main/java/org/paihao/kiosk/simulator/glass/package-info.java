/** Screens of other programs: touched, looked at and photographed from here. */
package org.paihao.kiosk.simulator.glass;
