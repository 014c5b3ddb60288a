package org.paihao.kiosk.printer;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper.RasterBitImageMode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.paihao.kiosk.printer.SlipLine.Gap;
import org.paihao.kiosk.printer.SlipLine.Left;
import org.paihao.kiosk.printer.SlipLine.Qr;
import org.paihao.kiosk.printer.SlipLine.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns slips into the ESC/POS bytes of one printer. Text goes as text, short on the line and in the printer's own font;
 * a line with a character that the printer's charset lacks goes as a picture.
 *
 * <p>ESC/POS Coffee is used for its bytes alone. One style object a line and none copied: a copy of a style loses its
 * line spacing. Safe for several threads.
 */
public final class SlipPress {
    private static final Logger LOG = LoggerFactory.getLogger(SlipPress.class);
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    /** Motion units of one dot, so that feeds and spacings mean dots on every make. */
    private static final int DOTS_PER_INCH = 203;
    /** From the head to where the paper is torn. */
    private static final int TEAR_DOTS = 15 * Paper.DOTS_PER_MM;
    /** Stands for a character that cannot be printed at all; every Chinese charset has it. */
    private static final String UNKNOWN = "〓";

    /** Feeds to the knife and cuts. */
    static final byte[] CUT = {0x1D, 'V', 'B', 0};

    private static final int BLACK_BELOW = 128;
    /** A tenth of a second at 115,200 baud, and what the smallest printer's buffer holds. */
    private static final int MOST_PICTURE_BYTES = 1_400;
    /** Bytes: such a picture and its head. */
    static final int LONGEST_COMMAND = MOST_PICTURE_BYTES + 8;

    /** How many times a printer can enlarge a picture. */
    private static final int MOST_TIMES = 2;

    private final SlipLayout slips;
    private final GuideSheetLayout sheets;
    private final Charset charset;
    private final boolean cutter;
    private InkFont font;
    private boolean fontMissing;

    /** In the languages of the program. */
    public SlipPress(PrinterConfig config) {
        this(config, Map.of());
    }

    /**
     * @param added texts of languages that the hall has added, by language tag and key
     * @throws IllegalArgumentException with one line for a person, where one of them cannot be used
     */
    public SlipPress(PrinterConfig config, Map<String, Map<String, String>> added) {
        PaperWords words = new PaperWords(added);
        this.slips = new SlipLayout(config.paper(), words);
        this.sheets = new GuideSheetLayout(config.paper(), words);
        this.charset = config.charset();
        this.cutter = config.cutter();
        added.forEach(this::mustBePrintable);
    }

