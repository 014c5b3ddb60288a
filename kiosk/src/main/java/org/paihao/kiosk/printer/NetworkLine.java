package org.paihao.kiosk.printer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * An open TCP line. Like a serial one it blocks for ever when the other side stops reading, so it never blocks: whoever
 * writes waits until the line takes more, and no longer than a piece may take. One thread reads.
 */
final class NetworkLine implements PrinterLine {
    /** What the kernel keeps for a printer that does not read; a ticket is longer than this. */
    private static final int SEND_BUFFER = 512;

    private static final int READ_BYTES = 256;

    private final SocketChannel socket;
    private final Selector readable;
    private final Selector writable;
    private final Replies replies;

    private NetworkLine(SocketChannel socket, Selector readable, Selector writable, Replies replies) {
        this.socket = socket;
        this.readable = readable;
        this.writable = writable;
        this.replies = replies;
    }

    /** @param patience until somebody answers the call */
    static NetworkLine open(Connection.Network where, Duration patience, Replies replies) throws PrinterFaultException {
        SocketChannel socket = null;
        try {
            socket = SocketChannel.open();
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            socket.socket().connect(new InetSocketAddress(where.host(), where.port()), (int) patience.toMillis());
            socket.configureBlocking(false);
            Selector readable = Selector.open();
            Selector writable = Selector.open();
            socket.register(readable, SelectionKey.OP_READ);
            socket.register(writable, SelectionKey.OP_WRITE);
            NetworkLine line = new NetworkLine(socket, readable, writable, replies);
            Thread reader = new Thread(line::read, "printer-reader");
            reader.setDaemon(true);
            reader.start();
            return line;
        } catch (IOException | IllegalArgumentException e) {
            close(socket);
            throw new PrinterFaultException(PrinterFault.LINE_LOST, "no printer at " + where + ": " + e);
        }
    }

    @Override
    public Future<Integer> begin(byte[] bytes) {
        try {
            return CompletableFuture.completedFuture(socket.write(ByteBuffer.wrap(bytes)));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void write(byte[] bytes, Future<Integer> begun, Duration patience)
            throws PrinterFaultException, InterruptedException {
        long since = System.nanoTime();
        try {
            ByteBuffer left = ByteBuffer.wrap(bytes).position(begun.get());
            while (left.hasRemaining()) {
                if (socket.write(left) > 0) {
                    since = System.nanoTime();
                    continue;
                }
                long rest = patience.toNanos() - (System.nanoTime() - since);
                if (rest <= 0) {
                    close();
                    throw new PrinterFaultException(PrinterFault.NO_ANSWER, "the printer takes no bytes");
                }
                writable.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(rest)));
                writable.selectedKeys().clear();
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } catch (IOException | ExecutionException | ClosedSelectorException e) {
            replies.lineLost();
            throw new PrinterFaultException(PrinterFault.LINE_LOST, "the line was lost while writing: " + e);
        }
    }

    private void read() {
        ByteBuffer bytes = ByteBuffer.allocate(READ_BYTES);
        try {
            while (true) {
                readable.select();
                readable.selectedKeys().clear();
                if (socket.read(bytes.clear()) < 0) {
                    break;
                }
                for (bytes.flip(); bytes.hasRemaining(); ) {
                    replies.received(bytes.get());
                }
            }
        } catch (IOException | ClosedSelectorException e) {
            // said below: the line is lost, or was closed here
        }
        replies.lineLost();
    }

    @Override
    public void close() {
        replies.lineLost();
        close(socket);
        close(readable);
        close(writable);
    }

    private static void close(java.io.Closeable what) {
        try {
            if (what != null) {
                what.close();
            }
        } catch (IOException e) {
            // nothing is left to be done with it
        }
    }
}
