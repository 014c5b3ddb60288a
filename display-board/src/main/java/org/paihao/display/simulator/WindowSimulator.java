package org.paihao.display.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.paihao.serial.Pty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A caller keypad, an evaluator of four keys and an LED strip on the wires of one serial line (a pty). It understands their
 * bytes by itself, so that it does not share the drivers' mistakes. Safe for several threads.
 */
public final class WindowSimulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowSimulator.class);
    private static final Charset GBK = Charset.forName("GBK");
    private static final int STRIP_TEXT = 11;
    private static final int KEY = 0x01;
    private static final int RATING = 0x11;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Path link;
    private final int address;
    private final Random random;
    private final List<String> acknowledged = new ArrayList<>();
    private Pty pty;
    private boolean closed;
    private String shown = "";
    private int framesToStrip;
    private boolean noise;
    private boolean split;
    private int cuts;
    private int wrongSums;

    /**
     * @param link the path of the serial line, made here
     * @param address of the devices
     * @param seed of noise and cuts
     * @throws IOException when socat is missing
     */
    public WindowSimulator(Path link, int address, long seed) throws IOException {
        this.link = link;
        this.address = address;
        this.random = new Random(seed);
        plugIn();
    }

    /** The path of the serial line. */
    public Path line() {
        return link;
    }

    /** Presses a key of the keypad. @param code such as 0x0C */
    public void press(int code) throws IOException {
        send(address, KEY, code);
    }

    /** Presses a key of the keypad of another window, which hangs on the same wires. */
    public void pressElsewhere(int other, int code) throws IOException {
        send(other, KEY, code);
    }

    /** Presses a key of the evaluator. @param key from 1 */
    public void rate(int key) throws IOException {
        send(address, RATING, key);
    }

    /** What was acknowledged, in order: {@code 01 0C} is the keypad's key 0C. */
    public synchronized List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** What the strip shows. */
    public synchronized String shown() {
        return shown;
    }

    /** How many frames the strip has taken. */
    public synchronized int framesToStrip() {
        return framesToStrip;
    }

    /** Random bytes before and behind each frame, some of them like the beginning of one. */
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
    public synchronized void wrongSums(int next) {
        wrongSums = next;
    }

    private synchronized void send(int from, int function, int data) throws IOException {
        if (pty == null) {
            throw new IOException("the line is unplugged");
        }
        int sum = from + function + data;
        byte[] frame = {(byte) 0xFF, 0x68, 3, 3, 0x68, (byte) from, (byte) function, (byte) data, (byte) sum, 0x16};
        if (cuts > 0) {
            cuts--;
            frame = Arrays.copyOf(frame, 1 + random.nextInt(frame.length - 1));
        } else if (wrongSums > 0) {
            wrongSums--;
            frame[5 + random.nextInt(3)] ^= 0x40;
        }
        OutputStream out = pty.out();
        if (noise) {
            say(out, noiseBytes());
        }
        say(out, frame);
        if (noise) {
            say(out, noiseBytes());
        }
    }

    private byte[] noiseBytes() {
        byte[] bytes = new byte[1 + random.nextInt(20)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            bytes[bytes.length - 1] = (byte) 0xFF;
        }
        return bytes;
    }

    private void say(OutputStream out, byte[] bytes) throws IOException {
        int piece = split ? 3 : bytes.length;
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
        Pty old = pty;
        pty = null;
        if (old != null) {
            old.close();
        }
    }

    /** A fresh line at the same path; the strip has forgotten what it showed. */
    public synchronized void plugIn() throws IOException {
        if (pty == null && !closed) {
            Pty fresh = Pty.open(link);
            pty = fresh;
            shown = "";
            Thread thread = new Thread(() -> receive(fresh), "simulated-window");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        unplug();
    }

    /** Takes bytes until the line drops; a program that closes its end drops a pty, so a new one is made. */
    private void receive(Pty from) {
        List<Byte> bytes = new ArrayList<>();
        try (InputStream in = from.in()) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                bytes.add((byte) one);
                understand(bytes);
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
            LOG.warn("the simulated devices have no line any more: {}", e.toString());
        }
    }

    private synchronized void understand(List<Byte> bytes) {
        int first = bytes.get(0) & 0xFF;
        if (first != 0xFF && first != 0xAA) {
            bytes.clear();
        } else if (first == 0xFF && bytes.size() == 10) {
            if ((bytes.get(5) & 0xFF) == address) {
                acknowledged.add(String.format("%02X %02X", bytes.get(6), bytes.get(7)));
            }
            bytes.clear();
        } else if (first == 0xAA && bytes.size() > STRIP_TEXT && bytes.get(bytes.size() - 1) == (byte) 0xFF) {
            strip(bytes);
            bytes.clear();
        }
    }

    private void strip(List<Byte> bytes) {
        int sum = 0;
        for (byte one : bytes.subList(6, bytes.size())) {
            sum += one & 0xFF;
        }
        if ((bytes.get(1) & 0xFF) != address || (bytes.get(5) & 0xFF) != (sum & 0xFF)) {
            return;
        }
        byte[] text = new byte[bytes.size() - STRIP_TEXT - 1];
        for (int i = 0; i < text.length; i++) {
            text[i] = bytes.get(STRIP_TEXT + i);
        }
        framesToStrip++;
        shown = new String(text, GBK);
    }
}
