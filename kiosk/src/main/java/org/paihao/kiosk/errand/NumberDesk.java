package org.paihao.kiosk.errand;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.paihao.kiosk.alone.AloneDesk;
import org.paihao.kiosk.alone.HomeComing;
import org.paihao.kiosk.flow.Errand;
import org.paihao.kiosk.flow.Happening;
import org.paihao.kiosk.flow.Visit.Cancelling;
import org.paihao.kiosk.thread.Threads;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketRequest;
import org.paihao.protocol.client.Begun;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a visitor waits for at the server: a number, its voiding, its ticket once more. One wish at a time. */
final class NumberDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NumberDesk.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final QueueClient server;
    private final PrintDesk print;
    private final Consumer<Happening> kiosk;
    private final AloneDesk alone;
    private final HomeComing home;
    private final ExecutorService thread = Threads.one("numbers");

    /**
     * @param alone gives numbers where the server does not answer
     * @param home brings them to the server later
     */
    NumberDesk(QueueClient server, PrintDesk print, AloneDesk alone, HomeComing home, Consumer<Happening> kiosk) {
        this.server = server;
        this.print = print;
        this.alone = alone;
        this.home = home;
        this.kiosk = kiosk;
    }

    /** A wish may come soon. */
    void expect() {
        server.expectCall();
    }

    /**
     * Where nothing speaks against it, the answer goes on to the paper on the thread that brings it. While
     * the server does not know of every ticket that was given without it, nobody gets a number from there: whoever
     * came later would be called first.
     */
    void take(Errand.TakeNumber wish) {
        if (home.isAway() || alone.owes()) {
            thread.execute(() -> {
                boolean back = !home.isAway() && home.bring();
                if (back || !giveAlone(wish, null)) {
                    taken(wish, ask(wish));
                }
            });
        } else {
            Begun<Ticket> begun = ask(wish);
            begun.whenAnswered(thread, Threads.loud(() -> taken(wish, begun)));
        }
    }

    /** Who can get a number here does not wait long for one from there. */
    private Begun<Ticket> ask(Errand.TakeNumber wish) {
        QueueClient asked = alone.canGive(wish.service()) ? server.within(PATIENCE) : server;
        return asked.beginTicket(request(wish), wish.key());
    }

    private void taken(Errand.TakeNumber wish, Begun<Ticket> begun) {
        try {
            Ticket ticket = begun.end();
            kiosk.accept((flow, state, now) -> flow.issued(state, wish.key(), ticket, now));
        } catch (Refused e) {
            LOG.warn("no number for service {}: {}", wish.service(), e.getMessage());
            kiosk.accept((flow, state, now) -> flow.notIssued(state, wish.key(), e.code(), now));
        } catch (ServerAway e) {
            LOG.warn("no answer to the wish for a number: {}", e.getMessage());
            if (!giveAlone(wish, wish.key())) {
                kiosk.accept((flow, state, now) -> flow.notIssued(state, wish.key(), null, now));
            }
        }
    }

    private static TicketRequest request(Errand.TakeNumber wish) {
        return wish.card().isShown()
                ? TicketRequest.byCard(
                        wish.service(),
                        wish.card().isAged() ? "aged" : null,
                        wish.card().hash())
                : new TicketRequest(wish.service());
    }

    /** @param abandoned what the server was asked for in vain, or null @return whether the kiosk could */
    private boolean giveAlone(Errand.TakeNumber wish, IdempotencyKey abandoned) {
        Optional<Ticket> given = alone.give(wish.service(), abandoned);
        given.ifPresent(ticket -> kiosk.accept((flow, state, now) -> flow.issued(state, wish.key(), ticket, now)));
        return given.isPresent();
    }

    void annul(Errand.VoidNumber wish) {
        thread.execute(() -> {
            Cancelling how = annulled(wish.ticket());
            kiosk.accept((flow, state, now) -> flow.cancelEnded(state, wish.ticket(), how, now));
        });
    }

    private Cancelling annulled(String ticket) {
        if (alone.annul(ticket)) {
            return Cancelling.DONE;
        }
        try {
            server.cancel(alone.booked(ticket));
            return Cancelling.DONE;
        } catch (Refused e) {
            LOG.info("ticket {} was not voided: {}", ticket, e.code());
            return Cancelling.REFUSED;
        } catch (ServerAway e) {
            LOG.warn("no answer to voiding ticket {}: {}", ticket, e.getMessage());
            return Cancelling.LOST;
        }
    }

    void reprint(Errand.Reprint wish) {
        thread.execute(() -> {
            Optional<Ticket> owed = alone.owed(wish.ticket());
            if (owed.isPresent()) {
                print.print(owed.get(), wish.view(), wish.language(), true);
                return;
            }
            try {
                Ticket ticket = server.reprint(alone.booked(wish.ticket()));
                kiosk.accept((flow, state, now) -> flow.handedOut(state, ticket));
                print.print(wish.ticket(), ticket, wish.view(), wish.language(), true);
            } catch (Refused e) {
                LOG.warn("ticket {} is not printed again: {}", wish.ticket(), e.getMessage());
                boolean over = e.is("ticket.wrong-state");
                kiosk.accept((flow, state, now) -> flow.reprintFailed(state, wish.ticket(), over, now));
            } catch (ServerAway e) {
                LOG.warn("no answer to the wish for the paper of ticket {}: {}", wish.ticket(), e.getMessage());
                kiosk.accept((flow, state, now) -> flow.reprintFailed(state, wish.ticket(), false, now));
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
