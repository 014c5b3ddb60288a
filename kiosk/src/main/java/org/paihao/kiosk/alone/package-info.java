/** What a kiosk gives by itself while it cannot reach the server: leases that it keeps, tickets under them, and their way into the books. */
package org.paihao.kiosk.alone;
