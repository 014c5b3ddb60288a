/** A serial line to a device of a kiosk or a window, and how such a line fails. Knows nothing of what is said over it. */
package org.paihao.serial;
