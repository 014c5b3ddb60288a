package org.paihao.server.slip;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.paihao.server.secret.HallKey;

/**
 * What the holder of a slip shows or types: nine characters that only the hall's key makes (44 bits), and a tenth that
 * finds every single wrong character and every two that were exchanged. No character looks like another: neither 0, 1 nor
 * I, L, O.
 */
final class SlipCode {
    static final int LENGTH = 10;
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    /** A prime: so each of the ten weights has its inverse. */
    private static final int SIZE = ALPHABET.length();

    private SlipCode() {}

    /** The code of a slip; always the same. */
    static String of(HallKey key, String slip) {
        BigInteger rest = new BigInteger(1, Base64.getUrlDecoder().decode(key.sign("slip", slip)));
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 1; i < LENGTH; i++) {
            BigInteger[] divided = rest.divideAndRemainder(BigInteger.valueOf(SIZE));
            code.append(ALPHABET.charAt(divided[1].intValue()));
            rest = divided[0];
        }
        return code.append(ALPHABET.charAt(check(code))).toString();
    }

    /** A code as somebody typed it, in its one form; empty if it was mistyped. */
    static Optional<String> read(String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean right = code.length() == LENGTH
                && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && ALPHABET.charAt(check(code.substring(0, LENGTH - 1))) == code.charAt(LENGTH - 1);
        return right ? Optional.of(code) : Optional.empty();
    }

    /** What the books keep: without the hall's key nobody finds the code to it by trying all. */
    static byte[] hash(HallKey key, String code) {
        return HallKey.hash(key.sign("slip-code", code));
    }

    private static int check(CharSequence nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(nine.charAt(i));
        }
        return sum % SIZE;
    }
}
