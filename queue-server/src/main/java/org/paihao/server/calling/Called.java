package org.paihao.server.calling;

import org.paihao.protocol.Why;

/** Somebody who has just been called. @param seq journal row of the call */
record Called(String ticket, Why why, long seq) {}
