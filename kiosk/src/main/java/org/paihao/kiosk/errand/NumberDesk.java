package org.paihao.kiosk.errand;

import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.paihao.kiosk.flow.Errand;
import org.paihao.kiosk.flow.Happening;
import org.paihao.kiosk.flow.Visit.Cancelling;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketRequest;
import org.paihao.protocol.client.Begun;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a visitor waits for at the server: a number, its voiding, its ticket once more. One wish at a time. */
final class NumberDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NumberDesk.class);

    private final QueueClient server;
    private final PrintDesk print;
    private final Consumer<Happening> kiosk;
    private final ExecutorService thread = Threads.one("numbers");

    NumberDesk(QueueClient server, PrintDesk print, Consumer<Happening> kiosk) {
        this.server = server;
        this.print = print;
        this.kiosk = kiosk;
    }

    /** A wish may come soon. */
    void expect() {
        server.expectCall();
    }

    /** The answer goes on to the paper on the thread that brings it. */
    void take(Errand.TakeNumber wish) {
        Begun<Ticket> begun = server.beginTicket(request(wish), wish.key());
        begun.whenAnswered(thread, () -> taken(wish, begun));
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
            kiosk.accept((flow, state, now) -> flow.notIssued(state, wish.key(), null, now));
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

    void annul(Errand.VoidNumber wish) {
        thread.execute(() -> {
            Cancelling how = annulled(wish.ticket());
            kiosk.accept((flow, state, now) -> flow.cancelEnded(state, wish.ticket(), how, now));
        });
    }

    private Cancelling annulled(String ticket) {
        try {
            server.cancel(ticket);
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
            try {
                Ticket ticket = server.reprint(wish.ticket());
                print.print(ticket, wish.view(), wish.language(), true);
            } catch (Refused | ServerAway e) {
                LOG.warn("ticket {} was not handed out for printing again: {}", wish.ticket(), e.getMessage());
                kiosk.accept((flow, state, now) -> flow.reprintFailed(state, wish.ticket()));
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
