package org.paihao.server.phone;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.paihao.protocol.Guide;
import org.paihao.protocol.Paths;
import org.paihao.protocol.Ticket;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.answer.Asked;
import org.paihao.server.clock.HallClock;
import org.paihao.server.http.Answers;
import org.paihao.server.http.CallLimit;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;
import org.paihao.server.ticket.PaperMark;

/**
 * The addresses of a citizen's phone. The right to a ticket is its own address, which nothing here stores, logs or
 * repeats; a wrong one is answered in the same way whether there is such a ticket or not.
 */
public final class PhoneRoutes implements Routes {
    /** Several phones of a family that look every few seconds. */
    private static final int TICKET_CALLS = 120;
    /** A whole hall behind one address, each looking every few seconds. */
    private static final int HALL_CALLS = 6_000;
    /** People who mistyped or whose code was cut; a right address is never held up by them. */
    private static final int WRONG_CALLS = 60;

    private static final String SECRET = "{secret}";
    private static final String HTML = "text/html; charset=utf-8";

    private final PaperMark mark;
    private final HallClock clock;
    private final Ledger ledger;
    private final Readers readers;
    private final AnswerStore answers;
    private final PhoneDesk desk;
    private final HallPage hall;
    private final ItemPages items;
    private final CallLimit ofTicket;
    private final CallLimit ofHall;
    private final CallLimit wrong;
    private final byte[] ticketPage = page("ticket");
    private final byte[] unknownPage = page("unknown");

    /** @param nanoTime the monotonic clock */
    public PhoneRoutes(
            HallKey key,
            HallClock clock,
            Ledger ledger,
            Readers readers,
            AnswerStore answers,
            PhoneDesk desk,
            HallPage hall,
            List<Guide> guides,
            LongSupplier nanoTime) {
        this.mark = new PaperMark(key);
        this.clock = clock;
        this.ledger = ledger;
        this.readers = readers;
        this.answers = answers;
        this.desk = desk;
        this.hall = hall;
        this.items = new ItemPages(guides);
        this.ofTicket = new CallLimit(TICKET_CALLS, nanoTime);
        this.ofHall = new CallLimit(HALL_CALLS, nanoTime);
        this.wrong = new CallLimit(WRONG_CALLS, nanoTime);
    }

    private static byte[] page(String name) {
        try (InputStream page = PhoneRoutes.class.getResourceAsStream("/web/phone/" + name + ".html")) {
            return page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Paths.TRACK + SECRET, this::page);
        routes.get(Paths.phoneTicket(SECRET), this::ticket);
        routes.post(Paths.phoneCancel(SECRET), this::cancel);
        routes.get(Paths.PHONE_HALL, this::hall);
        routes.get(Paths.PHONE_ITEMS, this::items);
        routes.get(Paths.PHONE_ITEMS + "/{id}", this::item);
        routes.error(404, "text/html", this::cutAddress);
    }

    /** Asks no books: it is answered also while they are not well, and then says so itself. */
    private void page(Context context) {
        neverKept(context).contentType(HTML);
        try {
            holder(context);
            context.result(ticketPage);
        } catch (Refusal no) {
            context.status(no.status()).result(unknownPage);
        }
    }

    /** What is left of an address after {@code /t} was cut anywhere, opened by a browser. */
    private void cutAddress(Context context) {
        if ((context.path() + "/").startsWith(Paths.TRACK)) {
            neverKept(context).contentType(HTML).result(unknownPage);
        }
    }

    private void ticket(Context context) {
        String ticket = holder(neverKept(context));
        answer(
                context,
                Document.of(
                        readers.read(database -> desk.ticket(database, ticket)).orElseThrow(PhoneDesk::unknown)));
    }

    private void cancel(Context context) {
        String ticket = holder(neverKept(context));
        Requests.nothing(context);
        Asked asked = Requests.askedWithKey(context, PhoneDesk.phoneOf(ticket));
        ledger.write(writing -> answers.once(writing, asked, Ticket.class, inside -> desk.cancel(inside, ticket)));
        answer(
                context,
                Document.of(
                        readers.read(database -> desk.ticket(database, ticket)).orElseThrow(PhoneDesk::unknown)));
    }

    /** The ticket whose address this is. @throws Refusal 404 {@code ticket.unknown}, 429 {@code rate.limited} */
    private String holder(Context context) {
        Optional<String> ticket = mark.read(context.pathParam("secret"));
        if (ticket.isEmpty()) {
            wrong.count(context.ip());
            throw PhoneDesk.unknown();
        }
        ofTicket.count(ticket.get());
        return ticket.get();
    }

    private void hall(Context context) {
        ofHall.count(context.ip());
        answer(neverKept(context), hall.look());
    }

    private void items(Context context) {
        ofHall.count(context.ip());
        Answers.json(context, 200, items.list());
    }

    private void item(Context context) {
        ofHall.count(context.ip());
        Guide guide = items.guide(context.pathParam("id"))
                .orElseThrow(() -> Refusal.notFound("item.unknown", "this hall has no such item"));
        Answers.json(context, 200, guide);
    }

    private void answer(Context context, Document document) {
        context.header("ETag", document.etag());
        if (document.etag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType("application/json")
                .result(document.json(clock.wire(clock.now().toEpochMilli())));
    }

    private static Context neverKept(Context context) {
        return context.header("Cache-Control", "no-store");
    }
}
