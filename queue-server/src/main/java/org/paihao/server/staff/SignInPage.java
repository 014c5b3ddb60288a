package org.paihao.server.staff;

import java.util.List;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.SignInList;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.view.HallName;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Readers;
import org.paihao.server.window.Served;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;

/** What a sign-in page shows to anybody on the hall's network. */
public final class SignInPage {
    private final WindowStore windows = new WindowStore();
    private final Hall hall;
    private final HallClock clock;
    private final Readers readers;
    private final WindowServices windowServices;

    public SignInPage(Hall hall, HallClock clock, Readers readers, WindowServices windowServices) {
        this.hall = hall;
        this.clock = clock;
        this.readers = readers;
        this.windowServices = windowServices;
    }

    SignInList list() {
        HallName name = new HallName(hall.name(), clock.zone().getId(), hall.supervisionPhone(), clock.speed());
        return readers.read(database -> {
            Served served = windowServices.all(database, clock.now().toEpochMilli());
            return new SignInList(
                    name,
                    windows.all(database).stream()
                            .map(window -> place(window, served.of(window.no())))
                            .toList());
        });
    }

    private SignInList.Place place(WindowRow window, List<String> services) {
        List<ServiceName> served = services.stream()
                .flatMap(id -> hall.service(id).stream())
                .map(SignInPage::named)
                .toList();
        return new SignInList.Place(window.no(), served, window.state() != WindowState.CLOSED);
    }

    private static ServiceName named(Service service) {
        return new ServiceName(service.id(), service.letter(), service.name());
    }
}
