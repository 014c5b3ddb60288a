/** What both sides of a hall agree on: the records on the wire, the paths, the client and the live-view reader. */
package org.paihao.protocol;
