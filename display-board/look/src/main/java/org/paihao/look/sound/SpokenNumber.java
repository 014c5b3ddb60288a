package org.paihao.look.sound;

import java.util.List;
import java.util.stream.Collectors;
import org.paihao.look.Language;

/** Numbers as the speech engine is to read them: those of tickets digit by digit, so that A030 and A013 are never mistaken. */
public final class SpokenNumber {
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";
    private static final List<String> ENGLISH_DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private SpokenNumber() {}

    /** A ticket's number, such as {@code A003}. */
    public static String ofTicket(String number, Language language) {
        return number.chars().mapToObj(c -> one(c, language)).collect(Collectors.joining(" "));
    }

    /** A window's number, read whole: 3 → 三, 10 → 十, 12 → 十二, 20 → 二十, 105 → 一零五; as it is in other languages. */
    public static String ofWindow(int number, Language language) {
        if (!language.equals(Language.ZH_CN)) {
            return Integer.toString(number);
        }
        if (number >= 100) {
            return Integer.toString(number)
                    .chars()
                    .mapToObj(c -> one(c, language))
                    .collect(Collectors.joining());
        }
        String tens = number < 10 ? "" : (number < 20 ? "" : digit(number / 10)) + "十";
        return tens + (number >= 10 && number % 10 == 0 ? "" : digit(number % 10));
    }

    private static String one(int c, Language language) {
        if (language.equals(Language.ZH_CN)) {
            // The Chinese voice knows the letters' names but for G, which it reads as zhi.
            return Character.isDigit(c) ? digit(c - '0') : c == 'G' ? "ji4" : Character.toString(c);
        }
        if (language.equals(Language.EN)) {
            // The comma keeps the letter A from being read as the article.
            return Character.isDigit(c) ? ENGLISH_DIGITS.get(c - '0') : Character.toString(c) + ",";
        }
        return Character.toString(c);
    }

    private static String digit(int digit) {
        return CHINESE_DIGITS.substring(digit, digit + 1);
    }
}
