package org.paihao.server.estimate;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.Wait;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.estimate.EstimateStore.Counted;
import org.paihao.server.estimate.EstimateStore.OpenWindow;
import org.paihao.server.estimate.EstimateStore.Seen;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/**
 * How long people will wait in this hall, for kiosk, ticket, board and phone alike. It looks at the queues every second and
 * keeps in memory what it learns; telling a wait asks no database. Any thread may ask.
 */
public final class HallWaits {
    private static final Duration SEEN_EVERY = Duration.ofSeconds(1);
    private static final Duration KEPT_EVERY = Duration.ofMinutes(5);
    /** Twenty working days and what lies between them. */
    private static final int KEPT_DAYS = 40;

    private final Hall hall;
    private final HallClock clock;
    private final ServingWindows serving;
    private final EstimateStore store = new EstimateStore();
    private final Map<String, HallQueue> queues = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private long seenAt;
    private long seenSeq;
    private long keptAt;

    public HallWaits(Hall hall, HallClock clock, ServingWindows serving) {
        this.hall = hall;
        this.clock = clock;
        this.serving = serving;
        hall.services().forEach(service -> queues.put(service.id(), new HallQueue()));
    }

    /** Learns anew from what was kept before this start. */
    public synchronized void restore(Database database) throws SQLException {
        for (Seen seen : store.seen(database)) {
            HallQueue queue = queues.get(seen.service());
            if (queue != null) {
                begin(seen.day());
                queue.see(seen.moment(), 0);
            }
        }
    }

    /**
     * Sees the queues as they are: when something was committed since, and each second. While the clock is set back it sees
     * nothing.
     *
     * @param at hall time in epoch milliseconds
     */
    public synchronized void look(Database database, LocalDate today, long at) throws SQLException {
        long seq = store.seq(database);
        if (at < seenAt || seq == seenSeq && at < seenAt + SEEN_EVERY.toMillis()) {
            return;
        }
        seenAt = at;
        seenSeq = seq;
        begin(today);
        Map<Integer, List<String>> services = serving.at(database, at);
        List<OpenWindow> open = store.openWindows(database);
        Map<String, Counted> counted = store.counted(database, day);
        for (Service service : hall.services()) {
            List<OpenWindow> here = open.stream()
                    .filter(window ->
                            services.getOrDefault(window.no(), List.of()).contains(service.id()))
                    .toList();
            int free = (int) here.stream().filter(OpenWindow::free).count();
            Counted count = counted.getOrDefault(service.id(), new Counted(service.id(), 0, 0));
            queues.get(service.id())
                    .see(
                            new QueueMoment(minute(at), count.called(), count.called() + count.waiting(), here.size()),
                            free);
        }
    }

    /** Sees the queues, and keeps every few minutes how they are. @return how many were kept */
    public synchronized int keep(Writing writing) throws SQLException {
        look(writing.database(), writing.day(), writing.at());
        if (writing.at() < keptAt + KEPT_EVERY.toMillis()) {
            return 0;
        }
        keptAt = writing.at();
        store.forgetBefore(writing, writing.day().minusDays(KEPT_DAYS));
        int kept = 0;
        for (Map.Entry<String, HallQueue> queue : queues.entrySet()) {
            QueueMoment seen = queue.getValue().last();
            if (seen != null && seen.issued() > 0) {
                store.keep(writing, queue.getKey(), seen);
                kept++;
            }
        }
        return kept;
    }

    /**
     * What can be said to somebody who waits for a service behind {@code ahead} people.
     *
     * @return empty where nothing can be said honestly
     */
    public synchronized Optional<Wait> after(String service, int ahead) {
        HallQueue queue = queues.get(service);
        return queue == null ? Optional.empty() : queue.told(ahead);
    }

    /** Keeps with the ticket what its visitor was told. */
    public void told(Writing writing, String ticket, Wait wait) throws SQLException {
        store.told(writing, ticket, wait);
    }

    private void begin(LocalDate today) {
        if (today.isAfter(day)) {
            day = today;
            queues.values().forEach(queue -> queue.beginDay(today));
        }
    }

    private double minute(long at) {
        long midnight = day.atStartOfDay(clock.zone()).toInstant().toEpochMilli();
        return (at - midnight) / 60_000.0;
    }
}
