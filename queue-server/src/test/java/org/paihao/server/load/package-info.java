/** The server under load: real processes, plain sockets, and a judge who reads the books afterwards. */
package org.paihao.server.load;
