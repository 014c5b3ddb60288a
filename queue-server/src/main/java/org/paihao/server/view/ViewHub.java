package org.paihao.server.view;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.paihao.protocol.view.Version;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Readers;
import org.paihao.server.view.MomentStore.Books;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders views and pushes each to the screens that look at it. One thread renders after every commit and each second
 * (time alone changes views too); commits that come faster than it renders are shown together, because a view is always
 * the whole present.
 */
public final class ViewHub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewHub.class);
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Readers readers;
    private final HallClock clock;
    private final MomentStore books = new MomentStore();
    private final Thread thread = new Thread(this::work, "views");
    private final Map<String, Looked> looked = new ConcurrentHashMap<>();
    private final ReentrantLock news = new ReentrantLock();
    private final Condition newsCame = news.newCondition();
    private boolean dirty;
    private volatile boolean closed;
    private final Object rendering = new Object();
    /** This and the tick only under {@link #rendering}. */
    private final Map<String, Shown> shown = new HashMap<>();

    private long tick;

    /** An address somebody looks at, with who does, in the order they came: each gets what is new in its turn. */
    private record Looked(ViewSource source, List<ViewStream> streams, AtomicBoolean failing) {}

    public ViewHub(Readers readers, HallClock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    public void start() {
        thread.start();
    }

    /** Something was committed. Never waits. */
    public void changed() {
        news.lock();
        try {
            dirty = true;
            newsCame.signal();
        } finally {
            news.unlock();
        }
    }

    /** The view as it is now. */
    Shown now(String address, ViewSource source) {
        synchronized (rendering) {
            return readers.read(database -> render(database, address, source));
        }
    }

    OffsetDateTime serverTime() {
        return clock.wire(clock.now().toEpochMilli());
    }

    /** Lets a screen look at a view: it gets it now and whenever it changes. */
    void look(String address, ViewSource source, ViewStream stream) {
        Looked at = looked.computeIfAbsent(
                address, any -> new Looked(source, new CopyOnWriteArrayList<>(), new AtomicBoolean()));
        stream.ended().thenRun(() -> at.streams().remove(stream));
        Shown view = now(address, source);
        stream.show(view.version(), view.event(serverTime()));
        at.streams().add(stream);
        // What was committed between the two lines above is pushed to the new screen as well.
        changed();
    }

    private void work() {
        long beatAt = System.nanoTime() + BEAT_NANOS;
        while (!closed) {
            boolean beat = awaitNewsUntil(beatAt);
            if (beat) {
                beatAt = System.nanoTime() + BEAT_NANOS;
            }
            try {
                pushAll();
                if (beat) {
                    beatAll();
                }
            } catch (RuntimeException e) {
                LOG.error("the views could not be rendered", e);
            }
        }
    }

    /** @return whether the time of the beat came */
    private boolean awaitNewsUntil(long beatAt) {
        news.lock();
        try {
            long left = beatAt - System.nanoTime();
            while (!dirty && left > 0 && !closed) {
                left = newsCame.awaitNanos(left);
            }
            dirty = false;
            return left <= 0 || beatAt - System.nanoTime() <= 0;
        } catch (InterruptedException e) {
            closed = true;
            return false;
        } finally {
            news.unlock();
        }
    }

    private void pushAll() {
        if (looked.values().stream().allMatch(at -> at.streams().isEmpty())) {
            return;
        }
        synchronized (rendering) {
            readers.read(database -> {
                for (Map.Entry<String, Looked> entry : looked.entrySet()) {
                    if (!entry.getValue().streams().isEmpty()) {
                        pushOrLog(database, entry.getKey(), entry.getValue());
                    }
                }
                return null;
            });
        }
    }

    /** A view that cannot be rendered costs the others nothing, and is logged once until it can. */
    private void pushOrLog(Database database, String address, Looked at) {
        try {
            push(database, address, at);
            at.failing().set(false);
        } catch (SQLException | RuntimeException e) {
            if (!at.failing().getAndSet(true)) {
                LOG.error("the view {} could not be rendered", address, e);
            }
        }
    }

    private void push(Database database, String address, Looked at) throws SQLException {
        Shown view = render(database, address, at.source());
        byte[] event = null;
        for (ViewStream stream : at.streams()) {
            if (!view.version().equals(stream.sent())) {
                event = event == null ? view.event(serverTime()) : event;
                stream.show(view.version(), event);
            }
        }
    }

    private void beatAll() {
        byte[] beat =
                ("event: beat\ndata: {\"serverTime\":\"" + serverTime() + "\"}\n\n").getBytes(StandardCharsets.UTF_8);
        for (Looked at : looked.values()) {
            for (ViewStream stream : at.streams()) {
                if (stream.allowed()) {
                    stream.beat(beat);
                } else {
                    stream.close();
                }
            }
        }
    }

    /** Under {@link #rendering}, which the snapshot was taken under as well: so versions only rise. */
    private Shown render(Database database, String address, ViewSource source) throws SQLException {
        Books now = books.books(database);
        String content =
                Shown.contentOf(source.render(database, new Moment(clock.now().toEpochMilli(), now.day())));
        Shown before = shown.get(address);
        if (before != null && before.content().equals(content)) {
            return before;
        }
        Shown view = new Shown(content, version(now, before));
        shown.put(address, view);
        return view;
    }

    private Version version(Books now, Shown before) {
        if (before != null && before.version().seq() >= now.seq()) {
            tick++;
        }
        return new Version(now.epoch(), now.seq(), tick);
    }

    /** Sends every screen away. */
    @Override
    public void close() {
        closed = true;
        changed();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        looked.values().forEach(at -> at.streams().forEach(ViewStream::close));
    }
}
