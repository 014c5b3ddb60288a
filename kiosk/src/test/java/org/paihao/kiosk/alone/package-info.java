/** A kiosk that gives numbers by itself. */
package org.paihao.kiosk.alone;
