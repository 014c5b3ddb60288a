package org.paihao.display.window;

import java.util.Optional;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.view.ConsoleView;

/** What a key of the keypad means, as things stand at the window: the same as the console's key of that name. */
enum Act {
    OPEN,
    CALL_NEXT,
    FINISH_AND_CALL,
    FINISH,
    RECALL,
    PAUSE,
    CONTINUE;

    /** Empty where the key means nothing now. */
    static Optional<Act> of(Key key, ConsoleView view) {
        boolean occupied = view.ticket() != null;
        WindowState state = view.window().state();
        return Optional.ofNullable(
                switch (key) {
                    case CALL -> occupied ? FINISH_AND_CALL : state == WindowState.OPEN ? CALL_NEXT : resumed(state);
                    case RECALL -> occupied ? RECALL : null;
                    case ASK_RATING -> occupied ? FINISH : null;
                    case PAUSE -> occupied ? null : state == WindowState.OPEN ? PAUSE : resumed(state);
                    // It names nobody who should have the ticket, and nobody is guessed.
                    case TRANSFER -> null;
                });
    }

    /** The first press of a morning or after a pause only opens the window: nobody is called by surprise. */
    private static Act resumed(WindowState state) {
        return state == WindowState.CLOSED ? OPEN : CONTINUE;
    }
}
