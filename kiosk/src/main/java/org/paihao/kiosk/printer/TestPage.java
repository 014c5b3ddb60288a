package org.paihao.kiosk.printer;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.paihao.kiosk.printer.SlipLine.Gap;
import org.paihao.kiosk.printer.SlipLine.Left;
import org.paihao.kiosk.printer.SlipLine.Qr;
import org.paihao.kiosk.printer.SlipLine.Text;

/**
 * A page that shows what a printer can do, for whoever sets it up: what it was told to be, the width of its roll, its
 * letters in every size, common and rare characters, a code, and the cut.
 *
 * @param status what the printer said before
 */
public record TestPage(PrinterConfig printer, PrinterStatus status, LocalDateTime time) {
    private static final String TENS = "----+----";
    private static final String SAMPLE_CODE = "https://hall.example/t/Zm9vYmFyYmF6MTIz.q8Xk2mVt0pLw7nRb5sYdJg";
    private static final int LARGEST = 8;
    private static final int GAP = 8;

    List<SlipLine> lines() {
        Paper paper = printer.paper();
        List<SlipLine> lines = new ArrayList<>();
        lines.add(new Text("打印测试", 2, 2, true));
        lines.add(new Text("Printer test", 1, 2, true));
        lines.add(new Text(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(time), 1, 1, false));
        facts().forEach(fact ->
                Columns.fill(fact, paper.columns()).forEach(line -> lines.add(new Left(new Text(line, 1, 1, false)))));
        lines.add(new Gap(GAP));
        lines.add(new Text(ruler(paper.columns()), 1, 1, false));
        lines.add(new Text("排".repeat(paper.columns() / 2), 1, 1, false));
        for (int size = 1; size <= LARGEST; size++) {
            int wide = Math.min(size, paper.columns() / 4);
            lines.add(new Text("A" + size + "号", wide, size, size % 2 == 0));
        }
        lines.add(new Gap(GAP));
        lines.add(new Text("喆堃玥镕 ①②③ ×÷±", 1, 1, false));
        lines.add(new Text("㐂喆堃", 2, 2, true));
        int modules = QrSize.modules(SAMPLE_CODE);
        lines.add(new Qr(SAMPLE_CODE, QrSize.moduleDots(modules), modules));
        lines.add(new Text("下面应当切纸 / the cut comes below", 1, 1, false));
        return lines;
    }

    private List<String> facts() {
        return List.of(
                "连接 connection: " + printer.connection(),
                "纸宽 paper: " + (printer.paper() == Paper.MM58 ? 58 : 80) + " mm, "
                        + printer.paper().columns() + " columns",
                "字符集 charset: " + printer.charset().name(),
                "切刀 cutter: " + (printer.cutter() ? "有 yes" : "无 no"),
                "状态 status: " + status.code());
    }

    /** Each ten ends in its digit. */
    private static String ruler(int columns) {
        StringBuilder ruler = new StringBuilder();
        for (int ten = 1; ruler.length() < columns; ten++) {
            ruler.append(TENS).append(ten % 10);
        }
        return ruler.substring(0, columns);
    }
}
