package org.paihao.server.calling;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.paihao.protocol.WindowState;
import org.paihao.server.catalog.Limits;
import org.paihao.server.ticket.TicketLife;
import org.paihao.server.ticket.TicketLife.Move;
import org.paihao.server.ticket.TicketRow;

/** The verbs of a window that have to do with its people, each with what it asks of window and ticket. */
public enum Verb {
    CALL_NEXT("call-next", Verb::emptyWindow),
    CALL("call", Verb::emptyWindow),
    WALK_IN("walk-in", Verb::emptyWindow),
    TAKE_UP("take-up", Verb::emptyWindow),
    COME_BACK("come-back", Verb::staffed),
    RECALL("recall", (now, limits) -> move(now, Move.RECALL).or(() -> recall(now, limits))),
    START("start", (now, limits) -> move(now, Move.START)),
    FINISH("finish", (now, limits) -> move(now, Move.FINISH)),
    ADD_TRANSACTION("add-transaction", (now, limits) -> move(now, Move.ADD_TRANSACTION)),
    NO_SHOW("no-show", (now, limits) -> move(now, Move.MISS).or(() -> noShow(now, limits))),
    HOLD("hold", (now, limits) -> move(now, Move.HOLD).or(() -> itsDay(now))),
    TRANSFER("transfer", (now, limits) -> move(now, Move.TRANSFER).or(() -> itsDay(now))),
    NOTE("note", Verb::somebody),
    PUT_BACK("put-back", (now, limits) -> move(now, Move.PUT_BACK).or(() -> notFromHold(now)));

    private final String word;
    private final BiFunction<Situation, Limits, Optional<No>> rule;

    Verb(String word, BiFunction<Situation, Limits, Optional<No>> rule) {
        this.word = word;
        this.rule = rule;
    }

    /** As it stands in its address. */
    public String word() {
        return word;
    }

    /** Whether it goes by why somebody was called; the others are decided without that. */
    boolean asksWhy() {
        return this == PUT_BACK;
    }

    /** Empty: the window may do that now. */
    public Optional<No> refused(Situation now, Limits limits) {
        return rule.apply(now, limits);
    }

    private static Optional<No> emptyWindow(Situation now, Limits limits) {
        if (now.window().state() != WindowState.OPEN) {
            return notOpen(now);
        }
        return now.here() == null
                ? Optional.empty()
                : No.because(
                        "window.busy",
                        "somebody is called or served here; finish first",
                        Map.of("window", now.window().no()));
    }

    private static Optional<No> staffed(Situation now, Limits limits) {
        return now.window().state() == WindowState.CLOSED ? notOpen(now) : Optional.empty();
    }

    private static Optional<No> notOpen(Situation now) {
        return No.because(
                "window.not-open",
                "the window is not open for that",
                Map.of("state", now.window().state().name()));
    }

    private static Optional<No> somebody(Situation now, Limits limits) {
        return now.here() != null
                ? Optional.empty()
                : No.because(
                        "window.idle",
                        "nobody is called or served here",
                        Map.of("window", now.window().no()));
    }

    private static Optional<No> move(Situation now, Move move) {
        if (now.here() == null) {
            return somebody(now, null);
        }
        return TicketLife.after(now.here().state(), move).isPresent()
                ? Optional.empty()
                : No.because(
                        "ticket.wrong-state",
                        "a ticket in this state cannot do that",
                        Map.of("state", now.here().state().name()));
    }

    private static Optional<No> recall(Situation now, Limits limits) {
        TicketRow ticket = now.here();
        if (ticket.calls() >= limits.maxCalls()) {
            return No.because("recall.limit", "called often enough; note a no-show", Map.of("calls", ticket.calls()));
        }
        return notBefore(recallFrom(ticket, limits), now, "recall.too-early");
    }

    private static Optional<No> noShow(Situation now, Limits limits) {
        TicketRow ticket = now.here();
        if (ticket.calls() < limits.noShowCalls()) {
            return No.because(
                    "no-show.too-early",
                    "call again before noting a no-show",
                    Map.of("calls", ticket.calls(), "callsNeeded", limits.noShowCalls()));
        }
        return notBefore(noShowFrom(ticket, limits), now, "no-show.too-early");
    }

    /** Hall time (epoch ms) from which the next recall is allowed; of a ticket that is called. */
    public static long recallFrom(TicketRow ticket, Limits limits) {
        return ticket.called() + limits.recallInterval().toMillis();
    }

    /** Hall time (epoch ms) from which a no-show is allowed, if it was called often enough by then. */
    public static long noShowFrom(TicketRow ticket, Limits limits) {
        return ticket.firstCalled() + limits.noShowAfter().toMillis();
    }

    private static Optional<No> notBefore(long from, Situation now, String code) {
        return now.at() >= from
                ? Optional.empty()
                : Optional.of(new No(code, "too early", Map.of("seconds", (from - now.at() + 999) / 1000), from));
    }

    /** What would wait or be held when its day is closed already can only be finished. */
    private static Optional<No> itsDay(Situation now) {
        return now.here().day().isBefore(now.day())
                ? No.because("ticket.day-over", "this ticket's day is over; finish it", Map.of())
                : Optional.empty();
    }

    private static Optional<No> notFromHold(Situation now) {
        return "take-up".equals(now.why())
                ? No.because("put-back.held", "this one was held; hold it again, or undo", Map.of())
                : Optional.empty();
    }
}
