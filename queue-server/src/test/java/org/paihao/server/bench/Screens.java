package org.paihao.server.bench;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.paihao.protocol.Paths;

/**
 * A hundred screens that look at the board's view, or at a bare loop; read one after the other by one thread, in whole
 * buffers, so that the reading weighs the same and little in both.
 */
final class Screens implements AutoCloseable {
    static final int COUNT = 100;
    private static final int PATIENCE_MILLIS = 60_000;

    private final List<Screen> screens = new ArrayList<>();
    private final DataOutputStream asks;

    /** One connection and what came that was not looked at yet. */
    private static final class Screen {
        private final byte[] buffer = new byte[128 * 1024];
        private final Socket socket;
        private final InputStream in;
        private String unread = "";

        Screen(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = socket.getInputStream();
        }

        /** Reads on to the end of the first event with these words. @return the bytes of that event */
        int await(String words) throws IOException {
            int from = unread.indexOf(words);
            int to = from < 0 ? -1 : unread.indexOf("\n\n", from);
            while (to < 0) {
                int count = in.read(buffer);
                if (count < 0) {
                    throw new EOFException("the server closed a screen's connection");
                }
                unread += new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
                from = unread.indexOf(words);
                to = from < 0 ? -1 : unread.indexOf("\n\n", from);
            }
            int begin = unread.lastIndexOf("\n\n", from);
            int bytes = to + 2 - (begin < 0 ? 0 : begin + 2);
            unread = unread.substring(to + 2);
            return bytes;
        }
    }

    private Screens(DataOutputStream asks) {
        this.asks = asks;
    }

    /** Looks at the board and waits until each screen has its first view. */
    static Screens board(int port, String token) throws IOException {
        Screens board = new Screens(null);
        byte[] request = ("GET " + Paths.boardView("main") + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nAuthorization: Bearer " + token + "\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < COUNT; i++) {
            Screen screen = new Screen(port);
            screen.socket.getOutputStream().write(request);
            board.screens.add(screen);
        }
        board.await("\"version\"");
        return board;
    }

    /** Looks at the bare loop of {@link LimitServer}. */
    static Screens bare(int port) throws IOException {
        Socket asks = new Socket(InetAddress.getLoopbackAddress(), port);
        asks.setTcpNoDelay(true);
        Screens bare = new Screens(new DataOutputStream(asks.getOutputStream()));
        for (int i = 0; i < COUNT; i++) {
            bare.screens.add(new Screen(port));
        }
        return bare;
    }

    /** Asks the bare loop for so many bytes to each. */
    void ask(int size) throws IOException {
        asks.writeInt(size);
        await("x");
    }

    /** Waits until every screen has the whole of an event with these words. @return how many bytes it had */
    int await(String words) throws IOException {
        int bytes = 0;
        for (Screen screen : screens) {
            bytes = screen.await(words);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        if (asks != null) {
            asks.writeInt(0);
            asks.close();
        }
        for (Screen screen : screens) {
            screen.socket.close();
        }
    }
}
