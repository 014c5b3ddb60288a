package org.paihao.server.person;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.paihao.server.refusal.Refusal;

/**
 * The number of somebody's ID card or other document, only while a command runs: it is hashed with the hall's key and
 * forgotten, and nothing shows it.
 */
public final class IdNumber {
    private static final Pattern CARD = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final Pattern OTHER = Pattern.compile("(?=.*[A-Z])[A-Z0-9]{6,20}|\\d{6,12}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private final String text;

    private IdNumber(String text) {
        this.text = text;
    }

    /**
     * Reads a number as people type it: blanks, small letters and wide digits do not matter.
     *
     * @throws Refusal 400 {@code person.id} for what no document bears, such as a card's number with a wrong digit
     */
    public static IdNumber of(String typed) {
        String text = typed.length() > 60
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .toUpperCase(Locale.ROOT);
        if (isCard(text) || OTHER.matcher(text).matches() && !CARD.matcher(text).matches()) {
            return new IdNumber(text);
        }
        throw Refusal.badRequest("person.id", "this is no number of an ID card or another document; read it again");
    }

    private static boolean isCard(String text) {
        if (!CARD.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return CHECK.charAt(sum % CHECK.length()) == text.charAt(WEIGHTS.length) && isDate(text);
    }

    private static boolean isDate(String card) {
        try {
            born(card);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate born(String card) {
        return LocalDate.of(
                Integer.parseInt(card.substring(6, 10)),
                Integer.parseInt(card.substring(10, 12)),
                Integer.parseInt(card.substring(12, 14)));
    }

    /** Years on that day; empty for a document that does not tell. */
    OptionalInt ageOn(LocalDate day) {
        return isCard(text) ? OptionalInt.of(Period.between(born(text), day).getYears()) : OptionalInt.empty();
    }

    /** All that is ever stored of it. */
    public byte[] hash(CardHashes hashes) {
        return hashes.ofNumber(text);
    }

    /** Never shows the number. */
    @Override
    public String toString() {
        return "IdNumber";
    }
}
