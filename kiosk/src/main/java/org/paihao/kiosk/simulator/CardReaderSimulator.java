package org.paihao.kiosk.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.paihao.serial.Pty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader of ID cards without a reader: stands at the end of a real serial line (a pty), understands the SAM_V protocol, has
 * cards of made-up persons laid on it, and can have the troubles of a real one. As with a real one, a card that was read is
 * found again only after it was lifted. Safe for several threads.
 */
public final class CardReaderSimulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CardReaderSimulator.class);
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    private static final int FIND = 0x2001;
    private static final int SELECT = 0x2002;
    private static final int READ = 0x3001;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Path link;
    private final Random random;
    private Pty pty;
    private boolean closed;
    private MadeUpPerson card;
    private boolean wasRead;
    private boolean silent;
    private boolean otherCard;
    private boolean badCard;
    private boolean noise;
    private boolean split;
    private boolean broken;
    private int cuts;
    private int wrongSums;
    private int answers;

    /**
     * A reader that is switched on, with nothing on it.
     *
     * @param link the path of its serial line, made here
     * @param seed of its noise and of where it cuts
     * @throws IOException when socat is missing
     */
    public CardReaderSimulator(Path link, long seed) throws IOException {
        this.link = link;
        this.random = new Random(seed);
        plugIn();
    }

    /** The path of the serial line. */
    public Path line() {
        return link;
    }

    /** Somebody lays a card on it. */
    public synchronized void present(MadeUpPerson person) {
        card = person;
        wasRead = false;
    }

    public synchronized void takeAway() {
        card = null;
    }

    /** Switched off: hears and says nothing. */
    public synchronized void silent(boolean on) {
        silent = on;
    }

    /** The card on it is of another kind: its number is none of a resident. */
    public synchronized void otherCard(boolean on) {
        otherCard = on;
    }

    /** The card is found and cannot be read. */
    public synchronized void badCard(boolean on) {
        badCard = on;
    }

    /** Failed its own test: says so to every question. */
    public synchronized void broken(boolean on) {
        broken = on;
    }

    /** Random bytes between the answers, some of them like the beginning of one. */
    public synchronized void noise(boolean on) {
        noise = on;
    }

    /** Each answer comes in small pieces. */
    public synchronized void split(boolean on) {
        split = on;
    }

    /** So many of the next answers end too early. */
    public synchronized void cut(int next) {
        cuts = next;
    }

    /** So many of the next answers, after those that are cut, have a wrong byte. */
    public synchronized void wrongSums(int next) {
        wrongSums = next;
    }

    /** Questions that were answered so far, however badly. */
    public synchronized int answers() {
        return answers;
    }

    /** The line drops: its path vanishes. */
    public synchronized void unplug() {
        Pty old = pty;
        pty = null;
        if (old != null) {
            old.close();
        }
    }

    /** A fresh line at the same path. */
    public synchronized void plugIn() throws IOException {
        if (pty == null && !closed) {
            Pty fresh = Pty.open(link);
            pty = fresh;
            Thread thread = new Thread(() -> receive(fresh), "simulated-card-reader");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        unplug();
    }

    /** Takes questions until the line drops; a kiosk that closes its end drops a pty, so a new one is made. */
    private void receive(Pty from) {
        byte[] asked = new byte[PREAMBLE.length + 5];
        int length = 0;
        try (InputStream in = from.in()) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                asked[length] = (byte) one;
                boolean fits = length >= PREAMBLE.length || asked[length] == PREAMBLE[length];
                length = fits ? length + 1 : 0;
                if (length == asked.length) {
                    length = 0;
                    answer(from.out(), asked);
                }
            }
        } catch (IOException e) {
            LOG.debug("the simulated line ended", e);
        }
        replace(from);
    }

    private synchronized void replace(Pty ended) {
        if (pty != ended) {
            return;
        }
        unplug();
        try {
            plugIn();
        } catch (IOException e) {
            LOG.warn("the simulated card reader has no line any more: {}", e.toString());
        }
    }

    private synchronized void answer(OutputStream out, byte[] asked) throws IOException {
        if (silent) {
            return;
        }
        answers++;
        byte[] frame = frameFor((asked[7] & 0xFF) << 8 | asked[8] & 0xFF);
        if (cuts > 0) {
            cuts--;
            frame = Arrays.copyOf(frame, 1 + random.nextInt(frame.length - 1));
        } else if (wrongSums > 0) {
            wrongSums--;
            frame[PREAMBLE.length + 2 + random.nextInt(frame.length - PREAMBLE.length - 2)] ^= 0x55;
        }
        if (noise) {
            say(out, noiseBytes());
        }
        say(out, frame);
        if (noise) {
            say(out, noiseBytes());
        }
    }

    private byte[] frameFor(int question) {
        if (broken) {
            return frame(0x60, new byte[0]);
        }
        return switch (question) {
            case FIND -> card == null || wasRead ? frame(0x80, new byte[0]) : frame(0x9F, new byte[4]);
            case SELECT -> card == null ? frame(0x81, new byte[0]) : frame(0x90, new byte[8]);
            case READ -> read();
            default -> frame(0x21, new byte[0]);
        };
    }

    private byte[] read() {
        if (card == null || badCard) {
            return frame(0x41, new byte[0]);
        }
        byte[] content = card.content();
        if (otherCard) {
            Arrays.fill(content, 4 + 30, 4 + 256, (byte) ' ');
        }
        // Whether the kiosk understood it shows in what it asks next; a broken answer is no reading.
        wasRead = cuts == 0 && wrongSums == 0;
        return frame(0x90, content);
    }

    private static byte[] frame(int status, byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(PREAMBLE);
        int length = 3 + data.length + 1;
        bytes.write(length >> 8);
        bytes.write(length);
        bytes.write(0);
        bytes.write(0);
        bytes.write(status);
        bytes.writeBytes(data);
        byte[] frame = bytes.toByteArray();
        int sum = 0;
        for (int i = PREAMBLE.length; i < frame.length; i++) {
            sum ^= frame[i];
        }
        bytes.write(sum);
        return bytes.toByteArray();
    }

    private byte[] noiseBytes() {
        byte[] bytes = new byte[1 + random.nextInt(40)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            System.arraycopy(PREAMBLE, 0, bytes, 0, Math.min(bytes.length, 1 + random.nextInt(PREAMBLE.length)));
        }
        return bytes;
    }

    private void say(OutputStream out, byte[] bytes) throws IOException {
        int piece = split ? 7 : bytes.length;
        for (int from = 0; from < bytes.length; from += piece) {
            out.write(bytes, from, Math.min(piece, bytes.length - from));
            out.flush();
            if (split) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
