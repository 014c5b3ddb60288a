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
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowStore;

/** What a sign-in page shows to anybody on the hall's network. */
public final class SignInPage {
    private final WindowStore windows = new WindowStore();
    private final Hall hall;
    private final HallClock clock;
    private final Readers readers;

    public SignInPage(Hall hall, HallClock clock, Readers readers) {
        this.hall = hall;
        this.clock = clock;
        this.readers = readers;
    }

    SignInList list() {
        HallName name = new HallName(hall.name(), clock.zone().getId(), hall.supervisionPhone(), clock.speed());
        return new SignInList(
                name, readers.read(windows::all).stream().map(this::place).toList());
    }

    private SignInList.Place place(WindowRow window) {
        List<ServiceName> served = hall.window(window.no()).stream()
                .flatMap(plan -> plan.services().stream())
                .flatMap(id -> hall.service(id).stream())
                .map(SignInPage::named)
                .toList();
        return new SignInList.Place(window.no(), served, window.state() != WindowState.CLOSED);
    }

    private static ServiceName named(Service service) {
        return new ServiceName(service.id(), service.letter(), service.name());
    }
}
