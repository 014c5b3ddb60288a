package org.paihao.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;

/** A market day as no hall ever sees one: 32 clients take 20,000 tickets of 8 services while 8 windows call. */
final class ConcurrencyTest {
    private static final int CLIENTS = 32;
    private static final int TICKETS = 20_000;
    private static final List<String> SERVICES = List.of("A", "B", "C", "D", "E", "F", "G", "H");
    /** Together they serve all eight services; 3 and 4 share one, 5 and 6 share three. */
    private static final List<Integer> WINDOWS = List.of(1, 2, 3, 4, 5, 6, 9, 10);

    @TempDir
    Path folder;

    private final Set<String> numbers = ConcurrentHashMap.newKeySet();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final Set<String> calledIds = ConcurrentHashMap.newKeySet();
    private final AtomicInteger left = new AtomicInteger(TICKETS);
    private final AtomicBoolean issued = new AtomicBoolean();

    @Test
    void everyNumberOnceNobodyAtTwoWindowsAndEachWindowInOrderOfArrival() throws Exception {
        Path data = folder.resolve("data");
        Tokens tokens = Tokens.enrol(data, CLIENTS, WINDOWS);
        try (ServerProcess server = ServerProcess.serve(data)) {
            ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + WINDOWS.size());
            List<Future<?>> citizens = new ArrayList<>();
            List<Future<?>> clerks = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String token = tokens.kiosks().get(i);
                citizens.add(threads.submit(() -> takeTickets(server.port(), token)));
            }
            for (int no : WINDOWS) {
                String token = tokens.consoles().get(no);
                clerks.add(threads.submit(() -> call(server.port(), token, no)));
            }
            for (Future<?> citizen : citizens) {
                citizen.get();
            }
            issued.set(true);
            for (Future<?> clerk : clerks) {
                clerk.get();
            }
            threads.shutdown();
            assertThat(server.stop()).isEqualTo(143);
        }
        assertThat(numbers).hasSize(TICKETS);
        assertThat(ids).hasSize(TICKETS);
        assertThat(calledIds).isEqualTo(ids);
        try (Judge judge = new Judge(data)) {
            judge.databaseWhole();
            judge.everyNumberOnce();
            judge.nobodyCalledTwice();
            judge.arrivalOrderKept(Set.copyOf(WINDOWS));
            judge.countersTrue();
            assertThat(judge.tickets()).hasSize(TICKETS);
            assertThat(judge.states()).containsExactly("FINISHED");
        }
    }

    private Void takeTickets(int port, String token) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (KeepAlive line = new KeepAlive(port, token)) {
            for (int n = left.getAndDecrement(); n > 0; n = left.getAndDecrement()) {
                String service = SERVICES.get(n % SERVICES.size());
                KeepAlive.Answer answer = line.post(Paths.TICKETS, "ticket-" + n, "{\"service\":\"" + service + "\"}");
                assertThat(answer.status()).as(answer.body()).isEqualTo(201);
                JsonNode ticket = mapper.readTree(answer.body());
                numbers.add(ticket.get("businessDay").asText()
                        + ticket.get("number").asText());
                ids.add(ticket.get("id").asText());
            }
        }
        return null;
    }

    private Void call(int port, String token, int no) throws IOException {
        WindowLoop clerk = new WindowLoop(no);
        try (KeepAlive line = new KeepAlive(port, token)) {
            clerk.begin(line);
            while (true) {
                boolean last = issued.get();
                String called = clerk.act(line);
                if (called != null) {
                    assertThat(calledIds.add(called))
                            .as("called twice: " + called)
                            .isTrue();
                } else if (last) {
                    return null;
                }
            }
        }
    }
}
