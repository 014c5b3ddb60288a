package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say everything, and the pictograms are those of the look. */
class ConsoleWordsTest {
    private static final Path WEB = Path.of("src/main/resources/web");
    private static final Path LOOK = Path.of("../display-board/look/src/main/resources/org/paihao/look");

    private static final Path PAD = Path.of("../display-board/src/main/resources/org/paihao/display/evaluator");
    private static final Path SERVER = Path.of("src/main/java/org/paihao/server");

    private static PageShelf shelf;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        shelf = new PageShelf();
        browser = new Browser();
        browser.driver().get(shelf.address() + "/blank");
    }

    @AfterAll
    static void close() {
        browser.close();
        shelf.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "guide", "manager", "pad"})
    void bothLanguagesHaveTheSameKeysAndPlaceholders(String page) {
        Map<String, String> zh = texts(page, "zh-CN");
        Map<String, String> en = texts(page, "en");
        assertThat(en.keySet()).isEqualTo(zh.keySet());
        zh.forEach((key, text) -> assertThat(placeholders(en.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "guide", "manager", "pad"})
    void noTextIsEmptyOrLeftInTheOtherLanguage(String page) {
        texts(page, "zh-CN").forEach((key, text) -> assertThat(text).as(key).isNotBlank());
        texts(page, "en").forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            if (!key.startsWith("language.")) {
                assertThat(text).as(key).doesNotContainPattern("\\p{IsHan}");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "guide", "manager"})
    void everyTextThatThePageAsksForExists(String page) throws IOException {
        Set<String> known = texts(page, "zh-CN").keySet();
        assertThat(found(Pattern.compile("(?:say|tell|off)\\('([a-z][\\w.-]+)'"), WEB.resolve(page)))
                .isNotEmpty()
                .isSubsetOf(known);
        assertThat(found(Pattern.compile("data-(?:say|label)=\"([^\"]+)\""), WEB.resolve(page)))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void whatThePadsPageSaysIsSaidByThePadsScreenTooOrIsItsOwn() throws IOException {
        Set<String> own = texts("pad", "zh-CN").keySet();
        Set<String> screens = new TreeSet<>();
        properties(PAD.resolve("messages_zh_CN.properties")).forEach((key, text) -> screens.add((String) key));
        assertThat(own).doesNotContainAnyElementsOf(screens);
        Set<String> asked = found(
                Pattern.compile("'((?:pair|sign|asking|reasons|thanks|sorry|dark)[.][\\w.-]+)'"), WEB.resolve("pad"));
        assertThat(asked).contains("asking.question", "sign.lost", "pair.often");
        screens.addAll(own);
        assertThat(screens).containsAll(asked);
    }

    @Test
    void everyRefusalThatAClerkCanMeetHasItsOwnWords() throws IOException {
        Pattern refusal = Pattern.compile(
                "(?:Refusal\\.(?:conflict|forbidden|of)|No\\.because|requireServed)\\((?:act, [a-z.()]+,)?\\s*(?:\\d+,\\s*)?\"([a-z-]+\\.[a-z-]+)\"");
        Set<String> codes = new TreeSet<>();
        for (String door : List.of("calling", "window", "tide", "staff/SignInDesk.java", "http/Access.java")) {
            codes.addAll(found(refusal, SERVER.resolve(door)));
        }
        codes.addAll(found(Pattern.compile("\"(note\\.[a-z-]+)\""), SERVER.resolve("person")));
        assertThat(codes).contains("window.stale", "window.taken", "undo.too-late", "session.wrong", "note.too-long");
        assertThat(texts("console", "zh-CN").keySet())
                .containsAll(codes.stream().map(code -> "refused." + code).toList());
    }

    @Test
    void everyRefusalAndAlarmThatTheGuideDeskCanMeetHasItsOwnWords() throws IOException {
        Pattern refusal =
                Pattern.compile("\"((?:person|note|appointment|priority|agent|ticket|session|kiosk)\\.[a-z-]+)\"");
        Set<String> codes = new TreeSet<>();
        for (String door : List.of("person", "appointment", "ticket", "staff/SignInDesk.java")) {
            codes.addAll(found(refusal, SERVER.resolve(door)));
        }
        codes.remove("session.malformed");
        assertThat(codes).contains("priority.too-many", "appointment.full", "ticket.no-paper");
        Set<String> alarms = new TreeSet<>();
        for (String place : List.of("window", "day")) {
            alarms.addAll(found(Pattern.compile("new Alarm\\(\\s*\"([a-z.-]+)\""), SERVER.resolve(place)));
        }
        assertThat(alarms).contains("service.unserved", "unit.empty", "clock.doubtful");
        assertThat(texts("guide", "zh-CN").keySet())
                .containsAll(codes.stream().map(code -> "refused." + code).toList())
                .containsAll(alarms.stream().map(code -> "alarm." + code).toList());
        assertThat(texts("manager", "zh-CN").keySet())
                .containsAll(alarms.stream().map(code -> "alarm." + code).toList());
    }

    @Test
    void thePictogramsAreThoseOfTheLook() throws IOException {
        Properties look = properties(LOOK.resolve("pictograms.properties"));
        Map<?, ?> paths = (Map<?, ?>) browser.asynchronously("return (await import('/common/icons.js')).PATHS");
        assertThat(paths).isNotEmpty();
        paths.forEach((name, path) -> assertThat(path).as("ui-" + name).isEqualTo(look.get("ui-" + name)));
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Map<String, String> texts(String page, String language) {
        Map<?, ?> read = (Map<?, ?>) browser.asynchronously(
                "return (await import(`/${given[0]}/texts/${given[1]}.js`)).default", page, language);
        Map<String, String> texts = new TreeMap<>();
        read.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{[^}]+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a pattern's group finds in a file, or in the files of a folder. */
    private static Set<String> found(Pattern pattern, Path place) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(place, 1)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