    private void mustBePrintable(String tag, Map<String, String> texts) {
        String strange = String.join("", texts.values())
                .codePoints()
                .filter(each -> !says(Character.toString(each)) && (font() == null || !font().draws(each)))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException("the paper has no form for " + strange + " of its texts in " + tag
                    + "; without printer/messages_" + tag.replace('-', '_') + ".properties it speaks Chinese");
        }
    }

    /** The whole job: starts from a clean state and ends with the cut. */
    public byte[] bytes(Slip slip) {
        return bytes(slips.lines(slip));
    }

    /** A one-time notification as a job of its own. */
    public byte[] bytes(GuideSheet sheet) {
        return bytes(sheets.lines(sheet));
    }

    /** A test page as a job. */
    public byte[] bytes(TestPage page) {
        return bytes(page.lines());
    }

    private byte[] bytes(List<SlipLine> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (EscPos out = new EscPos(bytes)) {
            out.setCharsetName(charset.name()).initializePrinter();
            raw(out, GS, 'P', DOTS_PER_INCH, DOTS_PER_INCH);
            raw(out, FS, '&');
            for (SlipLine line : lines) {
                press(out, line);
            }
            end(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private void press(EscPos out, SlipLine line) throws IOException {
        if (line instanceof Text text) {
            press(out, text, Justification.Center);
        } else if (line instanceof Left left) {
            press(out, left.line(), Justification.Left_Default);
        } else if (line instanceof Qr qr) {
            press(out, qr);
        } else if (line instanceof Gap gap) {
            feed(out, gap.dots());
        }
    }

    private void press(EscPos out, Text line, Justification side) throws IOException {
        if (says(line.text())) {
            out.writeLF(style(line, side), line.text());
            return;
        }
        InkFont ink = font();
        if (ink != null && line.text().codePoints().allMatch(ink::draws)) {
            picture(out, line, side, ink);
        } else {
            out.writeLF(style(line, side), withoutUnknown(line.text()));
        }
    }

    /** GB18030 names every character there is; a printer's font ends with the basic plane. */
    private boolean says(String text) {
        return charset.newEncoder().canEncode(text) && text.codePoints().allMatch(Character::isBmpCodePoint);
    }

    private static Style style(Text line, Justification side) {
        return new Style()
                .setBold(line.bold())
                .setFontSize(size(line.wide()), size(line.high()))
                .setJustification(side)
                .setLineSpacing(line.dots());
    }

    private static FontSize size(int times) {
        return FontSize.values()[times - 1];
    }

    /** One band: a large line that would be long on the way is drawn small, and made large by the printer as it does letters. */
    private static void picture(EscPos out, Text line, Justification side, InkFont ink) throws IOException {
        boolean fine = bytes(line.wide(), line.high(), line) <= MOST_PICTURE_BYTES;
        int wide = fine ? 1 : Math.min(line.wide(), MOST_TIMES);
        int high = fine ? 1 : Math.min(line.high(), MOST_TIMES);
        BufferedImage picture =
                LineImage.of(new Text(line.text(), line.wide() / wide, line.high() / high, line.bold()), ink);
        out.write(
                new RasterBitImageWrapper().setJustification(side).setRasterBitImageMode(mode(wide, high)),
                new EscPosImage(new CoffeeImageImpl(picture), new BitonalThreshold(BLACK_BELOW)));
        feed(out, line.dots() - picture.getHeight() * high);
    }

    private static int bytes(int wide, int high, Text line) {
        return (Columns.of(line.text()) * Paper.COLUMN * wide + 7) / 8 * Text.HEIGHT * high;
    }

    private static RasterBitImageMode mode(int wide, int high) {
        if (wide == 1) {
            return high == 1 ? RasterBitImageMode.Normal_Default : RasterBitImageMode.DoubleHeight;
        }
        return high == 1 ? RasterBitImageMode.DoubleWidth : RasterBitImageMode.Quadruple;
    }

    private static void press(EscPos out, Qr qr) throws IOException {
        raw(out, FS, '.');
        feed(out, qr.quiet());
        out.write(
                new QRCode()
                        .setModel(QRCode.QRModel._2)
                        .setSize(qr.module())
                        .setErrorCorrectionLevel(QRCode.QRErrorCorrectionLevel.QR_ECLEVEL_M_Default)
                        .setJustification(Justification.Center),
                qr.data());
        feed(out, qr.quiet());
        raw(out, FS, '&');
    }

    private void end(EscPos out) throws IOException {
        if (cutter) {
            out.write(CUT, 0, CUT.length);
        } else {
            feed(out, TEAR_DOTS);
        }
    }

    private static void feed(EscPos out, int dots) throws IOException {
        raw(out, ESC, 'J', dots);
    }

    private static void raw(EscPos out, int... bytes) throws IOException {
        for (int each : bytes) {
            out.write(each);
        }
    }

    private String withoutUnknown(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(each -> known.append(says(each) ? each : UNKNOWN));
        return known.toString();
    }

    private synchronized InkFont font() {
        if (font == null && !fontMissing) {
            try {
                font = InkFont.load();
            } catch (IOException e) {
                fontMissing = true;
                LOG.error("rare characters cannot be printed: {}", e.toString());
            }
        }
        return font;
    }
}
