package org.paihao.look;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a visitor can choose from, in the order in which a touch goes through them.
 *
 * @param usual of the hall's visitors
 */
public record Languages(Language usual, List<Language> all) {
    private static final Pattern BUNDLE = Pattern.compile("messages_([a-z]{2,3}(_[A-Za-z0-9]{2,8})*)\\.properties");

    /** The key of a bundle under which the speech engine's voice is named. */
    static final String VOICE = "voice";

    public Languages {
        all = List.copyOf(all);
    }

    /** Those in the program. */
    public static Languages of(Language usual) {
        return new Languages(usual, Language.BUILT_IN);
    }

    /**
     * Those in the program, and those that a hall has added.
     *
     * @param folder holds a bundle {@code messages_XX.properties} for each, or null where none is added
     * @param beside a class of the program, whose Chinese bundle says which texts there are
     * @throws IllegalArgumentException with one line for a person, where a bundle cannot be used
     */
    public static Languages in(Path folder, Class<?> beside, String usual) {
        List<Language> all = new ArrayList<>(Language.BUILT_IN);
        if (folder != null) {
            for (String name : BundleFile.names(folder)) {
                Matcher bundle = BUNDLE.matcher(name);
                if (!bundle.matches()) {
                    throw new IllegalArgumentException(
                            folder.resolve(name) + ": name it by its language, such as messages_za.properties");
                }
                all.add(added(folder, bundle.group(1).replace('_', '-'), name, beside));
            }
        }
        Languages languages = new Languages(Language.ZH_CN, all);
        return new Languages(languages.find(usual), all);
    }

    private static Language added(Path folder, String tag, String name, Class<?> beside) {
        Path file = folder.resolve(name);
        if (Language.BUILT_IN.stream().anyMatch(known -> known.tag().equals(tag))) {
            throw new IllegalArgumentException(file + ": this language is in the program already");
        }
        Map<String, String> texts = BundleFile.read(file);
        Words.check(file, texts, beside);
        Language language = new Language(tag, texts.get(VOICE), folder);
        // What was checked is shown, whatever becomes of the file until somebody chooses the language.
        Words.of(beside, language);
        return language;
    }

    /**
     * What another part of the program says in those that a hall has added, by language tag and key: the bundles in the
     * folder's folder of that name, where there are some.
     *
     * @throws IllegalArgumentException with one line for a person, where one cannot be read
     */
    public Map<String, Map<String, String>> textsOf(String part) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (Language language : all) {
            if (language.folder() != null) {
                Path file = language.folder().resolve(part).resolve(language.bundle());
                if (Files.exists(file)) {
                    texts.put(language.tag(), BundleFile.read(file));
                }
            }
        }
        return texts;
    }

    /** @throws IllegalArgumentException for a language without a bundle */
    public Language find(String tag) {
        return all.stream()
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No texts in the language " + tag));
    }

    /** What the next touch gives; after the last comes the first. */
    public Language after(Language language) {
        return all.get((all.indexOf(language) + 1) % all.size());
    }
}
