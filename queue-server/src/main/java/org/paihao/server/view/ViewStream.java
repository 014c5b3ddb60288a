package org.paihao.server.view;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.paihao.protocol.view.Version;
import org.paihao.server.http.EventLine;

/** One screen that looks at a view: a slow one skips versions and costs the others nothing. */
final class ViewStream {
    private final EventLine line;
    private final BooleanSupplier allowed;
    private volatile Version sent;

    /** @param allowed asked each second: whether the screen may still look */
    ViewStream(EventLine line, BooleanSupplier allowed) {
        this.line = line;
        this.allowed = allowed;
    }

    /** Done when the screen is gone or was sent away. */
    CompletableFuture<Void> ended() {
        return line.ended();
    }

    boolean allowed() {
        return allowed.getAsBoolean();
    }

    /** The version that was sent last, or null. */
    Version sent() {
        return sent;
    }

    /** Shows a version of the view. */
    void show(Version version, byte[] event) {
        sent = version;
        line.send(event);
    }

    /** Sends a sign of life, unless something better is on its way. */
    void beat(byte[] event) {
        if (line.idle()) {
            line.send(event);
        }
    }

    void close() {
        line.close();
    }
}
