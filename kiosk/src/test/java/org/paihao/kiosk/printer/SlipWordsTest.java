package org.paihao.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class SlipWordsTest {
    private static final Pattern FACT = Pattern.compile("\\{(\\d)");

    @Test
    void everySentenceExistsInBothLanguagesWithTheSameFacts() {
        TreeMap<String, Set<String>> chinese = facts(Locale.SIMPLIFIED_CHINESE);
        TreeMap<String, Set<String>> english = facts(Locale.ENGLISH);
        // English alone tells one window from several.
        english.replaceAll((key, facts) -> {
            if (key.startsWith("windows.")) {
                facts.remove("1");
            }
            return facts;
        });
        assertThat(english).isEqualTo(chinese).isNotEmpty();
    }

    private static TreeMap<String, Set<String>> facts(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle("org.paihao.kiosk.printer.messages", locale);
        assertThat(texts.getLocale().getLanguage()).isEqualTo(locale.getLanguage());
        TreeMap<String, Set<String>> facts = new TreeMap<>();
        for (Enumeration<String> keys = texts.getKeys(); keys.hasMoreElements(); ) {
            String key = keys.nextElement();
            Matcher found = FACT.matcher(texts.getString(key));
            Set<String> names = new TreeSet<>();
            while (found.find()) {
                names.add(found.group(1));
            }
            facts.put(key, names);
        }
        return facts;
    }
}
