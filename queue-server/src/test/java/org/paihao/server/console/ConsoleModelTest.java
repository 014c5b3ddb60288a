package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the page's modules decide, case by case; the sentences stand in {@code console/cases/*.js}. */
class ConsoleModelTest {
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

    @TestFactory
    Stream<DynamicTest> whatTheConsoleShowsOfAView() {
        return cases("model-cases.js");
    }

    @TestFactory
    Stream<DynamicTest> clockPressAndWords() {
        return cases("desk-cases.js");
    }

    @TestFactory
    Stream<DynamicTest> whatThePadShowsAndSendsMomentByMoment() {
        return cases("pad-cases.js");
    }

    private static Stream<DynamicTest> cases(String file) {
        List<?> names = (List<?>)
                browser.asynchronously("return Object.keys((await import('/cases/' + given[0])).cases)", file);
        assertThat(names).isNotEmpty();
        return names.stream()
                .map(name -> dynamicTest(
                        (String) name,
                        () -> browser.asynchronously(
                                "await (await import('/cases/' + given[0])).cases[given[1]](); return null",
                                file,
                                name)));
    }
}
