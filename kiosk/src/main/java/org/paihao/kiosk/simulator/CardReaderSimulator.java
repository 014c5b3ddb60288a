package org.paihao.kiosk.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.paihao.serial.TroubledLine;

/**
 * A reader of ID cards without a reader: stands at the end of a real serial line (a pty), understands the SAM_V protocol, has
 * cards of made-up persons laid on it, and can have the troubles of a real one. As with a real one, a card that was read is
 * found again only after it was lifted. Safe for several threads.
 */
public final class CardReaderSimulator implements AutoCloseable {
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    private static final int FIND = 0x2001;
    private static final int SELECT = 0x2002;
    private static final int READ = 0x3001;

    private final TroubledLine line;
    private MadeUpPerson card;
    private boolean wasRead;
    private boolean silent;
    private boolean otherCard;
    private boolean badCard;
    private boolean broken;
    private int answers;

    /**
     * A reader that is switched on, with nothing on it.
     *
     * @param link the path of its serial line, made here
     * @param seed of its noise and of where it cuts
     * @throws IOException when socat is missing
     */
    public CardReaderSimulator(Path link, long seed) throws IOException {
        this.line = new TroubledLine(link, PREAMBLE, seed, Questions::new);
        line.plugIn();
    }

    /** Its serial line, with the troubles of one. */
    public TroubledLine line() {
        return line;
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

    /** Questions that were answered so far, however badly. */
    public synchronized int answers() {
        return answers;
    }

    @Override
    public void close() {
        line.close();
    }

    /** Finds the questions in what comes. */
    private final class Questions implements TroubledLine.Ear {
        private final byte[] asked = new byte[PREAMBLE.length + 5];
        private int length;

        @Override
        public void received(byte one) throws IOException {
            asked[length] = one;
            boolean fits = length >= PREAMBLE.length || one == PREAMBLE[length];
            length = fits ? length + 1 : 0;
            if (length == asked.length) {
                length = 0;
                answer((asked[7] & 0xFF) << 8 | asked[8] & 0xFF);
            }
        }
    }

    private synchronized void answer(int question) throws IOException {
        if (!silent) {
            answers++;
            line.say(frameFor(question), PREAMBLE.length + 2);
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
        wasRead = line.isWhole();
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
}
