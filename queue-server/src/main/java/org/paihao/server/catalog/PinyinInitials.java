package org.paihao.server.catalog;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The first letters of Chinese names in pinyin. GB 2312 has its 3,755 common characters in the order of their pinyin, so
 * their code tells the letter; other characters, and common ones that are read in another way here, a hall writes itself.
 */
final class PinyinInitials {
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    private static final int[] FROM = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6,
        0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
    };
    private static final int COMMON_END = 0xD7F9;

    private PinyinInitials() {}

    /** Small letters; signs and blanks are left out. Empty where a character's pinyin is not known. */
    static Optional<String> of(String name) {
        StringBuilder initials = new StringBuilder();
        for (int c : name.codePoints().toArray()) {
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                initials.appendCodePoint(Character.toLowerCase(c));
            } else if (Character.isIdeographic(c)) {
                Optional<Character> letter = letter(c);
                if (letter.isEmpty()) {
                    return Optional.empty();
                }
                initials.append(letter.get());
            }
        }
        return Optional.of(initials.toString());
    }

    private static Optional<Character> letter(int c) {
        byte[] bytes = Character.toString(c).getBytes(GB2312);
        int code = bytes.length == 2 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        if (code < FROM[0] || code > COMMON_END) {
            return Optional.empty();
        }
        int i = FROM.length - 1;
        while (code < FROM[i]) {
            i--;
        }
        return Optional.of(LETTERS.charAt(i));
    }
}
