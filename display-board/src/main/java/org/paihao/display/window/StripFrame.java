package org.paihao.display.window;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/**
 * What an LED strip takes: {@code AA address BB 51 54 sum 01 00 99 00 63 text FF}, the text in GBK, the sum being that of all
 * behind it.
 */
final class StripFrame {
    private static final Charset GBK = Charset.forName("GBK");
    /** At once, standing still, until the next one. */
    private static final byte[] MANNER = {0x01, 0x00, (byte) 0x99, 0x00, 0x63};

    private static final int END = 0xFF;

    private StripFrame() {}

    static byte[] of(int address, String text) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        said.writeBytes(MANNER);
        said.writeBytes(text.getBytes(GBK));
        said.write(END);
        int sum = 0;
        for (byte one : said.toByteArray()) {
            sum += one;
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(new byte[] {(byte) 0xAA, (byte) address, (byte) 0xBB, 0x51, 0x54, (byte) sum});
        frame.writeBytes(said.toByteArray());
        return frame.toByteArray();
    }
}
