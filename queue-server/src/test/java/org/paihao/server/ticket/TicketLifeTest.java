package org.paihao.server.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.paihao.protocol.TicketState;
import org.paihao.server.ticket.TicketLife.Move;

class TicketLifeTest {
    /** The table as the hall's people agreed on it: from, move, to. */
    private static final Set<String> AGREED = new TreeSet<>(List.of(
            "WAITING CALL CALLED",
            "WAITING CANCEL CANCELLED",
            "WAITING EXPIRE EXPIRED",
            "CALLED RECALL CALLED",
            "CALLED START SERVING",
            "CALLED FINISH FINISHED",
            "CALLED MISS NO_SHOW",
            "CALLED PUT_BACK WAITING",
            "CALLED UNDO_CALL WAITING",
            "CALLED CLOSE_INACCURATE FINISHED",
            "SERVING FINISH FINISHED",
            "SERVING UNDO_START CALLED",
            "SERVING CLOSE_INACCURATE FINISHED",
            "NO_SHOW CANCEL CANCELLED",
            "NO_SHOW EXPIRE EXPIRED",
            "NO_SHOW UNDO_MISS CALLED",
            "CALLED HOLD HELD",
            "CALLED TRANSFER WAITING",
            "CALLED UNDO_TAKE_UP HELD",
            "SERVING ADD_TRANSACTION SERVING",
            "SERVING HOLD HELD",
            "SERVING TRANSFER WAITING",
            "SERVING UNDO_ADD_TRANSACTION SERVING",
            "HELD TAKE_UP CALLED",
            "HELD CANCEL CANCELLED",
            "HELD EXPIRE EXPIRED",
            "HELD UNDO_HOLD_CALLED CALLED",
            "HELD UNDO_HOLD_SERVING SERVING",
            "NO_SHOW COME_BACK WAITING",
            "WAITING UNDO_COME_BACK NO_SHOW",
            "WAITING UNDO_TRANSFER_CALLED CALLED",
            "WAITING UNDO_TRANSFER_SERVING SERVING",
            "FINISHED UNDO_FINISH_CALLED CALLED",
            "FINISHED UNDO_FINISH_SERVING SERVING"));

    @Test
    void everyPairThatIsNotInTheTableIsRefused() {
        Set<String> possible = new TreeSet<>();
        for (TicketState from : TicketState.values()) {
            for (Move move : Move.values()) {
                TicketLife.after(from, move).ifPresent(to -> possible.add(from + " " + move + " " + to));
            }
        }
        assertThat(possible).isEqualTo(AGREED);
    }

    @Test
    void everyMoveIsOfUseToSomeTicket() {
        for (Move move : Move.values()) {
            assertThat(List.of(TicketState.values()))
                    .as("%s", move)
                    .anyMatch(from -> TicketLife.after(from, move).isPresent());
        }
    }
}
