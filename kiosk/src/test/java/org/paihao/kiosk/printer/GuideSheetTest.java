package org.paihao.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paihao.kiosk.printer.SlipLine.Left;
import org.paihao.kiosk.printer.SlipLine.Text;
import org.paihao.kiosk.printer.SlipReader.Reading;

final class GuideSheetTest {
    @TempDir
    private Path folder;

    @Test
    void theSheetNamesItsItemItsVersionAndEveryMaterial() {
        assertThat(read(Sheets.chinese(), Paper.MM58))
                .contains(
                        "一次性告知单",
                        "办事指南 第 3 版",
                        "您的号 A003",
                        "要带的材料 共 4 样",
                        "□ 1. 本人居民身份证（原件）",
                        "□ 2. 户口簿（原件和首页、本人页",
                        "      复印件各一份）",
                        "办理依据",
                        "3-4 号窗口",
                        "监督电话 12345");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWiderThanThePaperAndNoLineBeginsWithWhatEndsASentence(Paper paper) {
        for (GuideSheet sheet : List.of(Sheets.chinese(), Sheets.english(), Sheets.longest())) {
            assertThat(texts(sheet, paper)).allSatisfy(line -> {
                assertThat(Columns.of(line.text()) * line.wide()).isLessThanOrEqualTo(paper.columns());
                assertThat(line.text().strip()).doesNotMatch("[，。；：、！？）》].*");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTextWithoutEndIsCutWithAWordAndTheMaterialsNever(Paper paper) {
        String all = String.join("", read(Sheets.longest(), paper)).replace(" ", "");
        assertThat(all).contains("（全文请到窗口看）").contains("24.第24种证明材料");
        assertThat(all.split("到窗口办理")).hasSizeLessThan(50);
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(read(Sheets.english(), Paper.MM80))
                .contains("Bring these 3 papers", "Window 3")
                .noneMatch(line -> line.contains("Not done here") || line.contains("Your number"));
    }

    @ParameterizedTest
    @EnumSource
    void anIndependentInterpreterReadsTheSheetAndTheTestPage(Paper paper) throws Exception {
        SamplePresses.sheets(paper).forEach((name, bytes) -> write(name, bytes));
        List<Reading> readings = SlipReader.read(folder);
        assertThat(readings)
                .hasSize(4)
                .allSatisfy(reading -> assertThat(reading.error()).isNull());
        assertThat(text(readings, "sheet.bin")).contains("本人居民身份证").contains("国发〔2014〕8号");
        assertThat(text(readings, "sheet-en.bin")).contains("Household register");
        assertThat(text(readings, "test-page.bin"))
                .contains("GBK")
                .contains("near-end")
                .contains("喆堃");
        assertThat(readings).filteredOn(reading -> reading.pictures() > 0).hasSize(2);
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name + ".bin"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(List<Reading> readings, String file) {
        return readings.stream()
                .filter(reading -> reading.file().equals(file))
                .map(reading -> String.join("", reading.texts()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> read(GuideSheet sheet, Paper paper) {
        return texts(sheet, paper).stream().map(Text::text).toList();
    }

    private static List<Text> texts(GuideSheet sheet, Paper paper) {
        List<Text> texts = new ArrayList<>();
        for (SlipLine line : new GuideSheetLayout(paper, PaperWords.builtIn()).lines(sheet)) {
            if (line instanceof Text text) {
                texts.add(text);
            } else if (line instanceof Left left) {
                texts.add(left.line());
            }
        }
        return texts;
    }
}
