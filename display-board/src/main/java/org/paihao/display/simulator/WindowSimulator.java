package org.paihao.display.simulator;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paihao.serial.TroubledLine;

/**
 * A caller keypad, an evaluator of four keys and an LED strip on the wires of one serial line (a pty). It understands their
 * bytes by itself, so that it does not share the drivers' mistakes. Safe for several threads.
 */
public final class WindowSimulator implements AutoCloseable {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int STRIP_TEXT = 11;
    private static final int KEY = 0x01;
    private static final int RATING = 0x11;
    private static final byte[] KEY_HEAD = {(byte) 0xFF, 0x68, 3, 3, 0x68};

    private final TroubledLine line;
    private final int address;
    private final List<String> acknowledged = new ArrayList<>();
    private String shown = "";
    private int framesToStrip;

    /**
     * @param link the path of the serial line, made here
     * @param address of the devices
     * @param seed of noise and cuts
     * @throws IOException when socat is missing
     */
    public WindowSimulator(Path link, int address, long seed) throws IOException {
        this.address = address;
        this.line = new TroubledLine(link, KEY_HEAD, seed, this::fresh);
        line.plugIn();
    }

    /** Their serial line, with the troubles of one. On a fresh one the strip has forgotten what it showed. */
    public TroubledLine line() {
        return line;
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

    private void send(int from, int function, int data) throws IOException {
        byte[] frame = Arrays.copyOf(KEY_HEAD, KEY_HEAD.length + 5);
        frame[5] = (byte) from;
        frame[6] = (byte) function;
        frame[7] = (byte) data;
        frame[8] = (byte) (from + function + data);
        frame[9] = 0x16;
        line.say(frame, KEY_HEAD.length);
    }

    private synchronized TroubledLine.Ear fresh() {
        shown = "";
        List<Byte> bytes = new ArrayList<>();
        return one -> {
            bytes.add(one);
            understand(bytes);
        };
    }

    @Override
    public void close() {
        line.close();
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
