package org.paihao.kiosk.printer;

import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a slip in one language, for one width of paper. */
final class SlipWords {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;
    private final Paper paper;

    SlipWords(String language, Paper paper) {
        this.locale = language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle("org.paihao.kiosk.printer.messages", locale, NO_FALLBACK);
        this.paper = paper;
    }

    String date(LocalDateTime time) {
        return DateTimeFormatter.ofPattern(texts.getString("date"), locale).format(time);
    }

    /** A sentence that is the same on every paper. */
    String say(String key, Object... facts) {
        return new MessageFormat(texts.getString(key), locale).format(facts);
    }

    /** A sentence that has a shorter form on narrow paper. */
    String fitted(String key, Object... facts) {
        return say(key + "." + paper, facts);
    }
}
