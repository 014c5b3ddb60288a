package org.paihao.server.ticket;

import static org.paihao.protocol.PrintState.COPY_PRINTED;
import static org.paihao.protocol.PrintState.NONE;
import static org.paihao.protocol.PrintState.PENDING;
import static org.paihao.protocol.PrintState.PRINTED;
import static org.paihao.protocol.PrintState.UNPRINTED;

import java.util.Optional;
import org.paihao.protocol.PrintState;

/** The table of what is known of a ticket's paper. */
final class PaperLife {
    private PaperLife() {}

    /** Whether nothing is missing when a paper that was asked for fails. */
    static boolean needsNoCopy(PrintState print) {
        return print == PRINTED || print == COPY_PRINTED || print == NONE;
    }

    /**
     * After the report that the printer processed a slip: empty if this ticket cannot have one.
     *
     * @param reprint whether a paper was asked for since, which also gives one to a ticket that was not meant for any
     */
    static Optional<PrintState> printed(PrintState from, boolean reprint) {
        return switch (from) {
            case PENDING, UNPRINTED -> Optional.of(PRINTED);
            case PRINTED -> Optional.of(reprint ? COPY_PRINTED : PRINTED);
            case COPY_PRINTED -> Optional.of(COPY_PRINTED);
            case NONE -> reprint ? Optional.of(PRINTED) : Optional.empty();
        };
    }

    /** After the report that the printer did not: empty if it had already said that it did. */
    static Optional<PrintState> unprinted(PrintState from) {
        return from == PENDING || from == UNPRINTED ? Optional.of(UNPRINTED) : Optional.empty();
    }
}
