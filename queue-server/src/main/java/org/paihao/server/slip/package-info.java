/** Slips: who comes again because the day was too short or papers were missing does not queue again. */
package org.paihao.server.slip;
