/** Reading the journal: whether its chain is whole. */
package org.paihao.server.journal;
