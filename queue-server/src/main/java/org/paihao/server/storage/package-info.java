/** The books: one writer with group commit and hash chain, readers beside it, and the manners of our SQL. */
package org.paihao.server.storage;
