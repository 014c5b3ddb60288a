package org.paihao.server.appointment;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.paihao.server.secret.HallKey;

/**
 * The ten digits by which an appointment is checked in: nine that only the hall's key can draw from the appointment's id,
 * so that nobody guesses them and none are stored, and one that catches a wrong digit or two that changed places
 * (ISO 7064, MOD 11,10). They can be said over the telephone and typed on a kiosk.
 */
final class CheckInCode {
    private static final int DIGITS = 9;
    private static final BigInteger RANGE = BigInteger.TEN.pow(DIGITS);

    private final HallKey key;

    CheckInCode(HallKey key) {
        this.key = key;
    }

    String of(String appointment) {
        BigInteger drawn = new BigInteger(1, key.mac("code", bytes(appointment))).mod(RANGE);
        String digits = String.format("%0" + DIGITS + "d", drawn);
        return digits + check(digits);
    }

    /** What is stored of a code: nobody can try all codes against it without the hall's key. */
    byte[] hash(String code) {
        return key.mac("code-hash", bytes(code));
    }

    /** What somebody typed, without blanks and hyphens; empty for what cannot be a code. */
    static Optional<String> typed(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        String code = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return code.matches("[0-9]{" + (DIGITS + 1) + "}") && check(code.substring(0, DIGITS)) == code.charAt(DIGITS)
                ? Optional.of(code)
                : Optional.empty();
    }

    private static char check(String digits) {
        int sum = 10;
        for (int i = 0; i < digits.length(); i++) {
            int step = (sum + digits.charAt(i) - '0') % 10;
            sum = (step == 0 ? 10 : step) * 2 % 11;
        }
        return (char) ('0' + (11 - sum) % 10);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
