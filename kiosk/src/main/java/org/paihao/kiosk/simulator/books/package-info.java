/** What a simulated morning counted, and whether the hall's own books say the same. */
package org.paihao.kiosk.simulator.books;
