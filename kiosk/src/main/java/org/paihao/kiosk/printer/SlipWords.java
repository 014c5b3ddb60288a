package org.paihao.kiosk.printer;

import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The sentences of a slip in one language, for one width of paper. */
final class SlipWords {
    private final Map<String, String> texts;
    private final Locale locale;
    private final Paper paper;

    /** @param texts by key, whole */
    SlipWords(Map<String, String> texts, Locale locale, Paper paper) {
        this.texts = texts;
        this.locale = locale;
        this.paper = paper;
    }

    String date(LocalDateTime time) {
        return DateTimeFormatter.ofPattern(texts.get("date"), locale).format(time);
    }

    /** A sentence that is the same on every paper. */
    String say(String key, Object... facts) {
        return new MessageFormat(texts.get(key), locale).format(facts);
    }

    /** A sentence that has a shorter form on narrow paper. */
    String fitted(String key, Object... facts) {
        return say(key + "." + paper, facts);
    }
}
