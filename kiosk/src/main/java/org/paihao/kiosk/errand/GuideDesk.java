package org.paihao.kiosk.errand;

import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.paihao.kiosk.flow.Happening;
import org.paihao.kiosk.thread.Threads;
import org.paihao.protocol.GuideBook;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the hall's guides, which change only while the server is down. */
final class GuideDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GuideDesk.class);

    private final QueueClient server;
    private final Consumer<Happening> kiosk;
    private final ExecutorService thread = Threads.one("guides");

    GuideDesk(QueueClient server, Consumer<Happening> kiosk) {
        this.server = server;
        this.kiosk = kiosk;
    }

    void fetch(Runnable missed) {
        thread.execute(() -> {
            try {
                GuideBook book = server.guides();
                kiosk.accept((flow, state, now) -> flow.guidesCame(state, book));
            } catch (Refused e) {
                LOG.warn("the server has no guides for this kiosk: {}", e.getMessage());
            } catch (ServerAway e) {
                LOG.info("the guides did not come yet: {}", e.getMessage());
                missed.run();
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
