package org.paihao.server.calling;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paihao.server.catalog.OrderLimits;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.LineStore;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;

/** Who is next: the first of the rules that names somebody decides, and each looks at the heads of the lanes alone. */
public final class CallingOrder {
    private final OrderLimits limits;
    private final TicketStore tickets;
    private final LineStore lines = new LineStore();
    private final RatioStore ratio = new RatioStore();

    public CallingOrder(OrderLimits limits, TicketStore tickets) {
        this.limits = limits;
        this.tickets = tickets;
    }

    /** A window that looks for somebody to call. @param no null: no window, but the hall as a whole, with all services */
    public record Seeker(Integer no, List<String> services, LocalDate day, long at) {}

    /** Whom a window calls next. */
    Optional<Choice> next(Database database, Seeker seeker, Present present) throws SQLException {
        Heads heads = new Heads();
        for (TicketRow head : lines.heads(database, seeker.services())) {
            heads.add(List.of(head));
        }
        heads.add(lines.ownQueue(database, seeker.no(), 1));
        return choose(heads, present);
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
        long usual = limits.normalsPerPriority();
        long normals = seeker.no() == null ? usual : ratio.normals(database, seeker.day(), seeker.no(), usual);
        return new Present(seeker.at(), normals, tickets.counted(database, seeker.day()));
    }

    private Heads heads(Database database, Seeker seeker, int most) throws SQLException {
        Heads heads = new Heads();
        if (seeker.no() == null) {
            lines.hallQueue(database, most).stream()
                    .collect(Collectors.groupingBy(TicketRow::service, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(heads::add);
            return heads;
        }
        for (String service : seeker.services()) {
            heads.add(lines.queue(database, service, most));
        }
        heads.add(lines.ownQueue(database, seeker.no(), most));
        return heads;
    }

    private Optional<Choice> choose(Heads heads, Present present) {
        return CallingRule.IN_ORDER.stream()
                .flatMap(rule -> rule.choose(heads, present, limits).stream())
                .findFirst();
    }
}
