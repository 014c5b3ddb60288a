/** Seeded histories of a hall over real HTTP, with lost answers, retries and restarts, judged by what was asked and answered alone. */
package org.paihao.server.history;
