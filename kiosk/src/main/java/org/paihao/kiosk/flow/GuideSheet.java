package org.paihao.kiosk.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.Guide;

/**
 * A guide on the glass: one of its three parts, one page of it.
 *
 * @param title name of the item
 * @param edition its version, and where it is done
 * @param tabs the parts
 * @param rows the lines of this page
 * @param pages such as {@code 1 / 3}; empty where one is enough
 * @param service whose number can be taken from here, or null
 * @param print what stands on the button that prints it
 * @param printable whether a touch on it does so now
 */
public record GuideSheet(
        String title,
        String edition,
        List<Tab> tabs,
        List<Row> rows,
        String pages,
        String service,
        String print,
        boolean printable) {
    static final GuideSheet NOTHING = new GuideSheet("", "", List.of(), List.of(), "", null, "", false);

    private static final List<String> PARTS = List.of("bring", "how", "rules");

    /** A part of a guide. */
    public record Tab(String node, Touch touch, String name, boolean chosen) {}

    /** A line; a heading stands in bold. */
    public record Row(boolean heading, String text) {}

    static int parts() {
        return PARTS.size();
    }

    static GuideSheet of(Shown shown, Guide guide, Visit.LookingUp visit) {
        List<Row> all = rows(shown, guide, PARTS.get(visit.tab()), shown.room().ems());
        int each = shown.room().lines();
        int pages = Math.max(1, (all.size() + each - 1) / each);
        int page = visit.page() % pages;
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < PARTS.size(); i++) {
            tabs.add(new Tab(
                    "guide-tab-" + PARTS.get(i),
                    new Touch(Touch.On.GUIDE_TAB, Integer.toString(i)),
                    shown.text("guide." + PARTS.get(i)),
                    i == visit.tab()));
        }
        return new GuideSheet(
                shown.of(guide.name()),
                edition(shown, guide),
                List.copyOf(tabs),
                List.copyOf(all.subList(page * each, Math.min(all.size(), (page + 1) * each))),
                pages == 1 ? "" : (page + 1) + " / " + pages,
                offered(shown, guide) ? guide.service() : null,
                print(shown, visit),
                SheetRules.mayPrint(shown.kiosk(), visit));
    }

    private static String print(Shown shown, Visit.LookingUp visit) {
        boolean fault = shown.kiosk().printerFault().isPresent() && visit.sheet() != Visit.Sheet.PRINTED;
        return shown.text(
                fault
                        ? "guide.print.no"
                        : switch (visit.sheet()) {
                            case NOT_WANTED -> "guide.print";
                            case PRINTING -> "guide.printing";
                            case PRINTED -> "guide.printed";
                            case FAILED -> "guide.print.again";
                        });
    }

    private static String edition(Shown shown, Guide guide) {
        String windows = windows(shown, guide);
        return windows.isEmpty()
                ? shown.text("guide.edition", "version", guide.version())
                : shown.text("guide.edition.windows", "version", guide.version(), "windows", windows);
    }

    /** Such as {@code 3–4}; empty where it is done elsewhere, or by no window now. */
    private static String windows(Shown shown, Guide guide) {
        return shown.view().services().stream()
                .filter(each -> each.id().equals(guide.service()))
                .findFirst()
                .map(each -> Windows.text(each.windows(), shown.text("list.and")))
                .orElse("");
    }

    private static boolean offered(Shown shown, Guide guide) {
        return shown.kiosk().line().gives()
                && shown.view().open()
                && shown.view().services().stream().anyMatch(each -> each.id().equals(guide.service()));
    }

    /** Everything a part says, in sentences; also what is read aloud. */
    static List<Row> rows(Shown shown, Guide guide, String part, int line) {
        List<Row> rows = new ArrayList<>();
        switch (part) {
            case "bring" -> materials(shown, guide, rows, line);
            case "how" -> {
                elsewhere(shown, guide, rows, line);
                windows(shown, guide, rows, line);
                add(shown, rows, line, "promised", guide.promised());
                add(shown, rows, line, "fee", guide.fee());
                add(shown, rows, line, "fee-basis", guide.feeBasis());
                steps(shown, guide, rows, line);
                add(shown, rows, line, "result", guide.result());
                add(rows, line, shown.text("guide.class"), shown.text("guide.class." + guide.itemClass()));
                if (guide.handler() != null) {
                    add(rows, line, shown.text("guide.handler"), guide.handler());
                }
            }
            default -> {
                add(shown, rows, line, "conditions", guide.conditions());
                add(shown, rows, line, "refusal", guide.refusal());
                add(shown, rows, line, "basis", guide.basis());
                add(rows, line, shown.text("guide.phone"), guide.phone());
            }
        }
        return rows;
    }

    private static void materials(Shown shown, Guide guide, List<Row> rows, int line) {
        if (guide.materials().isEmpty()) {
            rows.add(new Row(false, shown.text("guide.bring.nothing")));
        }
        int count = 0;
        for (Guide.Material paper : guide.materials()) {
            wrap(rows, line, true, ++count + ". " + shown.of(paper.name()));
            if (paper.note() != null) {
                wrap(rows, line, false, shown.of(paper.note()));
            }
            if (paper.sample() != null) {
                wrap(rows, line, false, shown.text("guide.sample") + shown.of(paper.sample()));
            }
        }
    }

    private static void elsewhere(Shown shown, Guide guide, List<Row> rows, int line) {
        if (guide.elsewhere() != null) {
            add(
                    rows,
                    line,
                    shown.text("guide.not-ours"),
                    shown.of(guide.elsewhere().whose()) + "  "
                            + guide.elsewhere().phone());
        }
    }

    private static void windows(Shown shown, Guide guide, List<Row> rows, int line) {
        String windows = windows(shown, guide);
        if (!windows.isEmpty()) {
            add(rows, line, shown.text("guide.window"), shown.text("guide.window.no", "windows", windows));
        }
    }

    private static void steps(Shown shown, Guide guide, List<Row> rows, int line) {
        if (guide.procedure().isEmpty()) {
            return;
        }
        rows.add(new Row(true, shown.text("guide.procedure")));
        int count = 0;
        for (Map<String, String> step : guide.procedure()) {
            wrap(rows, line, false, ++count + ". " + shown.of(step));
        }
    }

    private static void add(Shown shown, List<Row> rows, int line, String key, Map<String, String> text) {
        if (text != null) {
            add(rows, line, shown.text("guide." + key), shown.of(text));
        }
    }

    private static void add(List<Row> rows, int line, String heading, String text) {
        rows.add(new Row(true, heading));
        wrap(rows, line, false, text);
    }

    private static void wrap(List<Row> rows, int line, boolean heading, String text) {
        Lines.of(text, line).forEach(each -> rows.add(new Row(heading, each)));
    }
}
