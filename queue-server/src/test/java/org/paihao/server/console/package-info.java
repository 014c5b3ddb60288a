/** The pages of the staff in a real browser, before a real server. */
package org.paihao.server.console;
