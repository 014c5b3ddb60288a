/** A serial line to a device of the kiosk, and how such a line fails. Knows nothing of what is said over it. */
package org.paihao.kiosk.serial;
