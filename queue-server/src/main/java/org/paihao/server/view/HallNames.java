package org.paihao.server.view;

import java.util.Comparator;
import java.util.List;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.view.HallName;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;

/** The hall's names as views carry them. */
final class HallNames {
    private HallNames() {}

    static HallName of(Hall hall, HallClock clock) {
        return new HallName(hall.name(), clock.zone().getId(), hall.supervisionPhone(), clock.speed());
    }

    static ServiceName of(Service service) {
        return new ServiceName(service.id(), service.letter(), service.name());
    }

    /** The services as lists name them, by letter. */
    static List<ServiceName> byLetter(Hall hall) {
        return hall.services().stream()
                .map(HallNames::of)
                .sorted(Comparator.comparing(ServiceName::letter))
                .toList();
    }
}
