package org.paihao.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.kiosk.printer.PrinterConfig.StatusSupport;
import org.paihao.kiosk.printer.SlipReader.Reading;

final class SlipPressTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/paihao/kiosk/printer");
    private static final int LONGEST_TEXT_BYTES = 1_200;
    private static final int LONGEST_PICTURE_BYTES = 1_500;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("slipsAndWhatTheySay")
    void anIndependentInterpreterReadsTheSlip(Paper paper, Slip slip, String ahead) throws Exception {
        Reading reading = read(new SlipPress(printer(paper, "GBK")).bytes(slip));
        assertThat(reading.error()).isNull();
        assertThat(reading.texts()).contains(slip.number(), ahead);
        assertThat(String.join("", reading.texts())).contains(slip.chineseService());
        assertThat(reading.qr()).containsExactly(slip.qr());
        assertThat(reading.pictures()).isZero();
    }

    static Stream<Arguments> slipsAndWhatTheySay() {
        Slip longName = Slips.chinese("在线预约办理后到实体大厅重复取号排队", "H1000", 0);
        Slip rareButInGbk = Slips.chinese("喆堃公证", "G012", 11);
        return Stream.of(
                Arguments.of(Paper.MM80, Slips.chinese(), "前面还有 2 人"),
                Arguments.of(Paper.MM58, Slips.chinese(), "前面还有 2 人"),
                Arguments.of(Paper.MM80, longName, "前面还有 0 人"),
                Arguments.of(Paper.MM58, longName, "前面还有 0 人"),
                Arguments.of(Paper.MM80, rareButInGbk, "前面还有 11 人"),
                Arguments.of(Paper.MM58, rareButInGbk, "前面还有 11 人"),
                Arguments.of(Paper.MM80, Slips.english(), "1 person ahead of you"),
                Arguments.of(Paper.MM58, Slips.english(), "1 person ahead"),
                Arguments.of(Paper.MM80, Slips.worst(), "前面还有 1234 人"),
                Arguments.of(Paper.MM58, Slips.worst(), "前面还有 1234 人"));
    }

    @ParameterizedTest
    @MethodSource("namesThatACharsetLacks")
    void aLineThatTheCharsetLacksGoesAsAPictureAndTheOthersAsText(Paper paper, String charset, String name)
            throws Exception {
        byte[] bytes = new SlipPress(printer(paper, charset)).bytes(Slips.chinese(name, "A003", 2));
        Reading reading = read(bytes);
        assertThat(reading.error()).isNull();
        assertThat(reading.pictures()).isEqualTo(1);
        assertThat(reading.texts()).contains("A003", "前面还有 2 人").noneMatch(text -> text.contains("?"));
        assertThat(reading.qr()).containsExactly(Slips.QR);
    }

    static Stream<Arguments> namesThatACharsetLacks() {
        return Stream.of(
                Arguments.of(Paper.MM80, "GBK", "㐂寿服务"),
                Arguments.of(Paper.MM58, "GBK", "㐂寿服务"),
                Arguments.of(Paper.MM80, "GB2312", "喆堃公证"));
    }

    /** 58 mm at 9,600 baud: such a line takes a second and a half, and no more. */
    @ParameterizedTest
    @ValueSource(strings = {"㐂", "㐂寿服务", "㐂寿喆堃公证处", "在线预约办理后到实体大厅㐂寿排队", "㐂寿堂到实体大厅办理喆堃公证取号排队"})
    void aLineAsAPictureIsShortOnTheNarrowPaper(String name) throws Exception {
        byte[] rare = new SlipPress(printer(Paper.MM58, "GBK")).bytes(Slips.chinese(name, "A003", 2));
        byte[] plain =
                new SlipPress(printer(Paper.MM58, "GBK")).bytes(Slips.chinese(name.replace('㐂', '喜'), "A003", 2));
        Reading reading = read(rare);
        assertThat(reading.error()).isNull();
        assertThat(reading.pictures()).isPositive();
        assertThat(plain).hasSizeLessThanOrEqualTo(LONGEST_TEXT_BYTES);
        assertThat(rare.length - plain.length).isLessThanOrEqualTo(reading.pictures() * LONGEST_PICTURE_BYTES);
    }

    @Test
    void aPrinterThatSpeaksGb18030WritesWhatGbkLacksAndDrawsWhatNoFontHas() throws Exception {
        SlipPress press = new SlipPress(printer(Paper.MM58, "GB18030"));
        assertThat(read(press.bytes(Slips.chinese("㐂喆堃公证", "A003", 2))).texts()).contains("㐂喆堃公证");
        Reading beyond = read(press.bytes(Slips.chinese("\uD842\uDFB7家服务", "A003", 2)));
        assertThat(beyond.texts()).as("nobody can draw it either").contains("〓家服务");
    }

    @Test
    void aCharacterThatNobodyCanDrawIsMarkedAndNeverAQuestion() throws Exception {
        byte[] bytes = new SlipPress(printer(Paper.MM80, "GBK")).bytes(Slips.chinese("\uD842\uDFB7家服务", "A003", 2));
        assertThat(read(bytes).texts()).contains("〓家服务");
    }

    @ParameterizedTest
    @MethodSource("org.paihao.kiosk.printer.SlipLayoutTest#everySlipOnEveryPaper")
    void theTextOfASlipIsShortOnTheLine(Slip slip, Paper paper) {
        assertThat(new SlipPress(printer(paper, "GBK")).bytes(slip)).hasSizeLessThanOrEqualTo(LONGEST_TEXT_BYTES);
    }

    @ParameterizedTest
    @MethodSource("capturedSlips")
    void theBytesAreThoseOfTheCapturedSlip(String name, Paper paper, Slip slip) throws IOException {
        byte[] bytes = new SlipPress(printer(paper, "GBK")).bytes(slip);
        Path captured = GOLDEN.resolve(name);
        if (Boolean.getBoolean("capture")) {
            Files.createDirectories(GOLDEN);
            Files.write(captured, bytes);
        }
        assertThat(bytes).isEqualTo(Files.readAllBytes(captured));
    }

    static Stream<Arguments> capturedSlips() {
        return Stream.of(
                Arguments.of("A003-80mm.bin", Paper.MM80, Slips.chinese()),
                Arguments.of("A003-58mm.bin", Paper.MM58, Slips.chinese()),
                Arguments.of("A003-80mm-en.bin", Paper.MM80, Slips.english()),
                Arguments.of("A1000-58mm-longest.bin", Paper.MM58, Slips.worst()));
    }

    @Test
    void aPrinterWithoutAKnifeFeedsThePaperOutToTear() {
        PrinterConfig bare = new PrinterConfig(
                new Connection.Serial("/dev/null", 9_600),
                Paper.MM58,
                Charset.forName("GBK"),
                false,
                StatusSupport.NONE);
        assertThat(new String(new SlipPress(bare).bytes(Slips.chinese()), Charset.forName("ISO-8859-1")))
                .doesNotContain("\u001DV")
                .endsWith("\u001BJ\u0078");
    }

    private Reading read(byte[] slip) throws IOException, InterruptedException {
        return SlipReader.read(Files.write(folder.resolve("slip.bin"), slip)).get(0);
    }

    private static PrinterConfig printer(Paper paper, String charset) {
        return PrinterConfig.usual("/dev/null").with(paper).with(Charset.forName(charset));
    }
}
