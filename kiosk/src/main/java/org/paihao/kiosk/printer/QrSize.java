package org.paihao.kiosk.printer;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How large the printer will draw a code: it draws it by itself, and its size decides what else finds room. */
final class QrSize {
    /** A code of 25 mm is read by every scanner and phone. */
    private static final int LEAST_DOTS = 25 * Paper.DOTS_PER_MM;

    private QrSize() {}

    static int modules(String ascii) {
        List<QrSegment> bytes = List.of(QrSegment.makeBytes(ascii.getBytes(StandardCharsets.US_ASCII)));
        return QrCode.encodeSegments(bytes, QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, QrCode.MAX_VERSION, -1, false).size;
    }

    /** The smallest module that keeps the code at 25 mm: 7 dots for 29 modules. */
    static int moduleDots(int modules) {
        return Math.max(3, (LEAST_DOTS + modules - 1) / modules);
    }
}
