package org.paihao.display.window;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A strip at the end of a line: is told each text once, and again when the line stands anew. */
final class SerialStrip implements Strip, AutoCloseable {
    private final int address;
    private final Predicate<byte[]> line;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "strip");
        thread.setDaemon(true);
        return thread;
    });
    private String text;
    private String written;

    /** @param line takes a frame and says whether it went out */
    SerialStrip(int address, Predicate<byte[]> line) {
        this.address = address;
        this.line = line;
    }

    @Override
    public synchronized void show(String now) {
        text = now;
        writer.execute(this::write);
    }

    /** What it showed may be gone. */
    synchronized void opened() {
        written = null;
        writer.execute(this::write);
    }

    private void write() {
        String now = due();
        if (now != null && line.test(StripFrame.of(address, now))) {
            written(now);
        }
    }

    private synchronized String due() {
        return text == null || text.equals(written) ? null : text;
    }

    private synchronized void written(String now) {
        written = now;
    }

    @Override
    public void close() {
        writer.shutdownNow();
    }
}
