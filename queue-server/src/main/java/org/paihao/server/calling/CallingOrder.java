package org.paihao.server.calling;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.server.catalog.OrderLimits;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;

/** Who is next: the first of the rules that names somebody decides, and each looks at the heads of the lanes alone. */
public final class CallingOrder {
    private final OrderLimits limits;
    private final TicketStore tickets;
    private final RatioStore ratio = new RatioStore();

    public CallingOrder(OrderLimits limits, TicketStore tickets) {
        this.limits = limits;
        this.tickets = tickets;
    }

    /** A window that looks for somebody to call. @param no null: no window, but the hall as a whole */
    public record Seeker(Integer no, List<String> services, LocalDate day, long at) {}

    Optional<Choice> next(Database database, Seeker seeker) throws SQLException {
        return choose(heads(database, seeker, 1), present(database, seeker));
    }

    /** Who will be called there if nobody else calls or comes, in that order, and why. */
    public List<Choice> upcoming(Database database, Seeker seeker, int most) throws SQLException {
        Heads heads = heads(database, seeker, most);
        Present present = present(database, seeker);
        List<Choice> upcoming = new ArrayList<>();
        Optional<Choice> next = choose(heads, present);
        while (next.isPresent() && upcoming.size() < most) {
            TicketRow ticket = next.get().ticket();
            upcoming.add(next.get());
            heads.take(ticket);
            present = present.after(ticket);
            next = choose(heads, present);
        }
        return upcoming;
    }

    Present present(Database database, Seeker seeker) throws SQLException {
        Map<String, Long> calls = new HashMap<>();
        for (String service : seeker.services()) {
            calls.put(service, tickets.callsFrom(database, seeker.day(), service));
        }
        long usual = limits.normalsPerPriority();
        long normals = seeker.no() == null ? usual : ratio.normals(database, seeker.day(), seeker.no(), usual);
        return new Present(seeker.at(), normals, calls);
    }

    private Heads heads(Database database, Seeker seeker, int most) throws SQLException {
        Heads heads = new Heads();
        for (String service : seeker.services()) {
            heads.add(tickets.queue(database, service, most));
        }
        if (seeker.no() != null) {
            heads.add(tickets.ownQueue(database, seeker.no(), most));
        }
        return heads;
    }

    private Optional<Choice> choose(Heads heads, Present present) {
        return CallingRule.IN_ORDER.stream()
                .flatMap(rule -> rule.choose(heads, present, limits).stream())
                .findFirst();
    }
}
