package org.paihao.display.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a window's devices, as public code has them; and that nothing but a whole frame is ever heard. */
class FramesTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private static List<KeyFrame> heard(byte[] bytes) {
        FrameEar ear = new FrameEar();
        List<KeyFrame> heard = new ArrayList<>();
        for (byte one : bytes) {
            ear.hear(one).ifPresent(heard::add);
        }
        return heard;
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, 0x0C, FF 68 03 03 68 03 01 0C 10 16",
        "3, 1, 0x0D, FF 68 03 03 68 03 01 0D 11 16",
        "3, 1, 0x13, FF 68 03 03 68 03 01 13 17 16",
        "254, 0x11, 4, FF 68 03 03 68 FE 11 04 13 16"
    })
    void aFrameIsReadAndWritten(int address, int function, int data, String bytes) {
        KeyFrame frame = new KeyFrame(address, function, data);
        assertThat(HEX.formatHex(frame.bytes())).isEqualTo(bytes);
        assertThat(heard(HEX.parseHex(bytes))).containsExactly(frame);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 请A003号, AA 03 BB 51 54 01 01 00 99 00 63 C7 EB 41 30 30 33 BA C5 FF",
        "12, A, AA 0C BB 51 54 3D 01 00 99 00 63 41 FF"
    })
    void aTextForTheStripIsGbkWithItsSum(int address, String text, String bytes) {
        assertThat(HEX.formatHex(StripFrame.of(address, text))).isEqualTo(bytes);
    }

    @Test
    void whichKeyOfTheEvaluatorWasPressedIsNotPrinted() {
        assertThat(new KeyFrame(3, KeyFrame.RATING, 4)).hasToString("KeyFrame[address=3, function=17]");
    }

    /** Whole frames among noise, cut ones, wrong sums and beginnings of frames: just the whole ones, all of them, in order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void onlyWholeFramesAreHeardAndNoneIsMissed(long seed) {
        Random random = new Random(seed);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        List<KeyFrame> whole = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            KeyFrame frame =
                    new KeyFrame(1 + random.nextInt(254), random.nextBoolean() ? 1 : 0x11, random.nextInt(256));
            byte[] bytes = frame.bytes();
            switch (random.nextInt(6)) {
                case 0 -> line.writeBytes(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                case 1 -> {
                    bytes[5 + random.nextInt(4)] ^= (byte) (1 << random.nextInt(8));
                    line.writeBytes(bytes);
                }
                case 2 -> {
                    bytes[random.nextInt(5)] ^= (byte) (1 << random.nextInt(8));
                    line.writeBytes(bytes);
                }
                case 3 -> {
                    byte[] noise = new byte[random.nextInt(30)];
                    random.nextBytes(noise);
                    // A frame that lacks its last byte alone, and finds it in the noise, is a whole one.
                    if (noise.length > 0 && noise[0] == 0x16) {
                        noise[0] = 0;
                    }
                    line.writeBytes(noise);
                }
                default -> {
                    line.writeBytes(bytes);
                    whole.add(frame);
                }
            }
        }
        assertThat(whole).hasSizeGreaterThan(5000);
        assertThat(heard(line.toByteArray())).isEqualTo(whole);
    }

    /** Every one of the bytes between the head and the end: one that is wrong makes no key. */
    @Test
    void noSingleWrongBitMakesAKey() {
        byte[] call = new KeyFrame(3, KeyFrame.KEY, Key.CALL.code()).bytes();
        for (int bit = 0; bit < call.length * 8; bit++) {
            byte[] wrong = call.clone();
            wrong[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(heard(wrong)).as("bit %d", bit).isEmpty();
        }
    }
}
