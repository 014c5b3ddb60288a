/** The hall's own clock and date. */
package org.paihao.server.clock;
