package org.paihao.protocol.client;

import java.util.concurrent.Executor;

/** A call that is on its way: to be ended once, by any thread. */
public interface Begun<T> {
    /** Waits for the answer, and tries again as the call does. */
    T end() throws Refused, ServerAway;

    /**
     * Has {@code ending}, which ends this, run as soon as it need not wait: on the thread that brought the answer, which it
     * must not hold up. Where the first attempt brought none in its time, or a fault of the server, it runs on
     * {@code patient}, and tries again there.
     */
    void whenAnswered(Executor patient, Runnable ending);
}
