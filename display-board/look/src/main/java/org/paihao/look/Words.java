package org.paihao.look;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program's texts in one language: {@code messages_zh_CN.properties} and {@code messages_en.properties} (UTF-8) beside a
 * class of it, those of a language that a hall has added in its folder. Facts stand in braces by name: {@code ahead=前面 {people} 人}.
 */
public final class Words {
    private static final Pattern FACT = Pattern.compile("\\{([a-zA-Z]+)}");

    /** The key of the language's own name. */
    private static final String NAME = "language";
    /** Keys of what is a pattern of a date. */
    private static final String DATES = "date.";

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
        Words chinese = language.equals(Language.ZH_CN) ? null : of(beside, Language.ZH_CN);
        return BUNDLES.computeIfAbsent(new Bundle(beside, language), bundle -> new Words(bundle, chinese));
    }

    /** The same texts in another language. */
    public Words in(Language other) {
        return other.equals(language) ? this : of(beside, other);
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

    /** What speakers of this language call it. */
    public String name() {
        return text(NAME);
    }

    /** @param pattern key of a text that says how a date is written */
    public String date(String pattern, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(text(pattern), language.locale()).format(when);
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
        return language.folder() == null
                ? BundleFile.texts(Resource.text(beside, language.bundle()))
                : BundleFile.read(language.folder().resolve(language.bundle()));
    }

    /**
     * What would be wrong on the glass, where somebody reads it, is told at the start: a language without its own name, a
     * fact that Chinese does not have, a date that cannot be written.
     *
     * @throws IllegalArgumentException with one line for a person
     */
    static void check(Path file, Map<String, String> texts, Class<?> beside) {
        if (texts.getOrDefault(NAME, "").isBlank()) {
            throw new IllegalArgumentException(file + ": " + NAME + " is missing; name the language in its own script");
        }
        Map<String, String> chinese = read(beside, Language.ZH_CN);
        texts.forEach((key, text) -> {
            TreeSet<String> unknown = facts(text);
            unknown.removeAll(facts(chinese.getOrDefault(key, "")));
            if (!chinese.containsKey(key) && !key.equals(Languages.VOICE)) {
                LOG.warn("{} has a text that nobody shows: {}", file, key);
            } else if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(file + ": " + key + " has no fact " + unknown.first());
            } else if (key.startsWith(DATES)) {
                try {
                    DateTimeFormatter.ofPattern(text).format(ZonedDateTime.now(ZoneOffset.UTC));
                } catch (IllegalArgumentException | DateTimeException e) {
                    throw new IllegalArgumentException(file + ": " + key + " is no pattern of a date: " + text, e);
                }
            }
        });
    }
}
