/** The clerk's console in a real browser, before a real server. */
package org.paihao.server.console;
