package org.paihao.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;

/**
 * An event stream to one screen. Nobody ever waits for it: what it has not taken yet is replaced by what is newer. The
 * answer's head goes the servlet's way; its events, which end only with the connection, are then written straight to
 * it: a servlet's asynchronous stream costs several times as much for each, and a hundred screens wait for the last. Any
 * thread may send.
 */
public final class EventLine implements Callback {
    private final EndPoint connection;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private byte[] next;
    private boolean writing;

    private EventLine(EndPoint connection) {
        this.connection = connection;
    }

    /** Answers the request with an event stream, which stays open until it ends. */
    public static EventLine open(Context context) {
        context.req().startAsync().setTimeout(0);
        context.contentType("text/event-stream")
                .header("Cache-Control", "no-cache")
                .header("X-Accel-Buffering", "no")
                // No length and no chunks: every byte behind the head is an event's.
                .header("Connection", "close");
        try {
            context.res().flushBuffer();
        } catch (IOException e) {
            throw new IllegalStateException("the screen was gone before its first view", e);
        }
        EventLine line = new EventLine(ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint());
        context.future(line::ended);
        return line;
    }

    /** Sends an event as soon as the screen takes it, in place of one that it has not taken yet. */
    public synchronized void send(byte[] event) {
        next = event;
        drive();
    }

    /** Whether the screen has taken all that was sent. */
    public synchronized boolean idle() {
        return !writing;
    }

    private void drive() {
        if (!writing && next != null && !ended.isDone()) {
            ByteBuffer event = ByteBuffer.wrap(next);
            next = null;
            writing = true;
            connection.write(this, event);
        }
    }

    @Override
    public synchronized void succeeded() {
        writing = false;
        drive();
    }

    /** The screen is gone: nothing to tell anybody, it will come again. */
    @Override
    public void failed(Throwable gone) {
        close();
    }

    /** Sends the screen away. */
    public void close() {
        ended.complete(null);
    }

    /** Done when the screen is gone or was sent away. */
    public CompletableFuture<Void> ended() {
        return ended;
    }
}
