/** Calling at windows: who is next and why, recall, start, finish, no-show, put back, and the undo of the last act. */
package org.paihao.server.calling;
