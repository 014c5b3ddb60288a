package org.paihao.kiosk.storm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.paihao.protocol.local.LocalServer;

/** Every trouble after every byte of a ticket: several kiosks before one hall. Ends with 0 only if every promise was kept. */
public final class PaperStormCommand {
    private static final int KIOSKS = 4;
    private static final Duration MOST_TRUTH = Duration.ofSeconds(2);
    private static final Duration MOST_ALARM = Duration.ofSeconds(5);

    private final ConcurrentLinkedQueue<PaperCase> cases = new ConcurrentLinkedQueue<>();
    private final Collection<String> faults = new ConcurrentLinkedQueue<>();
    private final Set<Integer> numbers = new TreeSet<>();
    private Duration truth = Duration.ZERO;
    private Duration alarm = Duration.ZERO;
    private int given;

    private PaperStormCommand() {}

    /** @param arguments how many bytes from one case to the next, by itself 1 */
    public static void main(String[] arguments) throws Exception {
        int step = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
        System.exit(new PaperStormCommand().run(Math.max(step, 1)) ? 0 : 1);
    }

    private boolean run(int step) throws Exception {
        Path folder = Files.createTempDirectory("paper-storm");
        try (LocalServer hall = LocalServer.start(
                LocalServer.Setting.in(folder.resolve("data")).at(LocalDateTime.of(2026, 11, 23, 9, 0), 1))) {
            List<PaperStorm> storms = new ArrayList<>();
            for (int i = 1; i <= KIOSKS; i++) {
                storms.add(new PaperStorm(hall, "kiosk-" + i, folder, UnaryOperator.identity()));
            }
            int bytes = storms.get(0).bytesOfATicket();
            for (Trouble trouble : Trouble.values()) {
                for (int at = 0; at <= bytes; at += step) {
                    cases.add(new PaperCase(trouble, at));
                }
            }
            int all = cases.size();
            System.out.printf("%d bytes, %d cases at %d kiosks%n", bytes, all, KIOSKS);
            work(storms, all);
            storms.forEach(this::sum);
        }
        boolean whole = numbers.size() == given && numbers.equals(upTo(given));
        faults.forEach(fault -> System.out.println("FAULT " + fault));
        System.out.printf(
                "%d numbers given, %s; %d faults; the truth on the screen after at most %d ms, the alarm after at most %d ms%n",
                given,
                whole ? "each once and none missing" : "NOT each once",
                faults.size(),
                truth.toMillis(),
                alarm.toMillis());
        return whole && faults.isEmpty() && truth.compareTo(MOST_TRUTH) <= 0 && alarm.compareTo(MOST_ALARM) <= 0;
    }

    private void work(List<PaperStorm> storms, int all) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(storms.size());
        List<Future<?>> working = new ArrayList<>();
        for (PaperStorm storm : storms) {
            working.add(hands.submit(() -> {
                for (PaperCase next = cases.poll(); next != null; next = cases.poll()) {
                    storm.run(next);
                    if (cases.size() % 100 == 0) {
                        System.out.println((all - cases.size()) + " of " + all);
                    }
                }
            }));
        }
        for (Future<?> each : working) {
            each.get();
        }
        hands.shutdown();
    }

    private void sum(PaperStorm storm) {
        faults.addAll(storm.faults());
        numbers.addAll(storm.numbers().keySet());
        given += storm.numbers().size();
        truth = truth.compareTo(storm.slowestTruth()) >= 0 ? truth : storm.slowestTruth();
        alarm = alarm.compareTo(storm.slowestAlarm()) >= 0 ? alarm : storm.slowestAlarm();
        storm.close();
    }

    private static Set<Integer> upTo(int last) {
        Set<Integer> all = new TreeSet<>();
        for (int i = 1; i <= last; i++) {
            all.add(i);
        }
        return all;
    }
}
