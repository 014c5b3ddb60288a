package org.paihao.server.phone;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.view.HallName;
import org.paihao.protocol.view.PhoneTicket;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.estimate.HallWaits;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.slip.SlipDesk;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketDesk;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.WindowServices;

/** What the holder of a ticket may see and do with it from a phone; who that is, its address has told already. */
public final class PhoneDesk {
    private static final int CALLED_SHOWN = 3;

    private final PhoneStore store = new PhoneStore();
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final TicketDesk desk;
    private final SlipDesk slips;
    private final WindowServices windows;
    private final HallWaits waits;

    public PhoneDesk(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            TicketDesk desk,
            SlipDesk slips,
            WindowServices windows,
            HallWaits waits) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.desk = desk;
        this.slips = slips;
        this.windows = windows;
        this.waits = waits;
    }

    /** As the journal and kept answers name the phone of a ticket's holder. */
    static String phoneOf(String ticket) {
        return "phone:" + ticket;
    }

    /** @return the ticket as it is now, with {@code serverTime} left null; empty where the books have none of that id */
    Optional<PhoneTicket> ticket(Database database, String id) throws SQLException {
        Optional<TicketRow> found = tickets.find(database, id);
        return found.isEmpty() ? Optional.empty() : Optional.of(render(database, found.get()));
    }

    private PhoneTicket render(Database database, TicketRow row) throws SQLException {
        long now = clock.now().toEpochMilli();
        LocalDate today = LocalDate.ofEpochDay(database.number("SELECT day FROM hall"));
        waits.look(database, today, now);
        Ticket ticket = wording.of(database, row);
        Integer only = row.place().onlyWindow();
        return new PhoneTicket(
                null,
                new HallName(hall.name(), clock.zone().getId(), hall.supervisionPhone(), clock.speed()),
                ticket.number(),
                ticket.service(),
                hall.service(row.service()).map(Service::pictogram).orElse(null),
                ticket.state(),
                ticket.businessDay(),
                ticket.ahead(),
                ticket.waiting(),
                only == null ? windows.all(database, now).windowsFor(row.service()) : List.of(only),
                ticket.window(),
                ticket.calledAt(),
                row.held() == null ? null : row.held().kind(),
                TicketDesk.mayCancel(row),
                row.state() == TicketState.NO_SHOW
                        && !row.cameBack()
                        && row.day().equals(today),
                slips.ofHolder(database, row.id()).orElse(null),
                store.called(database, row.service(), CALLED_SHOWN));
    }

    /**
     * Cancels at the holder's wish.
     *
     * @throws Refusal 404 {@code ticket.unknown}, 409 {@code ticket.wrong-state}
     */
    Ticket cancel(Writing writing, String id) throws SQLException {
        TicketRow ticket = tickets.find(writing.database(), id).orElseThrow(PhoneDesk::unknown);
        return desk.cancel(writing, phoneOf(id), ticket);
    }

    static Refusal unknown() {
        return Refusal.notFound("ticket.unknown", "there is no such ticket here");
    }
}
