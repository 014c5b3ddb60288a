/** The guides of the hall's items, as screens and papers ask for them. */
package org.paihao.server.guide;
