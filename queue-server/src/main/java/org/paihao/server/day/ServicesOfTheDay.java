package org.paihao.server.day;

import java.util.Map;
import org.paihao.server.catalog.Hours;
import org.paihao.server.catalog.Service;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.NumberRule;

/** On some kinds of day the hall serves only a part of what it does. */
public final class ServicesOfTheDay implements NumberRule {
    private final Hours hours;

    public ServicesOfTheDay(Hours hours) {
        this.hours = hours;
    }

    /** @throws Refusal 409 {@code service.not-today} */
    @Override
    public void check(Writing writing, Service service) {
        var terms = hours.on(writing.day()).terms();
        if (!terms.serves(service.id())) {
            throw Refusal.conflict(
                    "service.not-today",
                    "this service is not offered on such a day",
                    Map.of("service", service.id(), "kind", terms.kind().name()));
        }
    }
}
