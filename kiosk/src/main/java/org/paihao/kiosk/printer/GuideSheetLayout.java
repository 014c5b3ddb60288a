package org.paihao.kiosk.printer;

import java.util.ArrayList;
import java.util.List;
import org.paihao.kiosk.printer.GuideSheet.Material;
import org.paihao.kiosk.printer.GuideSheet.Section;
import org.paihao.kiosk.printer.SlipLine.Gap;
import org.paihao.kiosk.printer.SlipLine.Left;
import org.paihao.kiosk.printer.SlipLine.Text;

/** Where everything of a one-time notification stands on a roll of one width; as long as its materials need. */
final class GuideSheetLayout {
    /** Columns of one section: 16 lines on a wide roll. The list of materials is never cut. */
    private static final int MOST_COLUMNS = 16 * 48;

    private static final String BOX = "□";
    private static final int GAP = 10;

    private final Paper paper;
    private final PaperWords said;

    GuideSheetLayout(Paper paper, PaperWords said) {
        this.paper = paper;
        this.said = said;
    }

    List<SlipLine> lines(GuideSheet sheet) {
        SlipWords words = said.in(sheet.language(), paper);
        List<SlipLine> lines = new ArrayList<>();
        lines.addAll(centred(sheet.hall(), 1, 1, true));
        lines.addAll(centred(words.say("sheet"), 2, 2, true));
        lines.add(new Gap(GAP));
        lines.addAll(large(sheet.item()));
        lines.addAll(centred(words.say("sheet.version", sheet.version()), 1, 1, true));
        lines.addAll(centred(words.date(sheet.time()), 1, 1, false));
        if (!sheet.number().isEmpty()) {
            lines.addAll(centred(words.say("sheet.number", sheet.number()), 1, 1, false));
        }
        lines.add(rule());
        materials(sheet.materials(), words, lines);
        for (Section section : sheet.sections()) {
            section(section, words, lines);
        }
        lines.add(rule());
        String windows = WindowList.say(sheet.windows(), words.say("and"));
        if (!windows.isEmpty()) {
            boolean several = windows.contains("-") || windows.contains(words.say("and"));
            lines.addAll(large(words.fitted("windows", windows, several ? 2 : 1)));
        }
        lines.addAll(centred(words.say("sheet.once"), 1, 1, true));
        lines.addAll(centred(sheet.kiosk(), 1, 1, false));
        if (!sheet.supervisionPhone().isEmpty()) {
            lines.addAll(centred(words.say("supervision", sheet.supervisionPhone()), 1, 1, false));
        }
        return lines;
    }

    private void materials(List<Material> materials, SlipWords words, List<SlipLine> lines) {
        if (materials.isEmpty()) {
            return;
        }
        lines.add(new Left(new Text(words.say("sheet.materials", materials.size()), 1, 2, true)));
        int number = 1;
        for (Material material : materials) {
            String name = material.note().isEmpty()
                    ? material.name()
                    : words.say("sheet.material", material.name(), material.note());
            hanging(BOX + " " + number++ + ". ", name, lines);
        }
        lines.add(new Gap(GAP));
    }

    private void section(Section section, SlipWords words, List<SlipLine> lines) {
        if (section.text().isEmpty()) {
            return;
        }
        lines.add(new Left(new Text(words.say(section.topic().key()), 1, 1, true)));
        String shown = Columns.upTo(section.text(), MOST_COLUMNS);
        hanging("", shown.equals(section.text()) ? shown : shown + words.say("sheet.more"), lines);
        lines.add(new Gap(GAP));
    }

    /** Later lines stand under the first word, not under its number. */
    private void hanging(String head, String text, List<SlipLine> lines) {
        int indent = Columns.of(head);
        String before = head;
        for (String line : Columns.fill(text, paper.columns() - indent)) {
            lines.add(new Left(new Text(before + line, 1, 1, false)));
            before = " ".repeat(indent);
        }
    }

    private SlipLine rule() {
        return new Text("-".repeat(paper.columns()), 1, 1, false);
    }

    private List<Text> large(String text) {
        List<Text> doubled = centred(text, 2, 2, true);
        return doubled.size() <= 2 ? doubled : centred(text, 1, 2, true);
    }

    private List<Text> centred(String text, int wide, int high, boolean bold) {
        return Columns.wrap(text, paper.columns() / wide).stream()
                .map(line -> new Text(line, wide, high, bold))
                .toList();
    }
}
