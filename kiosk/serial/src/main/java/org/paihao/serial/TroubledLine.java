package org.paihao.serial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A simulated device's end of a serial line (a pty), with the troubles of a real one. A program that closes its end drops a
 * pty, so a new one is made at the same path until it is pulled. Safe for several threads.
 */
public final class TroubledLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TroubledLine.class);
    private static final int LONGEST_NOISE = 40;
    private static final int PIECE = 7;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Path link;
    private final byte[] head;
    private final Random random;
    private final Supplier<Ear> device;
    private Pty pty;
    private boolean pulled;
    private boolean noise;
    private boolean split;
    private int cuts;
    private int wrongBytes;

    /** What hears the line from its making to its end. */
    @FunctionalInterface
    public interface Ear {
        /** One byte more, in order. */
        void received(byte one) throws IOException;
    }

    /**
     * Not there before it is plugged in.
     *
     * @param link its path
     * @param head how a frame begins: some of the noise looks so too
     * @param seed of noise, cuts and wrong bytes
     * @param device makes an ear for each fresh line; called without a lock
     */
    public TroubledLine(Path link, byte[] head, long seed, Supplier<Ear> device) {
        this.link = link;
        this.head = head.clone();
        this.random = new Random(seed);
        this.device = device;
    }

    public Path path() {
        return link;
    }

    /**
     * What happens to a line, as a person types it: {@code noise}, {@code quiet}, {@code split}, {@code whole},
     * {@code cut N}, {@code wrong N}, {@code unplug}, {@code plug}.
     *
     * @return false where these words mean nothing here
     */
    public boolean happens(String... words) throws IOException {
        int number = words.length > 1 && words[1].matches("\\d{1,4}") ? Integer.parseInt(words[1]) : 1;
        switch (words[0]) {
            case "noise", "quiet" -> noise(words[0].equals("noise"));
            case "split", "whole" -> split(words[0].equals("split"));
            case "cut" -> cut(number);
            case "wrong" -> wrongBytes(number);
            case "unplug" -> unplug();
            case "plug" -> plugIn();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Random bytes before and behind each frame. */
    public synchronized void noise(boolean on) {
        noise = on;
    }

    /** Each frame comes in small pieces. */
    public synchronized void split(boolean on) {
        split = on;
    }

    /** So many of the next frames end too early. */
    public synchronized void cut(int next) {
        cuts = next;
    }

    /** So many of the next frames, after those that are cut, have a wrong byte. */
    public synchronized void wrongBytes(int next) {
        wrongBytes = next;
    }

    /** Whether the next frame goes out as it is. */
    public synchronized boolean isWhole() {
        return cuts == 0 && wrongBytes == 0;
    }

    /**
     * Sends a frame, with whatever trouble there is.
     *
     * @param covered where what its sum covers begins
     * @throws IOException where the line is pulled
     */
    public synchronized void say(byte[] frame, int covered) throws IOException {
        if (pty == null) {
            throw new IOException("the line is unplugged");
        }
        byte[] said = frame.clone();
        if (cuts > 0) {
            cuts--;
            said = Arrays.copyOf(said, 1 + random.nextInt(said.length - 1));
        } else if (wrongBytes > 0) {
            wrongBytes--;
            said[covered + random.nextInt(said.length - covered)] ^= 0x55;
        }
        OutputStream out = pty.out();
        sayNoise(out);
        sayInPieces(out, said);
        sayNoise(out);
    }

    private void sayNoise(OutputStream out) throws IOException {
        if (noise) {
            byte[] bytes = new byte[1 + random.nextInt(LONGEST_NOISE)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                int begun = Math.min(bytes.length, 1 + random.nextInt(head.length));
                System.arraycopy(head, 0, bytes, random.nextInt(bytes.length - begun + 1), begun);
            }
            sayInPieces(out, bytes);
        }
    }

    private void sayInPieces(OutputStream out, byte[] bytes) throws IOException {
        int piece = split ? PIECE : bytes.length;
        for (int from = 0; from < bytes.length; from += piece) {
            out.write(bytes, from, Math.min(piece, bytes.length - from));
            out.flush();
            if (split) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** The line drops: its path vanishes. */
    public synchronized void unplug() {
        pulled = true;
        drop();
    }

    private void drop() {
        Pty old = pty;
        pty = null;
        if (old != null) {
            old.close();
        }
    }

    /** A fresh line at the path, where there is none. @throws IOException when socat is missing */
    public void plugIn() throws IOException {
        Ear ear = device.get();
        synchronized (this) {
            pulled = false;
            begin(ear);
        }
    }

    private void begin(Ear ear) throws IOException {
        if (pty == null && !pulled) {
            Pty fresh = Pty.open(link);
            pty = fresh;
            Thread thread = new Thread(() -> receive(fresh, ear), "simulated-line");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void receive(Pty from, Ear ear) {
        try (InputStream in = from.in()) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                ear.received((byte) one);
            }
        } catch (IOException e) {
            LOG.debug("the simulated line ended", e);
        }
        replace(from, device.get());
    }

    private synchronized void replace(Pty ended, Ear ear) {
        if (pty != ended) {
            return;
        }
        drop();
        try {
            begin(ear);
        } catch (IOException e) {
            LOG.warn("the simulated line {} is no more: {}", link, e.toString());
        }
    }

    @Override
    public void close() {
        unplug();
    }
}
