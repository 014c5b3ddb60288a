package org.paihao.look;

import java.nio.ByteBuffer;
import java.util.BitSet;

/** Which characters a TrueType font can draw, read from its {@code cmap}: the toolkit would silently draw boxes. */
final class Glyphs {
    private static final int CMAP = 0x636d6170;

    private final BitSet drawn = new BitSet();

    private Glyphs() {}

    /** @throws IllegalArgumentException where the bytes are no such font */
    static Glyphs of(byte[] font) {
        try {
            Glyphs glyphs = new Glyphs();
            glyphs.read(ByteBuffer.wrap(font));
            return glyphs;
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Not a whole TrueType font", e);
        }
    }

    boolean draws(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || drawn.get(c));
    }

    private void read(ByteBuffer font) {
        int cmap = table(font, CMAP);
        int subtables = font.getShort(cmap + 2);
        for (int i = 0; i < subtables; i++) {
            int at = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            switch (font.getShort(at)) {
                case 4 -> readSegments(font, at);
                case 12 -> readGroups(font, at);
                default -> {
                    // Other formats repeat what these two hold.
                }
            }
        }
    }

    private static int table(ByteBuffer font, int tag) {
        int tables = font.getShort(4);
        for (int i = 0; i < tables; i++) {
            if (font.getInt(12 + 16 * i) == tag) {
                return font.getInt(12 + 16 * i + 8);
            }
        }
        throw new IllegalArgumentException("A font without a table of characters");
    }

    private void readSegments(ByteBuffer font, int at) {
        int twice = unsigned(font, at + 6);
        int ends = at + 14;
        int starts = ends + twice + 2;
        int deltas = starts + twice;
        int offsets = deltas + twice;
        for (int i = 0; i < twice; i += 2) {
            int start = unsigned(font, starts + i);
            int end = Math.min(unsigned(font, ends + i), 0xFFFE);
            int delta = unsigned(font, deltas + i);
            int offset = unsigned(font, offsets + i);
            for (int c = start; c <= end; c++) {
                int glyph = offset == 0 ? c + delta & 0xFFFF : unsigned(font, offsets + i + offset + 2 * (c - start));
                if (glyph != 0) {
                    drawn.set(c);
                }
            }
        }
    }

    private void readGroups(ByteBuffer font, int at) {
        int groups = font.getInt(at + 12);
        for (int i = 0; i < groups; i++) {
            drawn.set(font.getInt(at + 16 + 12 * i), font.getInt(at + 20 + 12 * i) + 1);
        }
    }

    private static int unsigned(ByteBuffer font, int at) {
        return font.getShort(at) & 0xFFFF;
    }
}
