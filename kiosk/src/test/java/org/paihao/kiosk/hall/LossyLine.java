package org.paihao.kiosk.hall;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to the server that can lose the answer to a wish for a number, or to tickets that are brought: the wish arrives, the answer does not. */
final class LossyLine implements AutoCloseable {
    private static final String WISH = "POST /api/v1/tickets ";
    private static final String GREETING = "GET /api/v1/health ";

    private static final String MERGE = "POST /api/v1/leases/tickets ";

    private final URI server;
    private final ServerSocket door;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger wishes = new AtomicInteger();
    private volatile boolean held;
    private final AtomicInteger merges = new AtomicInteger();
    private final AtomicInteger greetings = new AtomicInteger();

    LossyLine(URI server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::acceptAll);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** The next answers that are lost. */
    void loseAnswers(int count) {
        toLose.set(count);
    }

    /** Whether what is brought gets lost, while wishes for a number get through. */
    void holdMerges(boolean hold) {
        held = hold;
    }

    /** How often a number was asked for over this line. */
    int wishes() {
        return wishes.get();
    }

    /** How often tickets were brought over this line. */
    int merges() {
        return merges.get();
    }

    /** How often the line was only tried. */
    int greetings() {
        return greetings.get();
    }

    private void acceptAll() throws IOException {
        while (!door.isClosed()) {
            Socket kiosk = door.accept();
            Socket hall = new Socket(server.getHost(), server.getPort());
            AtomicInteger asked = new AtomicInteger();
            run(() -> wishes(kiosk, hall, asked));
            run(() -> answers(hall, kiosk, asked));
        }
    }

    private void wishes(Socket from, Socket to, AtomicInteger asked) throws IOException {
        carry(from, to, piece -> {
            if (piece.contains(GREETING)) {
                greetings.incrementAndGet();
            }
            if (piece.contains(MERGE)) {
                merges.incrementAndGet();
                asked.incrementAndGet();
                return !held;
            }
            if (piece.contains(WISH)) {
                wishes.incrementAndGet();
                asked.incrementAndGet();
            }
            return true;
        });
    }

    private void answers(Socket from, Socket to, AtomicInteger asked) throws IOException {
        carry(from, to, piece -> asked.get() == 0 || toLose.getAndUpdate(left -> Math.max(0, left - 1)) == 0);
    }

    /** What is looked at on its way. */
    private interface Look {
        boolean mayPass(String piece);
    }

    private static void carry(Socket from, Socket to, Look look) throws IOException {
        byte[] buffer = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!look.mayPass(new String(buffer, 0, n, StandardCharsets.ISO_8859_1))) {
                    return;
                }
                out.write(buffer, 0, n);
                out.flush();
            }
        }
    }

    /** Work that ends when its line does. */
    private interface Work {
        void go() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.go();
                    } catch (IOException e) {
                        // The line is cut: that is what it is for.
                    }
                },
                "lossy line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
