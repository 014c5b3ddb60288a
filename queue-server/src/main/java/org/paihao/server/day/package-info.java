/** The business day: what its close does, and what is left open long after. */
package org.paihao.server.day;
