package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What the manager finds out about a day. */
class ManagerDayTest extends ManagerTest {
    private final Look look = new Look(browser(), "manager");

    @TempDir
    private Path downloads;

    @Test
    void theHallIsSeenLive() throws Exception {
        page().signIn();
        page().awaitText("window-3", "A002");
        page().awaitText("window-4", "3 号接替");
        page().awaitText("fact-waiting", "2 人");
        page().awaitText("fact-open", "1 / 10");
        hall().act(3, "finish", "");
        Page.soon().until(() -> page().text("window-3").contains("空闲"));
    }

    @Test
    void timesCallsAndAgentsOfTheDayAreThere() {
        page().signIn();
        page().tab("times");
        page().awaitShown("service-times");
        assertThat(page().rows("service-times")).hasSize(2).first().asString().startsWith("全厅 0:0");
        assertThat(page().rows("window-times")).hasSize(3);
        page().tab("order");
        assertThat(page().rows("call-rows")).singleElement().asString().contains("A004 A003 4 c4", "行动不便");
        assertThat(page().text("calls-sum")).isEqualTo("3 次呼叫中 1 次");
        page().tab("rest");
        assertThat(page().rows("outcome-rows")).containsExactly("办结 2");
        assertThat(page().shown("forgotten-rows")).isFalse();
    }

    @Test
    void aMeasureSaysItsDefinitionByKeysAlone() {
        page().signIn();
        page().element("tab-now").sendKeys(Keys.ARROW_RIGHT);
        page().awaitShown("term-measure-waiting");
        page().element("term-measure-waiting").sendKeys(Keys.ENTER);
        page().awaitText("dialog", "从取号到第一次呼叫");
        page().type(Keys.ENTER);
        Page.soon().until(() -> !page().shown("dialog"));
        assertThat(browser().script("return document.activeElement.id")).isEqualTo("term-measure-waiting");
        page().element("tab-times").sendKeys(Keys.ARROW_LEFT);
        page().awaitShown("window-3");
    }

    @Test
    void aDayWithoutAnythingSaysSoAndTodayComesBack() {
        page().signIn();
        page().tab("times");
        page().awaitShown("window-times");
        page().element("day-before").click();
        Page.soon().until(() -> page().shown("of-windows") && !page().shown("window-times"));
        assertThat(page().text("of-windows")).contains("这一天没有开过窗口");
        assertThat(page().element("day").getAttribute("value")).isEqualTo("2026-11-22");
        page().element("day-today").click();
        page().awaitShown("window-times");
        assertThat(page().element("day-after").isEnabled()).isFalse();
    }

    @Test
    void aPastDayIsAskedForOnceAndTodayAgainAndAgain() {
        page().signIn();
        page().tab("times");
        page().awaitShown("window-times");
        page().element("day-before").click();
        Page.soon().until(() -> asked("2026-11-22") == 1);
        aMinutePasses();
        assertThat(asked("2026-11-22")).isEqualTo(1);
        page().element("day-today").click();
        page().awaitShown("window-times");
        long before = asked("2026-11-23");
        aMinutePasses();
        Page.soon().until(() -> asked("2026-11-23") > before);
    }

    /** How often the times of a day were asked for. */
    private long asked(String day) {
        return (Long) browser()
                .script(
                        "return performance.getEntriesByType('resource')"
                                + ".filter(({ name }) => name.endsWith('/reports/times?day=' + arguments[0])).length",
                        day);
    }

    /** For the page, which looks at the clock several times since; its line is lost by that, and is back. */
    private void aMinutePasses() {
        browser()
                .script("if (!window.looks) { const real = performance.now.bind(performance); window.ahead = 0;"
                        + " performance.now = () => { window.looks++; return real() + window.ahead; }; }"
                        + " window.ahead += 60000; window.looks = 1;");
        Page.soon()
                .until(() -> (Long) browser().script("return window.looks") > 60
                        && page().text("lost").isEmpty());
    }

    @Test
    void whatWasLeftOpenIsListedTheNextMorning() throws Exception {
        hall().stop();
        hall().startNextMorning();
        page().signIn();
        page().tab("rest");
        page().awaitShown("report");
        page().element("day-before").click();
        page().awaitShown("forgotten-rows");
        assertThat(page().rows("forgotten-rows"))
                .hasSize(2)
                .allMatch(row -> row.matches("(3 A002|4 窗口) 09:00:\\d\\d 09:00:\\d\\d"));
        page().tab("times");
        page().awaitText("service-times", "社保医保");
        look.glance("forgotten", "zh-CN");
    }

    @Test
    void theTimesAreSavedAsAFileThatATableProgramOpens() throws Exception {
        browser()
                .driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        page().signIn();
        page().tab("times");
        page().awaitShown("window-times");
        page().element("save").click();
        Path file = downloads.resolve("paihao-times-2026-11-23.csv");
        Page.soon().until(() -> Files.exists(file) && Files.size(file) > 0);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).as("Excel reads it as UTF-8").startsWith("\uFEFF日期,");
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(1 + 1 + 8 + 2);
        long columns = lines.get(0).split(",").length;
        assertThat(lines).allMatch(line -> line.split(",", -1).length == columns);
        assertThat(lines.get(1)).startsWith("2026-11-23,全厅,,3,");
        assertThat(lines.get(10)).startsWith("2026-11-23,窗口,3,2,");
    }

    @Test
    void whoIsNoManagerIsShutOut() {
        page().typeIn(TownHall.GUIDE);
        page().awaitText("sign-in-message", "这个账号不是主任的");
        page().open(hall().address());
        page().awaitShown("sign-in");
        page().signIn();
    }
}
