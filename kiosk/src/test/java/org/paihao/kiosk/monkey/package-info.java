/** A monkey before the glass: it presses everything, and a judge looks at what it broke. */
package org.paihao.kiosk.monkey;
