package org.paihao.server;

import org.paihao.server.answer.AnswerStore;
import org.paihao.server.calling.CallingOrder;
import org.paihao.server.calling.TransactionStore;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.estimate.HallWaits;
import org.paihao.server.rating.OpeningStore;
import org.paihao.server.secret.HallKey;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;

/** What every desk of a hall stands on: the hall, its time, its key, and who waits and is served where. */
public record FloorParts(
        Hall hall,
        HallClock clock,
        HallKey key,
        TicketStore tickets,
        WindowStore windows,
        WindowServices services,
        HallWaits waits,
        TicketWording wording,
        CallingOrder order,
        TransactionStore transactions,
        OpeningStore openings,
        AnswerStore answers) {
    /** The floor of a hall as its file says it. */
    public static FloorParts of(Hall hall, HallClock clock, HallKey key) {
        TicketStore tickets = new TicketStore();
        WindowStore windows = new WindowStore();
        WindowServices services = new WindowServices(hall, windows);
        HallWaits waits = new HallWaits(
                hall, clock, (database, at) -> services.all(database, at).byWindow());
        return new FloorParts(
                hall,
                clock,
                key,
                tickets,
                windows,
                services,
                waits,
                new TicketWording(hall, clock, tickets, waits),
                new CallingOrder(hall.limits().order(), tickets),
                new TransactionStore(),
                new OpeningStore(key),
                new AnswerStore(key));
    }
}
