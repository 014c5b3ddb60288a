package org.paihao.kiosk.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.IntSupplier;

/** Understands the ESC/POS of a ticket, byte by byte as the stream comes in; knows nothing of how we write it. */
final class CommandReader {
    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    /** Ends a command that was cut off: passed over, as printers do. */
    private static final int NOTHING = 0;

    private static final int QR = 0x31;
    private static final int STORE = 0x70;

    private final IntSupplier bytes;
    private final Charset chinese;
    private final ByteArrayOutputStream consumed = new ByteArrayOutputStream();
    private boolean chineseOn;
    private Command.Raster stored;

    /** @param bytes the next byte, waiting for it */
    CommandReader(IntSupplier bytes, Charset chinese) {
        this.bytes = bytes;
        this.chinese = chinese;
    }

    /** The exact bytes of the command read last. */
    byte[] consumed() {
        return consumed.toByteArray();
    }

    Command next() {
        consumed.reset();
        int first = take();
        return switch (first) {
            case '\n' -> new Command.LineFeed();
            case DLE -> realTime();
            case ESC -> escape();
            case FS -> chineseMode();
            case GS -> group();
            default -> first < ' ' ? new Command.NoEffect() : letter(first);
        };
    }

    private Command letter(int first) {
        if (first < 0x80) {
            return new Command.Letter(first);
        }
        byte[] code = chineseOn ? chinese(first) : new byte[] {(byte) first};
        return new Command.Letter(new String(code, chineseOn ? chinese : Charset.forName("IBM437")).codePointAt(0));
    }

    /** Two bytes, or four where the second is a digit and the font goes so far. */
    private byte[] chinese(int first) {
        int second = take();
        boolean four = second >= '0' && second <= '9' && chinese.name().equals("GB18030");
        return four
                ? new byte[] {(byte) first, (byte) second, (byte) take(), (byte) take()}
                : new byte[] {(byte) first, (byte) second};
    }

    private Command realTime() {
        take();
        take();
        return new Command.AnsweredAtOnce();
    }

    private Command chineseMode() {
        int what = take();
        switch (what) {
            case '&' -> chineseOn = true;
            case '.' -> chineseOn = false;
            case NOTHING -> {}
            case '!', '-', 'W', 'C' -> take();
            case 'S' -> take(2);
            case '(' -> {
                take();
                take(little());
            }
            default -> throw new NotUnderstood(FS, what);
        }
        return new Command.NoEffect();
    }

    private Command escape() {
        int what = take();
        return switch (what) {
            case '@' -> {
                chineseOn = false;
                yield new Command.Reset();
            }
            case 'E' -> new Command.Bold((take() & 1) == 1);
            case 'a' -> new Command.Align(take() & 3);
            case '2' -> new Command.LineSpacing(-1);
            case '3' -> new Command.LineSpacing(take());
            case 'J' -> new Command.FeedDots(take());
            case 'd' -> new Command.FeedLines(take());
            case '*' -> strip();
            case NOTHING -> new Command.NoEffect();
            case '$' -> new Command.Move(little(), true);
            case '\\' -> new Command.Move((short) little(), false);
            case 'M', '-', 'G', 't', 'R', 'V', '{', '!', '=', ' ' -> noEffect(1);
            default -> throw new NotUnderstood(ESC, what);
        };
    }

    private Command group() {
        int what = take();
        return switch (what) {
            case '!' -> {
                int size = take();
                yield new Command.Size((size >> 4 & 7) + 1, (size & 7) + 1);
            }
            case 'V' -> cut();
            case '(' -> block();
            case 'v' -> raster();
            case NOTHING -> new Command.NoEffect();
            case '8' -> longBlock();
            case 'r' -> {
                take();
                yield new Command.SayInOrder();
            }
            case 'a' -> new Command.TellChanges(take() != 0);
            case 'P', 'L', 'W', '\\', '$' -> noEffect(2);
            case 'B', 'b', 'H', 'h', 'w', 'f' -> noEffect(1);
            default -> throw new NotUnderstood(GS, what);
        };
    }

    private Command cut() {
        int mode = take();
        if (mode >= 'A') {
            take();
        }
        return new Command.Cut();
    }

    private Command raster() {
        take();
        int scale = take() & 3;
        int across = little();
        int rows = little();
        return new Command.Raster(across, rows, take(across * rows), 1 + (scale & 1), 1 + (scale >> 1));
    }

    /** A picture that is kept until it is asked for, with four bytes of length. */
    private Command longBlock() {
        take();
        byte[] block = take(little() | little() << 16);
        if (block.length > 9 && block[1] == STORE) {
            int across = (two(block, 6) + 7) / 8;
            byte[] dots = Arrays.copyOfRange(block, 10, block.length);
            stored = new Command.Raster(across, two(block, 8), dots, block[3], block[4]);
        }
        return new Command.NoEffect();
    }

    private static int two(byte[] block, int at) {
        return block[at] & 0xFF | (block[at + 1] & 0xFF) << 8;
    }

    private Command strip() {
        int rows = take() < 2 ? 8 : 24;
        return new Command.Strip(rows, take(little() * rows / 8));
    }

    private Command block() {
        int kind = take();
        byte[] block = take(little());
        if (kind == 'L' && block.length > 1 && (block[1] == '2' || block[1] == 2) && stored != null) {
            return stored;
        }
        if (kind != 'k' || block.length < 3 || block[0] != QR) {
            return new Command.NoEffect();
        }
        return switch (block[1]) {
            case 'C' -> new Command.QrModule(block[2]);
            case 'E' -> new Command.QrLevel(block[2] - '0');
            case 'P' -> new Command.QrStore(Arrays.copyOfRange(block, 3, block.length));
            case 'Q' -> new Command.QrPrint();
            default -> new Command.NoEffect();
        };
    }

    private Command noEffect(int arguments) {
        take(arguments);
        return new Command.NoEffect();
    }

    private int little() {
        int low = take();
        return low | take() << 8;
    }

    private byte[] take(int count) {
        byte[] taken = new byte[count];
        for (int i = 0; i < count; i++) {
            taken[i] = (byte) take();
        }
        return taken;
    }

    private int take() {
        int next = bytes.getAsInt();
        consumed.write(next);
        return next;
    }

    /** A real printer would print rubbish here; this one stops so that it is seen. */
    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood(int group, int what) {
            super("command %02X %02X is not understood".formatted(group, what));
        }
    }
}
