package org.paihao.kiosk.flow;

import java.util.List;
import java.util.Optional;
import org.paihao.kiosk.printer.PrinterFault;
import org.paihao.protocol.view.KioskView;

/**
 * The services to choose from: all of the hall, or those of an open group.
 *
 * @param crumb the open group's name, or empty
 * @param trouble why no paper comes now, said before any choice; empty when it comes
 * @param remedy what that means for the visitor
 * @param offers tickets without paper that can be printed now
 * @param card null at a kiosk without a reader, and in a group before a card was shown
 */
public record ServiceMenu(
        String crumb, String trouble, String remedy, List<Tile> tiles, List<Offer> offers, CardPlace card) {
    static final ServiceMenu NOTHING = new ServiceMenu("", "", "", List.of(), List.of(), null);

    /**
     * What is said of the visitor's ID card.
     *
     * @param wanted whether it may be shown now; else it was
     */
    public record CardPlace(String title, String text, boolean wanted) {}

    /**
     * A ticket whose paper did not come.
     *
     * @param possible whether the printer can print now
     */
    public record Offer(String node, Touch touch, String number, boolean possible) {}

    static ServiceMenu of(Shown shown) {
        KioskView view = shown.view();
        if (view == null) {
            return NOTHING;
        }
        Optional<PrinterFault> fault = shown.kiosk().printerFault();
        String trouble = fault.map(it -> shown.text(key(it))).orElse("");
        String remedy = fault.isPresent() ? shown.text("trouble.remedy") : "";
        String open = openGroup(shown.kiosk().visit());
        Places places = shown.kiosk().places();
        if (open == null) {
            return new ServiceMenu("", trouble, remedy, hall(shown, places), offers(shown), card(shown, true));
        }
        Optional<Places.Place> pile = places.pile(open);
        List<Tile> tiles = pile.stream()
                .flatMap(place -> place.services().stream())
                .map(service -> Tile.of(shown, service))
                .toList();
        String crumb = pile.map(place -> place.name(shown, places.oneRest())).orElse(shown.text("menu.rest"));
        return new ServiceMenu(crumb, trouble, remedy, tiles, List.of(), card(shown, false));
    }

    public boolean inGroup() {
        return !crumb.isEmpty();
    }

    private static CardPlace card(Shown shown, boolean home) {
        Card card = shown.kiosk().card();
        if (card.isShown()) {
            return new CardPlace(
                    shown.text(card.isAged() ? "card.aged" : "card.known"),
                    shown.text(card.isAged() ? "card.aged.do" : "card.known.do"),
                    false);
        }
        return card.reader() && home ? new CardPlace(shown.text("card.show"), shown.text("card.show.for"), true) : null;
    }

    /** The bundle's key of a fault. */
    static String key(PrinterFault fault) {
        return "trouble." + fault.reason();
    }

    private static String openGroup(Visit visit) {
        if (visit instanceof Visit.Asking asking) {
            return asking.group();
        }
        return visit instanceof Visit.InGroup in ? in.group() : null;
    }

    private static List<Tile> hall(Shown shown, Places places) {
        return places.home().stream()
                .map(place -> place.isAlone()
                        ? Tile.of(shown, place.services().get(0))
                        : Tile.of(shown, place, place.name(shown, places.oneRest())))
                .toList();
    }

    private static List<Offer> offers(Shown shown) {
        boolean possible = shown.kiosk().printerFault().isEmpty();
        return shown.kiosk().offers(shown.times(), shown.now()).stream()
                .map(ticket ->
                        new Offer("reprint-" + ticket.number(), Touch.reprint(ticket.id()), ticket.number(), possible))
                .toList();
    }
}
