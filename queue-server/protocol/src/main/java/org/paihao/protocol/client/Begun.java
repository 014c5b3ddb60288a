package org.paihao.protocol.client;

/** A call that is on its way: to be ended once, by any thread, which waits for the answer and tries again as the call does. */
public interface Begun<T> {
    T end() throws Refused, ServerAway;
}
