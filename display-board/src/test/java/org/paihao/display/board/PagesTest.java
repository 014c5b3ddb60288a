package org.paihao.display.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a long notice is cut into lines that can be read. */
class PagesTest {
    @Test
    void aShortNoticeIsOneLine() {
        assertThat(Pages.cut("今天是逢集日，人多时段 9:00–11:00。")).containsExactly("今天是逢集日，人多时段 9:00–11:00。");
        assertThat(Pages.cut("")).isEmpty();
    }

    @Test
    void aLongOneIsCutAtTheEndOfASentence() {
        assertThat(Pages.cut("今天是逢集日，人多时段 9:00–11:00。请把材料先到咨询服务台看一看，少跑一趟。城乡居民医保可以在手机上交。"))
                .containsExactly("今天是逢集日，人多时段 9:00–11:00。", "请把材料先到咨询服务台看一看，少跑一趟。城乡居民医保可以在手机上交。");
    }

    @Test
    void elseBetweenWordsAndElseWhereTheLineIsFull() {
        String english =
                "Today is market day and many people come between nine and eleven in the morning as always here";
        List<String> lines = Pages.cut(english);
        assertThat(lines).hasSize(2);
        assertThat(String.join(" ", lines)).isEqualTo(english);
        assertThat(Pages.cut("号".repeat(60))).containsExactly("号".repeat(36), "号".repeat(24));
    }

    @Test
    void aPageStaysSixCharactersASecondAndAtLeastFiveSeconds() {
        assertThat(Pages.reading("号".repeat(36))).isEqualTo(Duration.ofSeconds(6));
        assertThat(Pages.reading("号")).isEqualTo(Duration.ofSeconds(5));
    }
}
