package org.paihao.kiosk.printer;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slips as bytes, for tests of what happens to them afterwards. */
public final class SamplePresses {
    public static final String QR = Slips.QR;
    public static final String PUBLIC_QR = Slips.PUBLIC_QR;

    private SamplePresses() {}

    /** An ordinary Chinese slip. */
    public static byte[] slip(String number) {
        return press(Paper.MM80, Slips.chinese("社保医保", number, 2));
    }

    /** Every kind of slip on this paper, by a name for it; each has {@link #QR} or {@link #PUBLIC_QR}. */
    public static Map<String, byte[]> every(Paper paper) {
        Map<String, byte[]> slips = new LinkedHashMap<>();
        slips.put("chinese", press(paper, Slips.chinese()));
        slips.put("english", press(paper, Slips.english()));
        slips.put("longest", press(paper, Slips.worst()));
        slips.put("called", press(paper, Slips.called()));
        slips.put("rare", press(paper, Slips.chinese("㐂喆堃公证", "G012", 0)));
        return slips;
    }

    /** Every other kind of job on this paper, by a name for it. */
    public static Map<String, byte[]> sheets(Paper paper) {
        PrinterConfig printer = PrinterConfig.usual("/dev/ttyUSB0").with(paper);
        SlipPress press = new SlipPress(printer);
        Map<String, byte[]> sheets = new LinkedHashMap<>();
        sheets.put("sheet", press.bytes(Sheets.chinese()));
        sheets.put("sheet-en", press.bytes(Sheets.english()));
        sheets.put("sheet-longest", press.bytes(Sheets.longest()));
        sheets.put(
                "test-page",
                press.bytes(new TestPage(printer, PrinterStatus.NEAR_END, LocalDateTime.of(2026, 11, 21, 8, 42))));
        return sheets;
    }

    private static byte[] press(Paper paper, Slip slip) {
        return new SlipPress(PrinterConfig.usual("/dev/null").with(paper)).bytes(slip);
    }
}
