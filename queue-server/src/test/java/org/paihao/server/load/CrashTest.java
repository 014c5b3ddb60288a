package org.paihao.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's process is killed ten times while 32 clients take tickets and 8 windows call. */
final class CrashTest {
    private static final int KILLS = 10;
    private static final int CLIENTS = 32;
    private static final List<String> SERVICES = List.of("A", "B", "C", "D", "E", "F", "G", "H");
    private static final List<Integer> WINDOWS = List.of(1, 2, 3, 4, 5, 6, 9, 10);

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + WINDOWS.size());
    private final List<Citizen> citizens = IntStream.range(0, CLIENTS)
            .mapToObj(i -> new Citizen("citizen-" + i, SERVICES))
            .toList();
    private final List<WindowLoop> clerks =
            WINDOWS.stream().map(WindowLoop::new).toList();
    private final Set<String> calls = ConcurrentHashMap.newKeySet();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Semaphore answers = new Semaphore(0);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whatWasAnsweredIsKeptNoNumberIsGivenTwiceAndARetryGetsTheSameAnswer() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path data = folder.resolve("data");
        Tokens tokens = Tokens.enrol(data, CLIENTS, WINDOWS);
        for (int kill = 1; kill <= KILLS; kill++) {
            ServerProcess server = ServerProcess.serve(data);
            List<Future<?>> load = startLoad(server.port(), tokens);
            answers.drainPermits();
            answers.acquire(100 + random.nextInt(400));
            server.kill();
            for (Future<?> one : load) {
                endedByTheKill(one);
            }
            judge(data, "seed " + seed + ", after kill " + kill);
        }
        ServerProcess verify = ServerProcess.start(
                folder.resolve("logs"), List.of(), List.of("verify", "--data", data.toString()), "");
        assertThat(verify.end()).as(verify.err()).isZero();
    }

    private void judge(Path data, String when) throws SQLException {
        try (Judge judge = new Judge(data)) {
            judge.databaseWhole();
            judge.everyNumberOnce();
            judge.nobodyCalledTwice();
            judge.arrivalOrderKept(Set.copyOf(WINDOWS));
            judge.countersTrue();
            List<String> promised = citizens.stream()
                    .flatMap(citizen -> citizen.promised().stream())
                    .map(Citizen.Promise::asKept)
                    .toList();
            assertThat(promised).as(when).doesNotHaveDuplicates();
            assertThat(judge.tickets()).as(when).containsAll(promised);
            assertThat(judge.calls()).as(when).containsAll(calls);
            assertThat(changed).as(when + ": retries answered otherwise").isEmpty();
        }
    }

    private List<Future<?>> startLoad(int port, Tokens tokens) {
        List<Future<?>> load = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Citizen citizen = citizens.get(i);
            String token = tokens.kiosks().get(i);
            load.add(threads.submit(() -> takeUntilTheKill(citizen, port, token)));
        }
        for (WindowLoop clerk : clerks) {
            String token = tokens.consoles().get(clerk.window());
            load.add(threads.submit(() -> callUntilTheKill(clerk, port, token)));
        }
        return load;
    }

    private Void takeUntilTheKill(Citizen citizen, int port, String token) throws IOException {
        try (KeepAlive line = new KeepAlive(port, token)) {
            changed.addAll(citizen.askAgain(line));
            while (true) {
                citizen.take(line);
                answers.release();
            }
        }
    }

    private Void callUntilTheKill(WindowLoop clerk, int port, String token) throws IOException {
        try (KeepAlive line = new KeepAlive(port, token)) {
            clerk.begin(line);
            while (true) {
                String called = clerk.act(line);
                if (called != null) {
                    calls.add(called + " " + clerk.window());
                }
            }
        }
    }

    /** A line that breaks is what a kill looks like; anything else is a fault of the server. */
    private static void endedByTheKill(Future<?> load) throws Exception {
        try {
            load.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw e;
            }
        }
    }
}
