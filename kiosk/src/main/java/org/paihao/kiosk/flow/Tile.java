package org.paihao.kiosk.flow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paihao.protocol.view.KioskView;

/**
 * A service, or a group of services, to be touched.
 *
 * @param node the id by which it is found on the glass
 * @param touch what a finger on it means
 * @param letters of the tickets it gives
 * @param notice what the visitor has to know before the touch, or empty
 * @param waiting people who wait for it; less than 0 where nobody knows
 * @param minutes how long they wait, such as {@code 6–12}; empty where nobody knows
 * @param free a number taken now would be called at once
 * @param pile whether a second choice comes behind it
 * @param chosen the finger has been here; the server is being asked
 */
public record Tile(
        String node,
        Touch touch,
        String letters,
        String pictogram,
        String name,
        String examples,
        String notice,
        int waiting,
        String minutes,
        boolean free,
        boolean pile,
        boolean chosen) {

    static Tile of(Shown shown, KioskView.Service service) {
        boolean chosen = shown.kiosk().visit() instanceof Visit.Asking asking
                && asking.service().equals(service.id());
        return new Tile(
                "service-" + service.letter(),
                Touch.service(service.id()),
                service.letter(),
                service.pictogram(),
                shown.of(service.name()),
                shown.of(service.examples()),
                notice(shown, service.id()),
                service.waiting(),
                Minutes.text(
                        Stream.of(service).filter(each -> gives(shown, each)).map(KioskView.Service::range)),
                free(service),
                false,
                chosen);
    }

    static Tile of(Shown shown, Places.Place place, String name) {
        List<KioskView.Service> services = place.services();
        return new Tile(
                "group-" + place.pile(),
                Touch.group(place.pile()),
                services.stream().map(KioskView.Service::letter).collect(Collectors.joining(" ")),
                place.group() == null ? "zonghe" : place.group().pictogram(),
                name,
                services.stream()
                        .map(each -> shown.of(each.name()))
                        .collect(Collectors.joining(shown.text("list.and"))),
                notice(shown, services),
                waiting(services),
                Minutes.text(asked(services).filter(each -> gives(shown, each)).map(KioskView.Service::range)),
                services.stream().allMatch(Tile::free),
                true,
                false);
    }

    /** Whether the day has numbers for it; where it has none, nobody can be told how long one would wait. */
    private static boolean gives(Shown shown, KioskView.Service service) {
        KioskView.Today today = shown.view().today();
        return !today.notOffered().contains(service.id()) && !today.full().contains(service.id());
    }

    /** Those somebody waits for; where nobody waits at all, each of them. */
    private static Stream<KioskView.Service> asked(List<KioskView.Service> services) {
        boolean some = services.stream().anyMatch(each -> each.waiting() > 0);
        return services.stream().filter(each -> !some || each.waiting() > 0);
    }

    private static int waiting(List<KioskView.Service> services) {
        boolean known = services.stream().allMatch(service -> service.waiting() >= 0);
        return known ? services.stream().mapToInt(KioskView.Service::waiting).sum() : -1;
    }

    /** Whether a number taken now would be called at once: nobody waits, and a window is there for it. */
    private static boolean free(KioskView.Service service) {
        return service.waiting() == 0
                && service.range() != null
                && service.range().midMinutes() == 0;
    }

    /** What holds for all services of a pile is said on it already. */
    private static String notice(Shown shown, List<KioskView.Service> services) {
        List<String> notices = services.stream()
                .map(each -> notice(shown, each.id()))
                .distinct()
                .toList();
        return notices.size() == 1 ? notices.get(0) : "";
    }

    private static String notice(Shown shown, String service) {
        KioskView.Today today = shown.view().today();
        if (today.notOffered().contains(service)) {
            return shown.text("tile.not-today");
        }
        if (today.full().contains(service)) {
            return shown.text("tile.full");
        }
        return today.mayNotBeReached().contains(service) ? shown.text("tile.may-not-be-reached") : "";
    }
}
