package org.paihao.serial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The device's end of a serial line, for simulators: a pseudo terminal made by socat, at a path that a program can open. */
public final class Pty implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Path link;
    private final Process socat;

    private Pty(Path link, Process socat) {
        this.link = link;
        this.socat = socat;
    }

    /**
     * Makes a line.
     *
     * @param link where it appears; must not exist, but for a link that is left over
     * @throws IOException when socat is missing or makes no line
     */
    public static Pty open(Path link) throws IOException {
        Files.deleteIfExists(link);
        Process socat = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + link, "stdio")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Pty pty = new Pty(link, socat);
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!Files.exists(link)) {
            if (!socat.isAlive() || System.nanoTime() > end) {
                pty.close();
                throw new IOException("socat made no line at " + link);
            }
            pty.pause();
        }
        return pty;
    }

    private void pause() throws IOException {
        try {
            socat.waitFor(5, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IOException("interrupted", e);
        }
    }

    /** What the program sends. */
    public InputStream in() {
        return socat.getInputStream();
    }

    /** To the program. */
    public OutputStream out() {
        return socat.getOutputStream();
    }

    /** The path that the program opens. */
    public Path link() {
        return link;
    }

    @Override
    public void close() {
        socat.destroy();
        socat.onExit()
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(late -> socat.destroyForcibly())
                .join();
    }
}
