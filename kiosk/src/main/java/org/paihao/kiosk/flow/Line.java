package org.paihao.kiosk.flow;

import java.time.OffsetDateTime;

/**
 * How the kiosk stands with the queue server.
 *
 * @param since by the hall's clock, when the server was last heard; null unless lost, and where it never was
 */
public record Line(State state, OffsetDateTime since) {
    public static final Line CONNECTING = new Line(State.CONNECTING, null);
    public static final Line LIVE = new Line(State.LIVE, null);
    /** The server does not know this kiosk: its token is wrong or revoked. */
    public static final Line REFUSED = new Line(State.REFUSED, null);

    /** Between the first try and the last word. */
    public enum State {
        CONNECTING,
        LIVE,
        LOST,
        /** The server is away, and the kiosk gives numbers by itself. */
        ALONE,
        REFUSED
    }

    public static Line lost(OffsetDateTime since) {
        return new Line(State.LOST, since);
    }

    /** @param since as in {@link #lost} */
    public static Line alone(OffsetDateTime since) {
        return new Line(State.ALONE, since);
    }

    public boolean isLive() {
        return state == State.LIVE;
    }

    /** Whether numbers can be given: by the server, or by the kiosk itself. */
    public boolean gives() {
        return state == State.LIVE || state == State.ALONE;
    }
}
