package org.paihao.server.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.paihao.protocol.Paths;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.load.KeepAlive;
import org.paihao.server.load.Tokens;
import org.paihao.server.load.WindowLoop;

/**
 * Nine services, eight windows where everything is done, and eight kiosks. Either all kiosks give numbers or all windows
 * call, each on a connection of its own and without a pause, so that it is known how many wait.
 */
final class BusyHall implements AutoCloseable {
    static final int CLIENTS = 8;
    static final List<Integer> WINDOWS = List.of(1, 2, 3, 4, 5, 6, 7, 8);
    private static final String NINTH = """
              - id: jianyi
                letter: I
                group: zonghe
                name: {zh-CN: 意见建议, en: Suggestions}
                examples: {zh-CN: 意见、建议, en: What could be better}
                pictogram: banbucheng
            """;
    private static final int SERVICES = 9;

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<KeepAlive> kiosks = new ArrayList<>();
    private final List<KeepAlive> consoles = new ArrayList<>();
    private final List<WindowLoop> clerks = new ArrayList<>();
    private int waiting;

    /** One thing that a client does again and again. */
    private interface Deed {
        void once(int client, int round) throws IOException;
    }

    BusyHall(int port, Tokens tokens) throws IOException {
        for (String token : tokens.kiosks()) {
            kiosks.add(new KeepAlive(port, token));
        }
        for (int no : WINDOWS) {
            KeepAlive console = new KeepAlive(port, tokens.consoles().get(no));
            WindowLoop clerk = new WindowLoop(no);
            clerk.begin(console);
            consoles.add(console);
            clerks.add(clerk);
        }
    }

    /** The hall's file. */
    static String file() {
        StringBuilder windows = new StringBuilder("windows:\n");
        WINDOWS.forEach(no -> windows.append("  - {no: ").append(no).append(", services: all}\n"));
        return SampleHall.text()
                .replaceFirst("(?m)^windows:\n(  - .*\n)+", windows.toString())
                .replaceFirst("(?s)(\n  - id: banbucheng\n.*?\n)\n", "$1" + NINTH + "\n")
                // No printer reports here, and a thousand tickets without paper are nobody's trouble.
                .replace("pendingPrintSeconds: 60 ", "pendingPrintSeconds: 600 ");
    }

    int waiting() {
        return waiting;
    }

    /** All kiosks give numbers, each service in turn. @return nanoseconds */
    long take(int count) throws Exception {
        long time = all(count, (client, round) -> {
            String body = "{\"service\":\"" + (char) ('A' + (client + round) % SERVICES) + "\"}";
            KeepAlive.Answer answer =
                    kiosks.get(client).post(Paths.TICKETS, UUID.randomUUID().toString(), body);
            if (answer.status() != 201) {
                throw new IOException("not 201 but " + answer);
            }
        });
        waiting += count;
        return time;
    }

    /**
     * All windows finish and call the next in one act: one command for each citizen, as the console's large key sends it.
     *
     * @return nanoseconds
     */
    long call(int count) throws Exception {
        long time = all(count, (client, round) -> {
            if (clerks.get(client).act(consoles.get(client)) == null) {
                throw new IOException("nobody waits any more");
            }
        });
        waiting -= count;
        return time;
    }

    private long all(int count, Deed deed) throws Exception {
        if (count % CLIENTS != 0) {
            throw new IllegalArgumentException(count + " do not come out even");
        }
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            work.add(() -> {
                for (int round = 0; round < count / CLIENTS; round++) {
                    deed.once(client, round);
                }
                return null;
            });
        }
        long begun = System.nanoTime();
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
        return System.nanoTime() - begun;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (KeepAlive line : kiosks) {
            line.close();
        }
        for (KeepAlive line : consoles) {
            line.close();
        }
    }
}
