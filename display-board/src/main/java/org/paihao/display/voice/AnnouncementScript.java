package org.paihao.display.voice;

import java.util.List;
import java.util.stream.Collectors;
import org.paihao.look.Language;

/**
 * What is said of a call, after the chime: a first call in Chinese twice and then in English, a recall in Chinese once.
 * Digits of a number are read one by one, so that A030 and A013 are never mistaken; a window's number is read whole.
 */
final class AnnouncementScript {
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";
    private static final List<String> ENGLISH_DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private AnnouncementScript() {}

    /** The sentences in their order; one that stands there twice may be left out the second time. */
    static List<Utterance> of(Announced call) {
        return call.recall() ? List.of(chinese(call)) : List.of(chinese(call), chinese(call), english(call));
    }

    private static Utterance chinese(Announced call) {
        String spoken =
                call.number().chars().mapToObj(AnnouncementScript::chinese).collect(Collectors.joining(" "));
        return new Utterance(
                Language.ZH_CN,
                "请 " + call.number() + " 号到 " + call.window() + " 号窗口",
                "请 " + spoken + " 号, 到 " + chineseNumber(call.window()) + " 号窗口");
    }

    private static Utterance english(Announced call) {
        String spoken =
                call.number().chars().mapToObj(AnnouncementScript::english).collect(Collectors.joining(" "));
        return new Utterance(
                Language.EN,
                "Number " + call.number() + ", please go to window " + call.window() + ".",
                "Number " + spoken + ", please go to window " + call.window() + ".");
    }

    private static String chinese(int c) {
        if (Character.isDigit(c)) {
            return String.valueOf(CHINESE_DIGITS.charAt(c - '0'));
        }
        // The Chinese voice knows the letters' names but for G, which it reads as zhi.
        return c == 'G' ? "ji4" : Character.toString(c);
    }

    private static String english(int c) {
        // The comma keeps the letter A from being read as the article.
        return Character.isDigit(c) ? ENGLISH_DIGITS.get(c - '0') : Character.toString(c) + ",";
    }

    /** 3 → 三, 10 → 十, 12 → 十二, 20 → 二十, 105 → 一零五. */
    private static String chineseNumber(int number) {
        if (number >= 100) {
            return Integer.toString(number)
                    .chars()
                    .mapToObj(AnnouncementScript::chinese)
                    .collect(Collectors.joining());
        }
        String tens = number < 10 ? "" : (number < 20 ? "" : digit(number / 10)) + "十";
        return tens + (number >= 10 && number % 10 == 0 ? "" : digit(number % 10));
    }

    private static String digit(int digit) {
        return CHINESE_DIGITS.substring(digit, digit + 1);
    }
}
