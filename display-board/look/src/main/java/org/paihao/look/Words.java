package org.paihao.look;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program's texts in one language: {@code messages_zh_CN.properties} and {@code messages_en.properties} (UTF-8) beside a
 * class of it. Facts stand in braces by name: {@code ahead=前面 {people} 人}.
 */
public final class Words {
    private static final Pattern FACT = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);
    /** A screen asks for its words many times a second. */
    private static final Map<Bundle, Words> BUNDLES = new ConcurrentHashMap<>();

    private record Bundle(Class<?> beside, Language language) {}

    private final Class<?> beside;
    private final Language language;
    private final Map<String, String> texts;
    /** Of the language that is always there; null for that one. */
    private final Words chinese;

    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    private Words(Bundle bundle, Words chinese) {
        this.beside = bundle.beside();
        this.language = bundle.language();
        this.texts = read(beside, language);
        this.chinese = chinese;
    }

    public static Words of(Class<?> beside, Language language) {
        Words before = BUNDLES.get(new Bundle(beside, language));
        if (before != null) {
            return before;
        }
        Words chinese = language == Language.ZH_CN ? null : of(beside, Language.ZH_CN);
        return BUNDLES.computeIfAbsent(new Bundle(beside, language), bundle -> new Words(bundle, chinese));
    }

    /** The same texts in another language. */
    public Words in(Language other) {
        return other == language ? this : of(beside, other);
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * A text with its facts.
     *
     * @param facts name, value, name, value …
     * @return in Chinese where it is not translated, and the key itself where nobody wrote it: a hall's screen goes on, the
     *     log says so once, and the bundle's test has failed
     */
    public String text(String key, Object... facts) {
        String text = texts.get(key);
        if (text == null) {
            if (missed.add(key)) {
                LOG.warn("{} has no text {} in {}", beside.getSimpleName(), key, language);
            }
            return chinese == null ? key : chinese.text(key, facts);
        }
        if (facts.length == 0) {
            return text;
        }
        return FACT.matcher(text).replaceAll(found -> {
            for (int i = 0; i + 1 < facts.length; i += 2) {
                if (found.group(1).equals(facts[i])) {
                    return Matcher.quoteReplacement(String.valueOf(facts[i + 1]));
                }
            }
            return Matcher.quoteReplacement(found.group());
        });
    }

    /** All texts by key, for tests that look at every one of them. */
    public Map<String, String> all() {
        return Map.copyOf(texts);
    }

    /** What differs between the languages of a bundle, one line each: keys and names of facts. Empty when complete. */
    public static List<String> differences(Class<?> beside) {
        List<String> found = new ArrayList<>();
        Map<String, String> chinese = read(beside, Language.ZH_CN);
        Map<String, String> english = read(beside, Language.EN);
        TreeSet<String> keys = new TreeSet<>(chinese.keySet());
        keys.addAll(english.keySet());
        for (String key : keys) {
            String zh = chinese.get(key);
            String en = english.get(key);
            if (zh == null || en == null) {
                found.add(key + " is missing in " + (zh == null ? Language.ZH_CN : Language.EN));
            } else if (!facts(zh).equals(facts(en))) {
                found.add(key + " has the facts " + facts(zh) + " in Chinese and " + facts(en) + " in English");
            }
        }
        return found;
    }

    private static TreeSet<String> facts(String text) {
        TreeSet<String> names = new TreeSet<>();
        Matcher facts = FACT.matcher(text);
        while (facts.find()) {
            names.add(facts.group(1));
        }
        return names;
    }

    private static Map<String, String> read(Class<?> beside, Language language) {
        String file = "messages_" + language.tag().replace('-', '_') + ".properties";
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Resource.text(beside, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
