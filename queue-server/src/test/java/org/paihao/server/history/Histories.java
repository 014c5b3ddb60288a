package org.paihao.server.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paihao.protocol.Paths;
import org.paihao.server.storage.StartFault;

/**
 * Plays histories: citizens and clerks act at once on bad lines, two clerks at one of the windows, now and then the
 * server is started again; at the end everybody is served. A hall lives for some histories, and its journal of them is
 * judged as one.
 */
public final class Histories {
    private static final int PER_HALL = 50;
    private static final int RESTART_ONE_IN = 25;

    private final long seed;
    private final int clients;
    private final int operations;

    /**
     * @param clients at least 3; one in three takes numbers, the others stand at windows
     * @param operations of each client in each history
     */
    public Histories(long seed, int clients, int operations) {
        this.seed = seed;
        this.clients = clients;
        this.operations = operations;
    }

    /** Arguments: how many histories, clients, operations of each, first seed. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        long first = Long.parseLong(arguments[3]);
        Histories histories = new Histories(first, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        long commands = 0;
        Map<String, Long> did = new TreeMap<>();
        for (int done = 0; done < count; done += PER_HALL) {
            Path folder = Files.createTempDirectory("histories");
            int here = Math.min(PER_HALL, count - done);
            Played played = histories.inOneHall(folder, done, here);
            commands += played.commands();
            played.done().forEach((verb, often) -> did.merge(verb, often, Long::sum));
            if (!played.anomalies().isEmpty()) {
                System.err.println("in " + folder + ", histories " + done + " to " + (done + here - 1) + " of seed "
                        + first + ":");
                played.anomalies().stream().limit(10).forEach(System.err::println);
                System.exit(1);
            }
            delete(folder);
        }
        System.out.println(
                count + " histories of seed " + first + ", " + commands + " commands, done: " + did + ", 0 anomalies");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * What came of some histories.
     *
     * @param done how often each command did something
     */
    public record Played(long commands, Map<String, Long> done, List<String> anomalies) {}

    /** Plays the histories {@code from} … {@code from + count - 1} in a new hall. */
    public Played inOneHall(Path folder, int from, int count) throws IOException, StartFault {
        Queue<Asked> history = new ConcurrentLinkedQueue<>();
        List<String> anomalies = new ArrayList<>();
        try (HistoryHall hall = new HistoryHall(folder)) {
            for (int i = from; i < from + count; i++) {
                play(hall, i, history);
            }
            anomalies.addAll(HistoryJudge.anomalies(history));
            anomalies.addAll(notAtAnEnd(hall, history));
        }
        Map<String, Long> done = history.stream()
                .filter(asked -> asked.done().isPresent())
                .collect(Collectors.groupingBy(Asked::verb, TreeMap::new, Collectors.counting()));
        return new Played(history.size(), done, anomalies);
    }

    private void play(HistoryHall hall, int number, Queue<Asked> history) throws StartFault {
        Random random = new Random(seed * 1_000_003 + number);
        List<Client> all = new ArrayList<>();
        List<Integer> windows = HistoryHall.WINDOWS.keySet().stream().sorted().toList();
        for (int i = 0; i < clients; i++) {
            String name = "h" + number + "-" + i;
            all.add(
                    i % 3 == 0
                            ? new Citizen(hall, "k" + (1 + i / 3 % 2), name, random.nextLong(), history::add)
                            : new Clerk(
                                    hall, windows.get(i / 3 % windows.size()), name, random.nextLong(), history::add));
        }
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<CompletableFuture<Void>> acts = all.stream()
                    .map(client -> CompletableFuture.runAsync(() -> act(hall, client), threads))
                    .toList();
            if (random.nextInt(RESTART_ONE_IN) == 0) {
                hall.restart();
            }
            acts.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
        all.forEach(Client::close);
        drain(hall, windows, number, history);
    }

    private void act(HistoryHall hall, Client client) {
        for (int i = 0; i < operations; i++) {
            client.act();
            hall.clock().passSeconds(1);
        }
    }

    private static void drain(HistoryHall hall, List<Integer> windows, int number, Queue<Asked> history) {
        boolean somebody = true;
        while (somebody) {
            somebody = false;
            for (int no : windows) {
                try (Clerk clerk = new Clerk(hall, no, "h" + number + "-last" + history.size(), no, history::add)) {
                    while (clerk.drain()) {
                        somebody = true;
                    }
                }
            }
        }
    }

    /** Tickets of which nothing became. */
    private static List<String> notAtAnEnd(HistoryHall hall, Collection<Asked> history) {
        List<String> left = new ArrayList<>();
        try (BadLine line = new BadLine(hall, HistoryHall.console(1), new Random(0))) {
            for (Asked asked : history) {
                if (asked.verb().equals("tickets") && asked.done().isPresent()) {
                    String id = asked.done().get().get("id").asText();
                    String state = line.look(Paths.ticket(id)).get("state").asText();
                    if (!List.of("FINISHED", "CANCELLED", "NO_SHOW").contains(state)) {
                        left.add("a ticket is left " + state + ": " + asked);
                    }
                }
            }
        }
        return left;
    }
}
