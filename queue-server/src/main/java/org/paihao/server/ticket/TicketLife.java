package org.paihao.server.ticket;

import static org.paihao.protocol.TicketState.CALLED;
import static org.paihao.protocol.TicketState.CANCELLED;
import static org.paihao.protocol.TicketState.EXPIRED;
import static org.paihao.protocol.TicketState.FINISHED;
import static org.paihao.protocol.TicketState.HELD;
import static org.paihao.protocol.TicketState.NO_SHOW;
import static org.paihao.protocol.TicketState.SERVING;
import static org.paihao.protocol.TicketState.WAITING;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paihao.protocol.TicketState;

/**
 * The table of a ticket's life and its one gate: what is not in the table cannot happen. A ticket is issued WAITING; the
 * times and counts that a move also asks for stand with the desk that makes it.
 */
public final class TicketLife {
    /** A move of a ticket. */
    public enum Move {
        CALL,
        RECALL,
        START,
        FINISH,
        MISS,
        PUT_BACK,
        /** Comes back after a no-show. */
        COME_BACK,
        HOLD,
        TAKE_UP,
        TRANSFER,
        ADD_TRANSACTION,
        CANCEL,
        EXPIRE,
        /** Still open long after the day: ends without a rating, its times are not to be trusted. */
        CLOSE_INACCURATE,
        UNDO_CALL,
        UNDO_START,
        UNDO_MISS,
        /** Undoes the finish of a ticket whose citizen had only been called. */
        UNDO_FINISH_CALLED,
        UNDO_FINISH_SERVING,
        UNDO_COME_BACK,
        UNDO_HOLD_CALLED,
        UNDO_HOLD_SERVING,
        UNDO_TAKE_UP,
        UNDO_TRANSFER_CALLED,
        UNDO_TRANSFER_SERVING,
        UNDO_ADD_TRANSACTION
    }

    private static final Set<TicketState> OVER = EnumSet.of(FINISHED, CANCELLED, EXPIRED);
    private static final Map<TicketState, Map<Move, TicketState>> TABLE = new EnumMap<>(TicketState.class);

    static {
        allow(WAITING, Move.CALL, CALLED);
        allow(WAITING, Move.CANCEL, CANCELLED);
        allow(WAITING, Move.EXPIRE, EXPIRED);
        allow(WAITING, Move.UNDO_TRANSFER_CALLED, CALLED);
        allow(WAITING, Move.UNDO_TRANSFER_SERVING, SERVING);
        allow(WAITING, Move.UNDO_COME_BACK, NO_SHOW);
        allow(CALLED, Move.RECALL, CALLED);
        allow(CALLED, Move.START, SERVING);
        allow(CALLED, Move.FINISH, FINISHED);
        allow(CALLED, Move.MISS, NO_SHOW);
        allow(CALLED, Move.PUT_BACK, WAITING);
        allow(CALLED, Move.HOLD, HELD);
        allow(CALLED, Move.TRANSFER, WAITING);
        allow(CALLED, Move.UNDO_CALL, WAITING);
        allow(CALLED, Move.UNDO_TAKE_UP, HELD);
        allow(CALLED, Move.CLOSE_INACCURATE, FINISHED);
        allow(SERVING, Move.FINISH, FINISHED);
        allow(SERVING, Move.ADD_TRANSACTION, SERVING);
        allow(SERVING, Move.HOLD, HELD);
        allow(SERVING, Move.TRANSFER, WAITING);
        allow(SERVING, Move.UNDO_START, CALLED);
        allow(SERVING, Move.UNDO_ADD_TRANSACTION, SERVING);
        allow(SERVING, Move.CLOSE_INACCURATE, FINISHED);
        allow(HELD, Move.TAKE_UP, CALLED);
        allow(HELD, Move.CANCEL, CANCELLED);
        allow(HELD, Move.EXPIRE, EXPIRED);
        allow(HELD, Move.UNDO_HOLD_CALLED, CALLED);
        allow(HELD, Move.UNDO_HOLD_SERVING, SERVING);
        allow(NO_SHOW, Move.COME_BACK, WAITING);
        allow(NO_SHOW, Move.CANCEL, CANCELLED);
        allow(NO_SHOW, Move.EXPIRE, EXPIRED);
        allow(NO_SHOW, Move.UNDO_MISS, CALLED);
        allow(FINISHED, Move.UNDO_FINISH_CALLED, CALLED);
        allow(FINISHED, Move.UNDO_FINISH_SERVING, SERVING);
    }

    private TicketLife() {}

    private static void allow(TicketState from, Move move, TicketState to) {
        TABLE.computeIfAbsent(from, any -> new EnumMap<>(Move.class)).put(move, to);
    }

    /** Whether nothing more is done for its holder. */
    static boolean isOver(TicketState state) {
        return OVER.contains(state);
    }

    /** The gate: where the move leads, or empty if a ticket in that state cannot make it. */
    public static Optional<TicketState> after(TicketState from, Move move) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(move));
    }
}
