/** Runs the programs of a hall as processes on this machine, from the jars that the build made: for tests and the demo. */
package org.paihao.protocol.local;
