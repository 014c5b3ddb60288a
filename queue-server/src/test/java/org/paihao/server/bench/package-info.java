/** The benchmark: each figure as a ratio beside a limit that was measured on the same machine in the same run. */
package org.paihao.server.bench;
