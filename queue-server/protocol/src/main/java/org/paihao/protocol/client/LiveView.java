package org.paihao.protocol.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.paihao.protocol.Wire;
import org.paihao.protocol.view.Beat;
import org.paihao.protocol.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a view on a thread of its own: opens its event stream, hands each newer state to the watcher, and when the
 * line breaks or falls silent opens it again, waiting at most a second between two attempts. It never hands on an older
 * state, whatever comes late or twice. Ends with {@link #close()} only.
 */
public final class LiveView<V extends View> implements AutoCloseable {
    /** Ten beats of a server. */
    public static final Duration SILENCE = Duration.ofSeconds(10);

    /** A stream that ends before this may end at once next time too. */
    private static final long STEADY = TimeUnit.SECONDS.toNanos(1);

    private static final Logger log = LoggerFactory.getLogger(LiveView.class);

    private final ServerLine line;
    private final String path;
    private final Class<V> type;
    private final Watcher<V> watcher;
    private final long silence;
    private final BackOff backOff = new BackOff(new SplittableRandom());
    private final HallClock clock = new HallClock();
    private final Thread thread;
    private volatile boolean closed;
    private volatile V shown;
    private volatile Lost lost;
    private long heard = System.nanoTime();
    private Instant heardAt = Instant.now();
    private String refusedWith;

    LiveView(ServerLine line, String path, Class<V> type, Watcher<V> watcher, Duration silence) {
        this.line = line;
        this.path = path;
        this.type = type;
        this.watcher = watcher;
        this.silence = silence.toNanos();
        this.thread = new Thread(this::follow, "view " + path);
        thread.setDaemon(true);
        thread.start();
    }

    /** What was handed on last; null before the first. */
    public V shown() {
        return shown;
    }

    /** Since when the line is silent; null while it speaks. */
    public Lost lost() {
        return lost;
    }

    /** The hall's time, by this view's beats. */
    public HallClock clock() {
        return clock;
    }

    /** Ends the following; nothing is handed on after it returns, unless it is called by the watcher itself. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        if (Thread.currentThread() != thread) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void follow() {
        try {
            while (!closed) {
                connect();
                pause(backOff.next().toNanos());
            }
        } catch (InterruptedException e) {
            log.debug("{}: closed", path);
        }
    }

    private void connect() throws InterruptedException {
        HttpRequest request =
                line.request(path).header("Accept", "text/event-stream").GET().build();
        CompletableFuture<HttpResponse<EventStream.Opened>> answer =
                line.http().sendAsync(request, EventStream.handler());
        try {
            HttpResponse<EventStream.Opened> opened = await(answer);
            if (opened.body().stream() != null) {
                read(opened.body().stream());
            } else {
                otherwise(opened.statusCode(), opened.body().otherwise());
            }
        } catch (ExecutionException | IOException | TimeoutException e) {
            log.debug("{}: the line broke", path, e);
        } finally {
            answer.thenAccept(late -> {
                if (late.body().stream() != null) {
                    late.body().stream().cancel();
                }
            });
            answer.cancel(true);
        }
    }

    private HttpResponse<EventStream.Opened> await(CompletableFuture<HttpResponse<EventStream.Opened>> answer)
            throws ExecutionException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + silence;
        while (true) {
            try {
                return answer.get(Math.min(untilLost(), end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                sayIfLost();
                if (end - System.nanoTime() <= 0) {
                    throw e;
                }
            }
        }
    }

    private void read(EventStream stream) throws IOException, InterruptedException {
        EventReader reader = new EventReader(this::happened);
        long opened = System.nanoTime();
        while (!closed) {
            List<ByteBuffer> piece = stream.next(silence - (System.nanoTime() - Math.max(heard, opened)));
            if (piece == null) {
                sayIfLost();
                throw new IOException("silent for " + Duration.ofNanos(silence));
            }
            hear();
            if (heard - opened > STEADY) {
                backOff.reset();
            }
            try {
                piece.forEach(reader::read);
            } catch (IllegalStateException e) {
                throw new IOException("not understood", e);
            }
        }
    }

    private void hear() {
        heard = System.nanoTime();
        heardAt = Instant.now();
        refusedWith = null;
        if (lost != null) {
            lost = null;
            tell(watcher::found);
        }
    }

    private void happened(ServerEvent event) {
        try {
            if (event.name().equals("message")) {
                show(Wire.lenient().readValue(event.data(), type));
            } else if (event.name().equals("beat")) {
                clock.tell(Wire.lenient().readValue(event.data(), Beat.class).serverTime());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a " + type.getSimpleName(), e);
        }
    }

    private void show(V view) {
        V before = shown;
        if (before != null && !view.version().epoch().equals(before.version().epoch())) {
            clock.forget();
        }
        if (before != null
                && (!view.version().replaces(before.version()) || view.version().equals(before.version()))) {
            return;
        }
        clock.tell(view.serverTime(), view.hall().clockSpeed());
        shown = view;
        tell(() -> watcher.shows(view));
    }

    private void otherwise(int status, String text) throws InterruptedException {
        if (status >= 400 && status < 500) {
            Refused refusal = new Refused(ServerLine.problem(status, text));
            if (!refusal.code().equals(refusedWith)) {
                refusedWith = refusal.code();
                tell(() -> watcher.refused(refusal));
            }
        }
        log.debug("{}: answered by {}", path, status);
    }

    /** Waits, but says on time that the line is lost. */
    private void pause(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, untilLost()));
            sayIfLost();
        }
    }

    private long untilLost() {
        long left = silence - (System.nanoTime() - heard);
        return lost == null ? Math.max(left, 0) : Long.MAX_VALUE;
    }

    private void sayIfLost() {
        if (lost == null && System.nanoTime() - heard >= silence) {
            Duration ago = Duration.ofNanos(System.nanoTime() - heard);
            lost = new Lost(
                    heardAt,
                    clock.now() == null
                            ? null
                            : clock.now().minus(Duration.ofNanos(Math.round(ago.toNanos() * clock.speed()))));
            Lost since = lost;
            tell(() -> watcher.lost(since));
        }
    }

    /** A watcher's fault is the program's to mend, and no reason to stop looking. */
    private void tell(Runnable news) {
        if (closed) {
            return;
        }
        try {
            news.run();
        } catch (RuntimeException e) {
            log.error("{}: the watcher failed", path, e);
        }
    }

    @Override
    public String toString() {
        return "LiveView[" + line + path + "]";
    }
}
