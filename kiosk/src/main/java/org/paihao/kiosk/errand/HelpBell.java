package org.paihao.kiosk.errand;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.paihao.kiosk.thread.Threads;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls somebody to this kiosk. A call that does not arrive is not kept: whoever waits before the glass sees that nothing
 * changed, and soon that the server is away and where the guide desk is.
 */
final class HelpBell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HelpBell.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final QueueClient server;
    private final ExecutorService thread = Threads.one("help");

    HelpBell(QueueClient server) {
        this.server = server;
    }

    void ring() {
        thread.execute(() -> {
            try {
                server.within(PATIENCE).help();
            } catch (Refused | ServerAway e) {
                LOG.warn("nobody heard the call for help: {}", e.getMessage());
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
