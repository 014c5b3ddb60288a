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
 * @param waiting people who wait for it
 * @param minutes how long they wait, such as {@code 6–12}; empty where nobody knows
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
        int waiting,
        String minutes,
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
                service.waiting(),
                Minutes.text(Stream.ofNullable(service.range())),
                false,
                chosen);
    }

    static Tile of(Shown shown, KioskView.Group group, List<KioskView.Service> services) {
        return new Tile(
                "group-" + group.id(),
                Touch.group(group.id()),
                services.stream().map(KioskView.Service::letter).collect(Collectors.joining(" ")),
                group.pictogram(),
                shown.of(group.name()),
                services.stream()
                        .map(each -> shown.of(each.name()))
                        .collect(Collectors.joining(shown.text("list.and"))),
                services.stream().mapToInt(KioskView.Service::waiting).sum(),
                Minutes.text(
                        services.stream().filter(each -> each.waiting() > 0).map(KioskView.Service::range)),
                true,
                false);
    }
}
