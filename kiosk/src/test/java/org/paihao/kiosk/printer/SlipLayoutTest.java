package org.paihao.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paihao.kiosk.printer.SlipLine.Qr;
import org.paihao.kiosk.printer.SlipLine.Text;

final class SlipLayoutTest {
    @Test
    void theWidePaperSaysWhatTheHallAgreedOn() {
        assertThat(read(Slips.chinese(), Paper.MM80))
                .containsExactly(
                        "2x2 黄潭镇便民服务中心",
                        "1x1 2026年11月21日 星期六 08:42",
                        "1x1 " + "-".repeat(48),
                        "2x2 社保医保",
                        "8x8 A003",
                        "2x2 前面还有 2 人",
                        "2x2 大约等 6-12 分钟",
                        "2x2 请到 3-4 号窗口",
                        "1x1 听到广播叫 A003，就到窗口去。",
                        "1x1 过号不要急，请到咨询服务台",
                        "1x1 1号取号机  监督电话 12345");
    }

    @Test
    void theNarrowPaperSaysItShorter() {
        assertThat(read(Slips.chinese(), Paper.MM58))
                .containsExactly(
                        "1x2 黄潭镇便民服务中心",
                        "1x1 2026年11月21日 星期六 08:42",
                        "1x1 " + "-".repeat(32),
                        "2x2 社保医保",
                        "7x8 A003",
                        "2x2 前面还有 2 人",
                        "2x2 等 6-12 分钟",
                        "2x2 3-4 号窗口",
                        "1x1 听到叫 A003，就到窗口去。",
                        "1x1 过号请到咨询服务台",
                        "1x1 1号取号机  监督电话 12345");
    }

    @Test
    void theEnglishSlipNamesTheServiceInChineseTooForTheStaff() {
        assertThat(read(Slips.english(), Paper.MM80))
                .contains(
                        "1x2 Social and health insurance",
                        "1x1 社保医保",
                        "2x2 1 person ahead of you",
                        "2x2 Wait about 6-12 min",
                        "2x2 Windows 3-4");
    }

    @Test
    void whoWasCalledMeanwhileIsSentToTheWindowAtOnce() {
        assertThat(read(Slips.called(), Paper.MM58))
                .contains("2x2 已经叫到您了", "2x2 4 号窗口", "1x1 补打  1号取号机  监督电话 12345")
                .noneMatch(line -> line.contains("前面还有") || line.contains("听到"));
    }

    @Test
    void phonesAreSpokenOfOnlyWhenTheHallHasAPublicAddress() {
        assertThat(read(Slips.chinese(), Paper.MM80)).noneMatch(line -> line.contains("扫码"));
        assertThat(read(Slips.withQr(Slips.chinese(), Slips.PUBLIC_QR), Paper.MM80))
                .contains("1x1 扫码看前面几人，叫到哪个窗口");
    }

    @ParameterizedTest
    @MethodSource("numbersAndTheirWidth")
    void theNumberIsAsWideAsItsLengthAllows(Paper paper, String number, int wide) {
        assertThat(read(Slips.chinese("社保医保", number, 2), paper)).contains(wide + "x8 " + number);
    }

    static Stream<Arguments> numbersAndTheirWidth() {
        return Stream.of(
                Arguments.of(Paper.MM80, "A003", 8),
                Arguments.of(Paper.MM80, "A1000", 8),
                Arguments.of(Paper.MM80, "A10000", 8),
                Arguments.of(Paper.MM80, "A100000", 6),
                Arguments.of(Paper.MM58, "A003", 7),
                Arguments.of(Paper.MM58, "A1000", 6),
                Arguments.of(Paper.MM58, "A10000", 5));
    }

    @ParameterizedTest
    @MethodSource("everySlipOnEveryPaper")
    void nothingIsWiderThanThePaperAndThePaperIsAtMost120MillimetresLong(Slip slip, Paper paper) {
        List<SlipLine> lines = new SlipLayout(paper, PaperWords.builtIn()).lines(slip);
        assertThat(lines).allSatisfy(line -> {
            if (line instanceof Text text) {
                assertThat(Columns.of(text.text()) * text.wide()).isLessThanOrEqualTo(paper.columns());
            }
        });
        assertThat(SlipLayout.length(lines) / (double) Paper.DOTS_PER_MM).isLessThanOrEqualTo(120);
    }

    @ParameterizedTest
    @MethodSource("everySlipOnEveryPaper")
    void theCodeIsAtLeast25MillimetresWideWithFourModulesOfWhiteAround(Slip slip, Paper paper) {
        Qr qr = new SlipLayout(paper, PaperWords.builtIn())
                .lines(slip).stream()
                        .filter(Qr.class::isInstance)
                        .map(Qr.class::cast)
                        .findFirst()
                        .orElseThrow();
        int side = qr.modules() * qr.module();
        assertThat(side).isGreaterThanOrEqualTo(25 * Paper.DOTS_PER_MM);
        assertThat(paper.dots() - side).isGreaterThanOrEqualTo(8 * qr.module());
        assertThat(qr.quiet()).isEqualTo(4 * qr.module());
    }

    static Stream<Arguments> everySlipOnEveryPaper() {
        return Stream.of(
                        Slips.chinese(),
                        Slips.english(),
                        Slips.worst(),
                        Slips.withQr(Slips.chinese(), Slips.PUBLIC_QR),
                        Slips.withQr(Slips.english(), Slips.PUBLIC_QR))
                .flatMap(slip -> Stream.of(Paper.values()).map(paper -> Arguments.of(slip, paper)));
    }

    @Test
    void aLongNameIsBrokenIntoLinesOfMuchTheSameLength() {
        assertThat(read(Slips.worst(), Paper.MM58))
                .contains("1x2 在线预约办理后到实", "1x2 体大厅重复取号排队", "1x1 补打  12号取号机", "1x1 监督电话 0991-12345678");
    }

    @Test
    void windowsSideBySideAreDrawnTogetherAndManyAreLeftToTheCall() {
        assertThat(WindowList.say(List.of(3), "、")).isEqualTo("3");
        assertThat(WindowList.say(List.of(3, 4), "、")).isEqualTo("3-4");
        assertThat(WindowList.say(List.of(8, 5, 6, 7, 1), "、")).isEqualTo("1、5-8");
        assertThat(WindowList.say(List.of(1, 3, 5, 7), "、")).isEmpty();
        assertThat(WindowList.say(List.of(), "、")).isEmpty();
    }

    @Test
    void aNameNeverCommandsThePrinter() {
        Slip slip = Slips.chinese("社保\u001B@\u001DV\u0000医保\n", "A003", 2);
        assertThat(slip.service()).isEqualTo("社保 @ V 医保");
    }

    private static List<String> read(Slip slip, Paper paper) {
        List<String> texts = new ArrayList<>();
        for (SlipLine line : new SlipLayout(paper, PaperWords.builtIn()).lines(slip)) {
            if (line instanceof Text text) {
                texts.add(text.wide() + "x" + text.high() + " " + text.text());
            }
        }
        return texts;
    }
}
