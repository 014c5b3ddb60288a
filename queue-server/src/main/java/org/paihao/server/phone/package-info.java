/** What a citizen's own phone shows: the ticket behind its QR code, and the hall before anybody has one. */
package org.paihao.server.phone;
