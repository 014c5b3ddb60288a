package org.paihao.kiosk.idcard;

import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the hall may know of a card's content. The content is two lengths, 256 bytes of text (UTF-16LE, fields of fixed
 * places) and a picture; only the number is looked at, which also tells the birthday. No object that outlives the call
 * ever holds any of it.
 */
final class CardText {
    /** Bytes of the two lengths and of the text. */
    static final int LENGTH = 4 + 256;

    /** After the lengths, name 30, sex 2, nation 4, birthday 16 and address 70. */
    private static final int NUMBER_AT = 4 + 30 + 2 + 4 + 16 + 70;

    private static final int DIGITS = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private CardText() {}

    /** @return empty for what is no ID card of a resident */
    static Optional<CardAnswer.Known> known(byte[] content, CardTerms terms) {
        byte[] number = new byte[DIGITS];
        try {
            if (!copyNumber(content, number)) {
                return Optional.empty();
            }
            AgeGroup ageGroup = isBornBy(number, terms.agedIfBornBy()) ? AgeGroup.AGED : AgeGroup.YOUNGER;
            return Optional.of(new CardAnswer.Known(ageGroup, hash(number, terms.key())));
        } finally {
            Arrays.fill(number, (byte) 0);
        }
    }

    private static boolean copyNumber(byte[] content, byte[] number) {
        if (content.length < LENGTH || content[0] != 1 || content[1] != 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            byte low = content[NUMBER_AT + 2 * i];
            boolean digit = low >= '0' && low <= '9' || i == DIGITS - 1 && low == 'X';
            if (!digit || content[NUMBER_AT + 2 * i + 1] != 0) {
                return false;
            }
            number[i] = low;
            sum += i < WEIGHTS.length ? WEIGHTS[i] * (low - '0') : 0;
        }
        return number[0] != '0' && CHECK.charAt(sum % CHECK.length()) == number[DIGITS - 1] && isDate(number);
    }

    private static boolean isDate(byte[] number) {
        int month = part(number, 10, 12);
        int day = part(number, 12, 14);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(part(number, 6, 10), month).lengthOfMonth();
    }

    private static boolean isBornBy(byte[] number, LocalDate day) {
        return day != null
                && part(number, 6, 14) <= day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private static int part(byte[] number, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + number[i] - '0';
        }
        return value;
    }

    private static String hash(byte[] number, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(number));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
