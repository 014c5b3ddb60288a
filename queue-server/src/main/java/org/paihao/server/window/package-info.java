/** Windows: closed, open or paused, and the turn that keeps a stale page from acting. */
package org.paihao.server.window;
