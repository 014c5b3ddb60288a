/** Kiosks that give numbers by themselves, and the books that take them in. */
package org.paihao.server.lease;
