package org.paihao.server.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The printer's end of a pseudo terminal made by socat: always ready, answers every question at once, and notes when the
 * first byte of each job came.
 */
final class PaperEnd implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int GS = 0x1D;
    /** To DLE EOT: nothing is wrong. */
    private static final int READY = 0x12;
    /** To GS r: all is processed, and there is paper. */
    private static final int PROCESSED = 0x00;

    private final Process socat;
    private final Path line;
    private final BlockingQueue<Long> firstBytes = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> ends = new LinkedBlockingQueue<>();

    private PaperEnd(Process socat, Path line) {
        this.socat = socat;
        this.line = line;
    }

    /** @param line where the kiosk finds the printer */
    static PaperEnd at(Path line) throws IOException, InterruptedException {
        Files.deleteIfExists(line);
        Process socat = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + line, "stdio")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        PaperEnd paper = new PaperEnd(socat, line);
        while (!Files.exists(line)) {
            if (socat.waitFor(1, TimeUnit.MILLISECONDS)) {
                throw new IOException("socat made no line at " + line);
            }
        }
        Thread reader = new Thread(paper::read, "paper");
        reader.setDaemon(true);
        reader.start();
        return paper;
    }

    Path line() {
        return line;
    }

    /** Waits for a job. @return when its first byte came, by {@link System#nanoTime} */
    long firstByte() throws IOException, InterruptedException {
        return next(firstBytes);
    }

    /** Waits until a job is whole. */
    void whole() throws IOException, InterruptedException {
        next(ends);
    }

    private static long next(BlockingQueue<Long> moments) throws IOException, InterruptedException {
        Long moment = moments.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (moment == null) {
            throw new IOException("no ticket came to the printer");
        }
        return moment;
    }

    private void read() {
        byte[] bytes = new byte[4096];
        boolean inJob = false;
        int beforeThat = 0;
        int before = 0;
        try (InputStream in = socat.getInputStream();
                OutputStream out = socat.getOutputStream()) {
            for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
                long now = System.nanoTime();
                for (int i = 0; i < count; i++) {
                    int next = bytes[i] & 0xFF;
                    boolean question = next == DLE || before == DLE || beforeThat == DLE && before == EOT;
                    if (beforeThat == DLE && before == EOT) {
                        answer(out, READY);
                    } else if (beforeThat == GS && before == 'r') {
                        answer(out, PROCESSED);
                        ends.add(now);
                        inJob = false;
                    } else if (!inJob && !question) {
                        inJob = true;
                        firstBytes.add(now);
                    }
                    beforeThat = before;
                    before = next;
                }
            }
        } catch (IOException e) {
            // the line was closed: whoever still waits for paper says so
        }
    }

    private static void answer(OutputStream out, int with) throws IOException {
        out.write(with);
        out.flush();
    }

    @Override
    public void close() {
        socat.destroy();
    }
}
