package org.paihao.server.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A full hall: 32 citizens take tickets while 8 windows call, until their lines break. It remembers what the server
 * answered and holds it to that afterwards.
 */
public final class Crowd implements AutoCloseable {
    private static final int CITIZENS = 32;
    private static final int PATIENCE_SECONDS = 120;
    private static final List<String> SERVICES = List.of("A", "B", "C", "D", "E", "F", "G", "H");
    private static final List<Integer> WINDOWS = List.of(1, 2, 3, 4, 5, 6, 9, 10);

    private final ExecutorService threads = Executors.newFixedThreadPool(CITIZENS + WINDOWS.size());
    private final List<Citizen> citizens = IntStream.range(0, CITIZENS)
            .mapToObj(i -> new Citizen("citizen-" + i, SERVICES))
            .toList();
    private final List<WindowLoop> clerks =
            WINDOWS.stream().map(WindowLoop::new).toList();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final Set<String> calls = ConcurrentHashMap.newKeySet();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Semaphore answers = new Semaphore(0);
    private final Tokens tokens;
    private List<Future<?>> lines = List.of();
    private volatile boolean believing;

    private Crowd(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Enrols what the crowd needs, in a hall where no server runs yet. */
    public static Crowd enrolled(Path data) {
        return new Crowd(Tokens.enrol(data, CITIZENS, WINDOWS));
    }

    /** Likewise, at a time that is long past or to come. @param local the hall's own time */
    public static Crowd enrolled(Path data, String local) {
        return new Crowd(Tokens.enrol(data, local, CITIZENS, WINDOWS));
    }

    /** The token of one of the kiosks: {@code kiosk-1}. */
    public String aKiosk() {
        return tokens.kiosks().get(0);
    }

    /** Everybody begins. Those whose last answer never came ask for it again. */
    public void begin(int port) {
        believing = true;
        answers.drainPermits();
        List<Future<?>> begun = new ArrayList<>();
        for (int i = 0; i < CITIZENS; i++) {
            Citizen citizen = citizens.get(i);
            String token = tokens.kiosks().get(i);
            begun.add(threads.submit(() -> takeUntilTheLineBreaks(citizen, port, token)));
        }
        for (WindowLoop clerk : clerks) {
            String token = tokens.consoles().get(clerk.window());
            begun.add(threads.submit(() -> callUntilTheLineBreaks(clerk, port, token)));
        }
        lines = begun;
    }

    /** Waits until so many tickets were answered since the beginning. */
    public void awaitTickets(int count) throws InterruptedException {
        if (!answers.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            believeNothing();
            throw new IllegalStateException("fewer than " + count + " tickets in " + PATIENCE_SECONDS + " s");
        }
    }

    /** What is answered from now on is neither promised nor refused: a fault has begun. */
    public void believeNothing() {
        believing = false;
    }

    /** Waits until everybody's line is broken; anything else that ended one is a fault of the server. */
    public void awaitBrokenLines() throws InterruptedException {
        for (Future<?> line : lines) {
            try {
                line.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof IOException)) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        }
    }

    private Void takeUntilTheLineBreaks(Citizen citizen, int port, String token) throws IOException {
        try (KeepAlive line = new KeepAlive(port, token)) {
            changed.addAll(citizen.askAgain(line));
            while (true) {
                citizen.take(line, () -> believing).ifPresent(promise -> {
                    if (!tickets.add(promise.asKept())) {
                        changed.add(promise.asKept() + " was given twice");
                    }
                    answers.release();
                });
            }
        } catch (IllegalStateException refused) {
            during(refused);
        }
        return null;
    }

    private Void callUntilTheLineBreaks(WindowLoop clerk, int port, String token) throws IOException {
        try (KeepAlive line = new KeepAlive(port, token)) {
            clerk.begin(line);
            // What is asked next stands on the last answer: once that may be gone, nothing is asked.
            while (believing) {
                String called = clerk.act(line);
                if (called != null && believing) {
                    calls.add(called + " " + clerk.window());
                }
            }
        } catch (IllegalStateException refused) {
            during(refused);
        }
        return null;
    }

    /** A server whose disk is gone may answer that it could not; before that it may not. */
    private void during(IllegalStateException refused) {
        if (believing) {
            throw refused;
        }
    }

    /** Everybody forgets what they were promised: after a server that kept nothing. */
    public void forget() {
        citizens.forEach(Citizen::forget);
        clerks.forEach(WindowLoop::forget);
        tickets.clear();
        calls.clear();
        changed.clear();
    }

    /** A ticket that was answered, as the books have it. */
    public static String asKept(KeepAlive.Answer answer) throws IOException {
        return Citizen.promise(answer).asKept();
    }

    /** How many tickets and calls were promised so far. */
    public int promised() {
        return tickets.size() + calls.size();
    }

    /** Tickets and calls that were answered and are not in the books. */
    public Set<String> lost(Judge judge) throws SQLException {
        Set<String> lost = new HashSet<>(tickets);
        lost.removeAll(judge.tickets());
        Set<String> lostCalls = new HashSet<>(calls);
        lostCalls.removeAll(judge.calls());
        lost.addAll(lostCalls);
        return lost;
    }

    /** Keys that got another answer when they were asked again, and tickets that two people hold. */
    public Set<String> changed() {
        return Set.copyOf(changed);
    }

    /** The books themselves are whole, whatever was promised. */
    public static void judgeBooks(Judge judge) throws SQLException {
        judge.databaseWhole();
        judge.journalWhole();
        judge.everyNumberOnce();
        judge.nobodyCalledTwice();
        judge.arrivalOrderKept(Set.copyOf(WINDOWS));
        judge.countersTrue();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
