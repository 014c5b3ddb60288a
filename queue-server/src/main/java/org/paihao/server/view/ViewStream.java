package org.paihao.server.view;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.paihao.protocol.view.Version;

/**
 * One screen that looks at a view. Nobody ever waits for it: what it has not taken yet is replaced by what is newer, so a
 * slow screen skips versions and costs the others nothing.
 */
final class ViewStream implements WriteListener {
    private final ServletOutputStream out;
    private final BooleanSupplier allowed;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile Version sent;
    private byte[] next;
    private boolean ready;
    private boolean flush;

    /** @param allowed asked each second: whether the screen may still look */
    ViewStream(ServletOutputStream out, BooleanSupplier allowed) {
        this.out = out;
        this.allowed = allowed;
    }

    /** Done when the screen is gone or was sent away. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Begins to send; the response is asynchronous by then. */
    void begin() {
        out.setWriteListener(this);
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
        send(event);
    }

    /** Sends an event as soon as the screen takes it, in place of one that it has not taken yet. */
    private synchronized void send(byte[] event) {
        next = event;
        if (ready) {
            drive();
        }
    }

    /** Sends a sign of life, unless something better is on its way. */
    synchronized void beat(byte[] event) {
        if (ready && next == null) {
            send(event);
        }
    }

    @Override
    public synchronized void onWritePossible() {
        ready = true;
        drive();
    }

    private void drive() {
        try {
            while (!ended.isDone()) {
                if (!out.isReady()) {
                    ready = false;
                    return;
                }
                if (flush) {
                    flush = false;
                    out.flush();
                } else if (next != null) {
                    byte[] event = next;
                    next = null;
                    flush = true;
                    out.write(event);
                } else {
                    return;
                }
            }
        } catch (IOException e) {
            onError(e);
        }
    }

    /** The screen is gone: nothing to tell anybody, it will come again. */
    @Override
    public void onError(Throwable gone) {
        close();
    }

    void close() {
        ended.complete(null);
    }
}
