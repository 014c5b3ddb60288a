package org.paihao.server;

import java.util.List;
import java.util.stream.Stream;
import org.paihao.server.day.NotClosedByHand;
import org.paihao.server.day.Quotas;
import org.paihao.server.day.ServicesOfTheDay;
import org.paihao.server.person.PersonDesk;
import org.paihao.server.person.PersonStore;
import org.paihao.server.slip.SlipDesk;
import org.paihao.server.ticket.Expiry;
import org.paihao.server.ticket.NumberRule;
import org.paihao.server.ticket.PaperDesk;
import org.paihao.server.ticket.TicketDesk;

/** Who gives numbers, knows the people who ask for them, and follows their paper. */
public record TicketParts(
        PersonStore personStore,
        PersonDesk persons,
        PaperDesk papers,
        TicketDesk tickets,
        Expiry expiry,
        SlipDesk slips) {
    /** Numbers as the day has it: its services, its quotas, and whether it was closed by hand. */
    public static TicketParts of(FloorParts floor) {
        List<NumberRule> day =
                List.of(new NotClosedByHand(), new ServicesOfTheDay(floor.hall().hours()));
        Quotas quotas = new Quotas(floor.hall().hours(), floor.clock());
        return of(floor, day, Stream.concat(day.stream(), Stream.of(quotas)).toList());
    }

    /**
     * Numbers by rules of one's own.
     *
     * @param day what the day itself allows; whoever brings a slip is held to these alone
     * @param all what whoever takes a new number is held to
     */
    public static TicketParts of(FloorParts floor, List<NumberRule> day, List<NumberRule> all) {
        PersonStore personStore = new PersonStore();
        PersonDesk persons = new PersonDesk(floor.hall(), floor.clock(), floor.key(), personStore);
        TicketDesk tickets =
                new TicketDesk(floor.hall(), floor.clock(), floor.tickets(), floor.wording(), persons, all);
        Expiry expiry = new Expiry(floor.tickets());
        return new TicketParts(
                personStore,
                persons,
                new PaperDesk(floor.hall(), floor.clock(), floor.tickets(), floor.wording()),
                tickets,
                expiry,
                new SlipDesk(floor.hall(), floor.tickets(), floor.wording(), tickets, expiry, day, floor.key()));
    }
}
