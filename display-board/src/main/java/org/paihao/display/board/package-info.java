/** The hall board: who is called where, who waits, and the truth about the line to the server. */
package org.paihao.display.board;
