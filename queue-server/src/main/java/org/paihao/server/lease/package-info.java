/** Numbers that kiosks give while they cannot reach the server, and how these come into the books. */
package org.paihao.server.lease;
