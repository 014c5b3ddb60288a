/** The queue server: the composition of a hall's server and its command line. */
package org.paihao.server;
