package org.paihao.display.window;

import org.paihao.protocol.view.ConsoleView;

/** Does what a key stands for. */
@FunctionalInterface
interface Clerk {
    /**
     * Waits for the server's answer.
     *
     * @param seen what the window was when the key was pressed: if it has changed since, nothing is done
     * @return whether it is done; not where it was refused, where nobody waits, or where no answer came
     */
    boolean does(Act act, ConsoleView seen);
}
