/** Threads beside the glass, on which nothing fails in silence. */
package org.paihao.kiosk.thread;
