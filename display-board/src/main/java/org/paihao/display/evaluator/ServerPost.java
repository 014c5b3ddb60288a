package org.paihao.display.evaluator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.paihao.protocol.RatingRequest;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends ratings to the queue server. Neither a level nor a reason is ever written to the log. */
final class ServerPost implements RatingPost, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerPost.class);

    private final QueueClient client;
    private final Executor screen;
    private final ExecutorService senders = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "rating");
        thread.setDaemon(true);
        return thread;
    });

    ServerPost(QueueClient client, Executor screen) {
        this.client = client;
        this.screen = screen;
    }

    @Override
    public void send(String opening, int level, List<String> reasons, Duration patience, Consumer<Answer> answered) {
        RatingRequest rating = new RatingRequest(opening, level, reasons);
        senders.execute(() -> {
            Answer answer = send(rating, patience);
            screen.execute(() -> answered.accept(answer));
        });
    }

    private Answer send(RatingRequest rating, Duration patience) {
        try {
            client.within(patience).rate(rating, IdempotencyKey.fresh());
            return Answer.TAKEN;
        } catch (Refused e) {
            LOG.info("A rating was not taken: {}", e.code());
            return switch (e.status()) {
                case 409 -> Answer.ALREADY_GIVEN;
                case 410 -> Answer.CLOSED;
                default -> Answer.REFUSED;
            };
        } catch (ServerAway e) {
            LOG.warn("A rating could not be delivered within {}", patience);
            return Answer.NOT_DELIVERED;
        }
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
