package org.paihao.kiosk.printer;

import java.util.ArrayList;
import java.util.List;
import org.paihao.kiosk.printer.SlipLine.Gap;
import org.paihao.kiosk.printer.SlipLine.Qr;
import org.paihao.kiosk.printer.SlipLine.Text;
import org.paihao.protocol.Wait;

/** Where everything of a slip stands on a roll of one width, within 120 mm. */
final class SlipLayout {
    static final int LONGEST_DOTS = 120 * Paper.DOTS_PER_MM;
    private static final String SPACE = "  ";

    private final Paper paper;
    private final PaperWords said;

    SlipLayout(Paper paper, PaperWords said) {
        this.paper = paper;
        this.said = said;
    }

    /**
     * How much a slip gives up to stay short, in this order: white, the size of a long service name, the size of the
     * hall's name, the windows, which the call names anyway, and last the minutes, which the glass has told.
     */
    private record Fit(int gap, int doubledNameLines, boolean largeHall, boolean windows, boolean minutes) {
        static final List<Fit> ROOMIEST_FIRST = List.of(
                new Fit(6, 2, true, true, true),
                new Fit(0, 2, true, true, true),
                new Fit(0, 1, true, true, true),
                new Fit(0, 1, false, true, true),
                new Fit(0, 1, false, false, true),
                new Fit(0, 1, false, false, false));
    }

    List<SlipLine> lines(Slip slip) {
        List<SlipLine> lines = List.of();
        for (Fit fit : Fit.ROOMIEST_FIRST) {
            lines = lines(slip, fit);
            if (length(lines) <= LONGEST_DOTS) {
                break;
            }
        }
        return lines;
    }

    private List<SlipLine> waiting(Slip slip, Fit fit, SlipWords words, String windows) {
        List<SlipLine> lines = new ArrayList<>();
        if (!slip.alone()) {
            lines.addAll(large(words.fitted("ahead", slip.ahead())));
        }
        if (fit.minutes() && slip.minutes() != null) {
            lines.addAll(large(words.fitted("wait", range(slip.minutes()))));
        }
        if (fit.windows() && !windows.isEmpty()) {
            int count = windows.contains("-") || windows.contains(words.say("and")) ? 2 : 1;
            lines.addAll(large(words.fitted("windows", windows, count)));
        }
        addGap(lines, fit.gap());
        lines.addAll(wrapped(words.fitted("listen", slip.number()), 1, 1, true));
        return lines;
    }

    static int length(List<SlipLine> lines) {
        return lines.stream().mapToInt(SlipLine::dots).sum();
    }

    private List<SlipLine> lines(Slip slip, Fit fit) {
        SlipWords words = said.in(slip.language(), paper);
        String windows = WindowList.say(slip.windows(), words.say("and"));
        List<SlipLine> lines = new ArrayList<>();
        lines.addAll(hall(slip.hall(), fit.largeHall()));
        lines.addAll(small(words.date(slip.time())));
        lines.add(new Text("-".repeat(paper.columns()), 1, 1, false));
        lines.addAll(name(slip.service(), fit.doubledNameLines()));
        if (!slip.service().equals(slip.chineseService())) {
            lines.addAll(small(slip.chineseService()));
        }
        lines.add(number(slip.number()));
        if (slip.called()) {
            lines.addAll(large(words.say("called")));
            lines.addAll(large(words.fitted("windows", windows, 1)));
        } else {
            lines.addAll(waiting(slip, fit, words, windows));
        }
        if (!slip.qr().isEmpty()) {
            lines.add(qr(slip.qr()));
        }
        if (slip.leadsToPhonePage()) {
            lines.addAll(small(words.fitted("phone")));
        }
        lines.addAll(small(words.fitted("missed")));
        addGap(lines, fit.gap());
        lines.addAll(foot(slip, words));
        return lines;
    }

    private List<Text> hall(String name, boolean large) {
        if (!large) {
            return wrapped(name, 1, 1, true);
        }
        boolean wide = paper == Paper.MM80 && Columns.of(name) * 2 <= paper.columns();
        return wrapped(name, wide ? 2 : 1, 2, true);
    }

    /** A service name in double size over at most so many lines, else narrow. */
    private List<Text> name(String name, int mostLines) {
        List<Text> doubled = wrapped(name, 2, 2, true);
        return doubled.size() <= mostLines ? doubled : wrapped(name, 1, 2, true);
    }

    /** The number is the largest thing on the paper, as wide as its length allows. */
    private Text number(String number) {
        int widest = paper == Paper.MM80 ? 8 : 7;
        int wide = Math.max(1, Math.min(widest, paper.columns() / Columns.of(number)));
        return new Text(number, wide, 8, true);
    }

    private static String range(Wait minutes) {
        return minutes.lowMinutes() == minutes.highMinutes()
                ? Integer.toString(minutes.lowMinutes())
                : minutes.lowMinutes() + "-" + minutes.highMinutes();
    }

    private List<Text> large(String sentence) {
        return wrapped(sentence, Columns.of(sentence) * 2 <= paper.columns() ? 2 : 1, 2, true);
    }

    private List<Text> small(String sentence) {
        return wrapped(sentence, 1, 1, false);
    }

    private List<Text> wrapped(String text, int wide, int high, boolean bold) {
        return Columns.wrap(text, paper.columns() / wide).stream()
                .map(line -> new Text(line, wide, high, bold))
                .toList();
    }

    private static Qr qr(String data) {
        int modules = QrSize.modules(data);
        return new Qr(data, QrSize.moduleDots(modules), modules);
    }

    /** In one line where there is room, else the telephone in one of its own. */
    private List<Text> foot(Slip slip, SlipWords words) {
        String mark = slip.alone() ? words.say("alone") + SPACE : "";
        String kiosk = mark + (slip.reprint() ? words.say("reprint") + SPACE + slip.kiosk() : slip.kiosk());
        if (slip.supervisionPhone().isEmpty()) {
            return small(kiosk);
        }
        String phone = words.say("supervision", slip.supervisionPhone());
        if (Columns.of(kiosk + SPACE + phone) <= paper.columns()) {
            return small(kiosk + SPACE + phone);
        }
        List<Text> two = new ArrayList<>(small(kiosk));
        two.addAll(small(phone));
        return two;
    }

    private static void addGap(List<SlipLine> lines, int dots) {
        if (dots > 0) {
            lines.add(new Gap(dots));
        }
    }
}
