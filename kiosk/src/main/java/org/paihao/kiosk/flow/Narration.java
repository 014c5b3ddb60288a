package org.paihao.kiosk.flow;

import java.util.ArrayList;
import java.util.List;
import org.paihao.look.Language;
import org.paihao.look.sound.SpokenNumber;

/**
 * What a screen says aloud: everything that somebody has to know who cannot read it.
 *
 * @param sentences none: whatever is being said ends
 * @param volume 1 to {@link Manner#LOUDEST}
 * @param slow for elders
 */
public record Narration(Language language, List<Said> sentences, int volume, boolean slow) {
    public Narration {
        sentences = List.copyOf(sentences);
    }

    static Narration silence(Shown shown) {
        return new Narration(shown.words().language(), List.of(), 1, false);
    }

    static Narration of(Shown shown) {
        List<Said> sentences = new ArrayList<>();
        switch (shown.screen()) {
            case HOME, PRINTER_TROUBLE, GROUP -> menu(shown, sentences);
            case GUIDES -> {
                Lookup lookup = Lookup.of(shown, (Visit.LookingUp) shown.kiosk().visit());
                sentences.add(said(shown, "guide.question"));
                sentences.add(said(shown, "guide.hint"));
                lookup.choices().forEach(choice -> sentences.add(new Said(null, choice.name())));
            }
            case GUIDE -> guide(shown, (Visit.LookingUp) shown.kiosk().visit(), sentences);
            case PRINTING, TICKET, UNPRINTED -> ticket(shown, sentences);
            case IDLE_QUESTION -> {
                sentences.add(said(shown, "idle"));
                sentences.add(said(shown, "idle.text"));
            }
            case ASKING, CARD, CANCELLED, NOT_ISSUED, CLOSED, SERVER_AWAY -> notice(shown, sentences);
        }
        sentences.add(help(shown));
        return aloud(shown, sentences);
    }

    /** What became of a call for help, and nothing else. */
    static Narration ofHelp(Shown shown) {
        return aloud(shown, List.of(help(shown)));
    }

    private static Narration aloud(Shown shown, List<Said> sentences) {
        Manner manner = shown.kiosk().manner();
        return new Narration(shown.words().language(), sentences, Math.max(1, manner.volume()), manner.elder());
    }

    private static Said help(Shown shown) {
        return said(shown, "say." + Help.of(shown.kiosk()).key());
    }

    private static void menu(Shown shown, List<Said> sentences) {
        ServiceMenu menu = ServiceMenu.of(shown);
        if (!menu.trouble().isEmpty()) {
            sentences.add(new Said(null, menu.trouble()));
            sentences.add(said(shown, "trouble.remedy"));
        }
        if (menu.inGroup()) {
            sentences.add(new Said(null, menu.crumb()));
        }
        sentences.add(said(shown, menu.inGroup() ? "menu.group.question" : "menu.question"));
        sentences.add(said(shown, menu.trouble().isEmpty() ? "menu.hint" : "menu.hint.screen"));
        for (Tile tile : menu.tiles()) {
            sentences.add(new Said(null, shown.text("say.tile", "name", tile.name(), "load", load(shown, tile))));
        }
        if (menu.card() != null) {
            sentences.add(new Said(
                    null,
                    menu.card().title() + shown.text("say.stop") + menu.card().text()));
        }
        for (ServiceMenu.Offer offer : menu.offers()) {
            sentences.add(new Said(null, shown.text("offer", "number", number(shown, offer.number()))));
            sentences.add(said(shown, offer.possible() ? "offer.do" : "offer.later"));
        }
    }

    private static void guide(Shown shown, Visit.LookingUp looking, List<Said> sentences) {
        LookupRules.find(shown.kiosk(), looking.guide())
                .map(guide -> GuideSheet.of(shown, guide, looking))
                .ifPresent(sheet -> {
                    sentences.add(new Said(null, sheet.title()));
                    sheet.tabs().stream()
                            .filter(GuideSheet.Tab::chosen)
                            .forEach(tab -> sentences.add(new Said(null, tab.name())));
                    sheet.rows().forEach(row -> sentences.add(new Said(null, range(shown, row.text()))));
                });
    }

    private static String load(Shown shown, Tile tile) {
        if (!tile.notice().isEmpty()) {
            return tile.notice();
        }
        if (tile.free()) {
            return shown.text("tile.free");
        }
        String waiting = shown.text("say.waiting", "people", tile.waiting());
        return tile.minutes().isEmpty()
                ? waiting
                : waiting + shown.text("say.minutes", "minutes", range(shown, tile.minutes()));
    }

    private static void ticket(Shown shown, List<Said> sentences) {
        TicketSheet sheet = TicketSheet.of(shown);
        sentences.add(new Said(null, shown.text("say.number", "number", number(shown, sheet.number()))));
        sentences.add(new Said(null, sheet.title() + shown.text("say.stop") + sheet.text()));
        sentences.add(new Said(null, sheet.service()));
        sentences.add(new Said(null, shown.text("say.ahead", "people", sheet.ahead())));
        if (!sheet.minutes().isEmpty()) {
            sentences.add(new Said(null, shown.text("say.minutes", "minutes", range(shown, sheet.minutes()))));
        }
        if (!sheet.windows().isEmpty()) {
            sentences.add(new Said(null, shown.text("say.windows", "windows", range(shown, sheet.windows()))));
        }
        sentences.add(said(shown, "ticket.listen"));
        sentences.add(said(shown, "ticket.listen.do"));
        if (sheet.cancel() != null) {
            sentences.add(said(shown, "say.cancel"));
        }
    }

    private static void notice(Shown shown, List<Said> sentences) {
        Notice notice = Notice.of(shown);
        if (notice.number().isEmpty()) {
            sentences.add(new Said(null, notice.title()));
        } else {
            sentences.add(new Said(null, shown.text("cancelled", "number", number(shown, notice.number()))));
        }
        sentences.add(new Said(null, notice.text()));
        for (Notice.Row row : notice.lines()) {
            sentences.add(new Said(null, row.left() + shown.text("say.stop") + range(shown, row.right())));
        }
        if (!notice.act().isEmpty()) {
            sentences.add(new Said(null, shown.text("say.button", "button", notice.act())));
        }
    }

    private static String number(Shown shown, String number) {
        return SpokenNumber.ofTicket(number, shown.words().language());
    }

    /** 6–12 is read as a range, not as a sum. */
    private static String range(Shown shown, String text) {
        return text.replace("–", shown.text("say.to"));
    }

    /** A text of the bundle; {@code say.KEY} there overrides how it is read, such as by pinyin for a wrong polyphone. */
    private static Said said(Shown shown, String key) {
        String spoken = "say." + key;
        return new Said(
                key, shown.text(shown.words().has(spoken) ? spoken : key).replace('\n', ' '));
    }
}
