/** What a day amounts to, counted from the books. */
package org.paihao.server.report;
