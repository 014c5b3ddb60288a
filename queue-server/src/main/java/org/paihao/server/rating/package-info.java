/** Ratings: once, after service, and secret. */
package org.paihao.server.rating;
