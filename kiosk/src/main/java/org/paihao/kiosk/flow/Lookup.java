package org.paihao.kiosk.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.paihao.protocol.Guide;
import org.paihao.protocol.view.KioskView;

/**
 * Looking for a guide: the services to choose from, or the items of one, or those whose name begins with the letters typed.
 *
 * @param title the service, or the letters typed, or empty while nothing was chosen
 * @param typed letters
 * @param choices at most seven and one that leads to the next ones; in elder mode four
 */
public record Lookup(String title, String typed, List<Choice> choices) {
    static final Lookup NOTHING = new Lookup("", "", List.of());
    /** More at once is a list to read, not a choice. */
    static final int MOST_CHOICES = 7;

    /** Letters that fit beside the question. */
    static final int MOST_LETTERS = 8;
    /** The place of items that are done elsewhere, beside the services. */
    static final String ELSEWHERE = "elsewhere";

    /** @param leads whether it leads to other choices, not to a guide */
    public record Choice(String node, Touch touch, String pictogram, String name, boolean leads) {}

    static Lookup of(Shown shown, Visit.LookingUp visit) {
        List<Choice> all = visit.isOpen() ? services(shown) : items(shown, visit);
        return new Lookup(title(shown, visit), visit.letters(), page(shown, all, visit.page()));
    }

    private static String title(Shown shown, Visit.LookingUp visit) {
        if (visit.service() == null) {
            return visit.letters().toUpperCase(Locale.ROOT);
        }
        return visit.service().equals(ELSEWHERE)
                ? shown.text("guide.elsewhere")
                : shown.view().services().stream()
                        .filter(each -> each.id().equals(visit.service()))
                        .findFirst()
                        .map(each -> shown.of(each.name()))
                        .orElse("");
    }

    private static List<Choice> services(Shown shown) {
        List<Guide> guides = shown.kiosk().guides().guides();
        List<Choice> choices = new ArrayList<>();
        for (KioskView.Service service : shown.view().services()) {
            if (guides.stream().anyMatch(guide -> service.id().equals(guide.service()))) {
                choices.add(new Choice(
                        "guide-service-" + service.letter(),
                        new Touch(Touch.On.GUIDE_SERVICE, service.id()),
                        service.pictogram(),
                        shown.of(service.name()),
                        true));
            }
        }
        if (guides.stream().anyMatch(guide -> guide.service() == null)) {
            choices.add(new Choice(
                    "guide-service-elsewhere",
                    new Touch(Touch.On.GUIDE_SERVICE, ELSEWHERE),
                    "ui-right",
                    shown.text("guide.elsewhere"),
                    true));
        }
        return choices;
    }

    private static List<Choice> items(Shown shown, Visit.LookingUp visit) {
        return found(shown.kiosk(), visit).stream()
                .map(guide -> new Choice(
                        "guide-" + guide.id(),
                        new Touch(Touch.On.GUIDE, guide.id()),
                        "ui-guide",
                        shown.of(guide.name()),
                        false))
                .toList();
    }

    /** By letters, names that begin with them come first. */
    static List<Guide> found(KioskState kiosk, Visit.LookingUp visit) {
        List<Guide> all = kiosk.guides().guides();
        if (visit.service() != null) {
            String wanted = visit.service().equals(ELSEWHERE) ? null : visit.service();
            return all.stream()
                    .filter(guide -> wanted == null ? guide.service() == null : wanted.equals(guide.service()))
                    .toList();
        }
        String letters = visit.letters();
        return Stream.concat(
                        all.stream().filter(guide -> guide.initials().startsWith(letters)),
                        all.stream()
                                .filter(guide -> !guide.initials().startsWith(letters)
                                        && guide.initials().contains(letters)))
                .toList();
    }

    /** What does not fit is a touch further; after the last ones come the first again. */
    private static List<Choice> page(Shown shown, List<Choice> all, int page) {
        int room = shown.room().choices();
        if (all.size() <= Math.min(room, MOST_CHOICES)) {
            return List.copyOf(all);
        }
        int each = Math.min(room - 1, MOST_CHOICES);
        int pages = (all.size() + each - 1) / each;
        int from = page % pages * each;
        List<Choice> shownNow = new ArrayList<>(all.subList(from, Math.min(all.size(), from + each)));
        shownNow.add(new Choice("guide-more", Touch.MORE, "ui-down", shown.text("guide.more"), true));
        return List.copyOf(shownNow);
    }
}
