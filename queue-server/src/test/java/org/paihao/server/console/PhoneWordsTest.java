package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the phone's pages are written in: two languages that say the same, and scripts and styles that old phones know. */
class PhoneWordsTest {
    private static final Path PHONE = Path.of("src/main/resources/web/phone");
    private static final Path LOOK = Path.of("../display-board/look/src/main/resources/org/paihao/look");
    private static final Pattern TEXT = Pattern.compile("(?m)^ {4}'([^']+)': '((?:[^'\\\\]|\\\\.)*)',?$");
    /** What came into the language or into browsers after 2012. */
    private static final Pattern NEW_SCRIPT = Pattern.compile(
            "=>|`|\\b(?:let|const|class|async|await|import|export|of)\\b"
                    + "|\\?\\.|\\?\\?|\\.\\.\\.|\\b(?:Promise|fetch|Symbol|Map|Set|Intl|URL)\\b"
                    + "|\\.(?:includes|startsWith|endsWith|padStart|padEnd|assign|entries|values|repeat|find|findIndex|append|remove|closest|matches|replaceChildren|classList|dataset)\\b");

    private static final Pattern NEW_STYLE = Pattern.compile(
            "var\\(|\\bgrid\\b|\\bgap\\b|clamp\\(|min\\(|max\\(|inset|:is\\(|:where\\(|:focus-visible|aspect-ratio");

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Matcher each = TEXT.matcher(Files.readString(PHONE.resolve("texts/" + language + ".js")));
        while (each.find()) {
            assertThat(texts.put(each.group(1), each.group(2)))
                    .as(each.group(1))
                    .isNull();
        }
        return texts;
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static String all(String... ends) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(PHONE)) {
            for (Path file : files.sorted().toList()) {
                if (Stream.of(ends).anyMatch(file.toString()::endsWith)) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Map<String, String> zh = texts("zh-CN");
        Map<String, String> en = texts("en");
        assertThat(zh).hasSizeGreaterThan(80);
        assertThat(en.keySet()).isEqualTo(zh.keySet());
        for (String key : zh.keySet()) {
            assertThat(found("\\{([^}]+)}", en.get(key))).as(key).isEqualTo(found("\\{([^}]+)}", zh.get(key)));
            assertThat(zh.get(key)).as(key).isNotBlank();
            assertThat(en.get(key)).as(key).isNotBlank();
            if (!key.startsWith("language.")) {
                assertThat(en.get(key)).as(key).doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    @Test
    void everyTextThatThePagesAskForExistsAndNoOtherDoes() throws IOException {
        Set<String> known = texts("zh-CN").keySet();
        String code = all(".js", ".html");
        Set<String> asked = new TreeSet<>(found("say\\('([a-z][\\w.-]*[\\w])'\\s*[,)]", code));
        asked.addAll(found("data-say=\"([^\"]+)\"", code));
        asked.addAll(found("is\\([^)]*'([a-z.-]+)'\\)", code));
        assertThat(asked).hasSizeGreaterThan(50).isSubsetOf(known);
        Set<String> quoted = found("['\"]([a-z][A-Za-z.-]*)['\"]", code);
        for (String key : known) {
            boolean made = key.startsWith("kind.") || key.startsWith("slip.");
            boolean second = quoted.contains(key.replaceFirst("\\.(?:more|several)$", ""));
            assertThat(made || second || quoted.contains(key))
                    .as("%s is used", key)
                    .isTrue();
        }
    }

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(PHONE)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void anOldPhoneReadsTheScript(Path script) throws IOException {
        String code = Files.readString(script)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?m)(^|\\s)//.*$", "")
                .replaceAll("'(?:[^'\\\\\n]|\\\\.)*'", "''");
        assertThat(found("(" + NEW_SCRIPT.pattern() + ")", code)).isEmpty();
        assertThat(code).contains("'use strict'".replaceAll("'[^']*'", "''"));
    }

    @Test
    void anOldPhoneReadsTheStyleWhichWearsTheLooksColours() throws IOException {
        String style = Files.readString(PHONE.resolve("phone.css")).replaceAll("(?s)/\\*.*?\\*/", "");
        assertThat(found("(" + NEW_STYLE.pattern() + ")", style)).isEmpty();
        Set<String> tokens = found("(#[0-9A-F]{6})", Files.readString(LOOK.resolve("tokens.css")));
        assertThat(found("(#[0-9A-Fa-f]{3,8})\\b(?=[^{}]*})", style))
                .isNotEmpty()
                .isSubsetOf(tokens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket.html", "index.html", "unknown.html"})
    void nothingStandsInThePageThatItsPolicyForbids(String page) throws IOException {
        String html = Files.readString(PHONE.resolve(page));
        assertThat(html)
                .doesNotContainPattern("(?i)\\son[a-z]+=|\\sstyle=|<style|javascript:|type=\"module\"|https?://");
        assertThat(found("<script( |>)(?!src=)", html)).isEmpty();
    }

    @Test
    void thePictogramsAreThoseOfTheLook() throws IOException {
        Properties look = new Properties();
        try (var reader = Files.newBufferedReader(LOOK.resolve("pictograms.properties"), StandardCharsets.UTF_8)) {
            look.load(reader);
        }
        Map<String, String> icons = new HashMap<>();
        TEXT.matcher(Files.readString(PHONE.resolve("icons.js")))
                .results()
                .forEach(icon -> icons.put(icon.group(1), icon.group(2)));
        assertThat(icons).hasSizeGreaterThan(10);
        icons.forEach((name, path) -> assertThat(path).as(name).isEqualTo(look.get(name)));
        look.stringPropertyNames().stream()
                .filter(name -> !name.matches("(?:ui|face)-.*"))
                .forEach(name -> assertThat(icons).as("a service may have it").containsKey(name));
        assertThat(icons.keySet())
                .containsAll(found("'(ui-[a-z]+)'", all("phone.js", "ticket.js", "hall.js", "items.js")));
    }
}
