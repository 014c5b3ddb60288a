/**
 * What a kiosk decides: what a touch, an answer, a printer's word or the passing of time means for the screen and the
 * work. No toolkit, no line, no printer.
 */
package org.paihao.kiosk.flow;
