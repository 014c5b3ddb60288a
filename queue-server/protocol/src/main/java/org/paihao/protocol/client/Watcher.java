package org.paihao.protocol.client;

import org.paihao.protocol.view.View;

/** Hears of a view, always on the view's own thread and in order; a screen hands over to its own thread. */
public interface Watcher<V extends View> {
    /** A state newer than all before it. */
    void shows(V view);

    /** Nothing was heard for the time that counts as lost; what is shown is old from now on. Said once in a loss. */
    default void lost(Lost lost) {}

    /** The line speaks again; a newer state, where there is one, comes after this. */
    default void found() {}

    /** The server does not let this program see the view; it goes on asking. Said once per kind of refusal. */
    default void refused(Refused refusal) {}
}
