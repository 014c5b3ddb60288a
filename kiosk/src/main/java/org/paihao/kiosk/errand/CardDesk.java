package org.paihao.kiosk.errand;

import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.paihao.kiosk.flow.Errand;
import org.paihao.kiosk.flow.Happening;
import org.paihao.kiosk.idcard.CardAnswer;
import org.paihao.kiosk.idcard.CardReader;
import org.paihao.kiosk.idcard.CardTerms;
import org.paihao.kiosk.thread.Threads;
import org.paihao.protocol.CardKey;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to the card reader, one card at a time, and from a card to an appointment. */
final class CardDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CardDesk.class);

    private final QueueClient server;
    private final CardReader reader;
    private final Consumer<Happening> kiosk;
    private final ExecutorService thread = Threads.one("cards");
    private volatile IdempotencyKey wanted;

    /** @param reader is closed with this */
    CardDesk(QueueClient server, CardReader reader, Consumer<Happening> kiosk) {
        this.server = server;
        this.reader = reader;
        this.kiosk = kiosk;
    }

    void read(Errand.ReadCard wish) {
        IdempotencyKey key = wish.key();
        wanted = key;
        thread.execute(() -> {
            try {
                CardAnswer answer = read(server.cardKey(), key);
                kiosk.accept((flow, state, now) -> flow.cardRead(state, key, answer, now));
            } catch (Refused | ServerAway e) {
                LOG.warn("no card can be read without the hall's key: {}", e.getMessage());
                kiosk.accept((flow, state, now) -> flow.cardNotRead(state, key, now));
            }
        });
    }

    private CardAnswer read(CardKey terms, IdempotencyKey key) {
        CardTerms now = new CardTerms(Base64.getUrlDecoder().decode(terms.key()), terms.agedIfBornBy());
        try {
            return reader.read(now, () -> key.equals(wanted));
        } finally {
            now.wipe();
        }
    }

    void leave(Errand.LeaveCard wish) {
        if (wish.key().equals(wanted)) {
            wanted = null;
        }
    }

    void checkIn(Errand.CheckIn wish) {
        IdempotencyKey key = wish.key();
        thread.execute(() -> {
            try {
                Ticket ticket = server.checkInByCard(wish.card().hash(), key);
                kiosk.accept((flow, state, now) -> flow.issued(state, key, ticket, now));
            } catch (Refused e) {
                kiosk.accept((flow, state, now) -> flow.notCheckedIn(state, key, e.code(), now));
            } catch (ServerAway e) {
                LOG.warn("no answer to a check-in: {}", e.getMessage());
                kiosk.accept((flow, state, now) -> flow.notCheckedIn(state, key, null, now));
            }
        });
    }

    @Override
    public void close() {
        wanted = null;
        thread.shutdownNow();
        reader.close();
    }
}
