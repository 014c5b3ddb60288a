package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.JournalRow;
import org.paihao.server.ticket.Lane;
import org.paihao.server.ticket.Place;

/**
 * Days on which anything may happen, each from its seed: a reader who has nothing but the journal says of each call who
 * had to come and why, and nobody waits beyond the guard while somebody later is called without a reason.
 */
class ExplainedByTheJournalTest {
    private static final int DAYS = Integer.getInteger("paihao.days", 4);
    private static final long FIRST_SEED = Long.getLong("paihao.seed", 20261123);
    private static final int ACTS = 450;
    private static final List<Integer> WINDOWS = List.of(3, 4, 5, 6);
    private static final List<String> LETTERS = List.of("A", "A", "D", "D", "E");

    @TempDir
    private Path folder;

    @Test
    void everyCallOfAnyDay() throws Exception {
        Map<String, Integer> reasons = new TreeMap<>();
        for (int day = 0; day < DAYS; day++) {
            long seed = FIRST_SEED + day;
            try (DeskHall hall = new DeskHall(Files.createDirectory(folder.resolve("day-" + day)), SampleHall.hall())) {
                live(hall, new Random(seed));
                List<JournalRow> rows =
                        hall.sql("SELECT " + JournalRow.COLUMNS + " FROM journal ORDER BY seq", JournalRow::of);
                new JournalReader().read(rows).forEach((why, count) -> reasons.merge(why, count, Integer::sum));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        System.out.println("days " + DAYS + " from seed " + FIRST_SEED + ", reasons " + reasons);
        assertThat(reasons.keySet())
                .as("the days are wild enough")
                .contains(
                        "guard",
                        "urgent",
                        "slip",
                        "appointment",
                        "come-back",
                        "aging",
                        "priority",
                        "ratio",
                        "arrival",
                        "nobody-else",
                        "by-number",
                        "take-up",
                        "walk-in");
    }

    private static void live(DeskHall hall, Random random) {
        for (int i = 0; i < ACTS; i++) {
            hall.clock.passSeconds(random.nextInt(60));
            try {
                // Mornings are crowded, and now and then the hall runs dry.
                if (random.nextInt(100) < (i / 150 == 1 ? 10 : 33)) {
                    arrive(hall, random);
                } else {
                    atAWindow(hall, random, WINDOWS.get(random.nextInt(WINDOWS.size())));
                }
            } catch (Refusal refused) {
                assertThat(refused.status()).isIn(400, 404, 409);
            }
        }
    }

    private static void arrive(DeskHall hall, Random random) {
        String letter = LETTERS.get(random.nextInt(LETTERS.size()));
        long now = hall.clock.instant().toEpochMilli();
        switch (random.nextInt(20)) {
            case 0 -> hall.take(letter, Place.in(Lane.URGENT, now), null);
            case 1 -> hall.take(letter, Place.in(Lane.SLIP, now), null);
            case 2, 3 -> hall.take(letter, Place.in(Lane.APPOINTMENT, now + (random.nextInt(90) - 20) * 60_000L), null);
            case 4, 5, 6, 7 -> hall.take(letter, Place.in(Lane.PRIORITY, now), "aged");
            default -> hall.take(letter);
        }
    }

    private static void atAWindow(DeskHall hall, Random random, int no) {
        String state = hall
                .sql(
                        "SELECT state FROM ticket WHERE window = ? AND state IN ('CALLED', 'SERVING')",
                        row -> row.getString(1),
                        no)
                .stream()
                .findFirst()
                .orElse("");
        switch (state) {
            case "CALLED" -> called(hall, random, no);
            case "SERVING" -> serving(hall, random, no);
            default -> idle(hall, random, no);
        }
        if (random.nextInt(8) == 0) {
            hall.act(no, "undo");
        }
    }

    private static void idle(DeskHall hall, Random random, int no) {
        switch (random.nextInt(16)) {
            case 0 -> hall.act(no, "call", any(hall, random, "WAITING"));
            case 1 -> hall.act(no, "walk-in", no < 5 ? "A" : "F");
            case 2, 3 -> hall.act(no, "take-up", any(hall, random, "HELD"));
            case 4 -> hall.act(no, "come-back", any(hall, random, "NO_SHOW"));
            case 5 -> hall.comeBackToDesk(any(hall, random, "NO_SHOW"));
            case 6 -> hall.cancel(any(hall, random, "WAITING"));
            case 7 -> {
                hall.act(no, "close");
                hall.act(no, "open");
            }
            default -> hall.act(no, "call-next");
        }
    }

    private static void called(DeskHall hall, Random random, int no) {
        switch (random.nextInt(10)) {
            case 0 -> hall.act(no, "put-back");
            case 1, 2 -> hall.miss(no);
            case 3 -> hall.act(no, "hold", "PAPERS_RETURNED");
            case 4 -> hall.act(no, "transfer", target(random, no));
            case 5 -> hall.act(no, "finish-next");
            default -> hall.act(no, "start");
        }
    }

    private static void serving(DeskHall hall, Random random, int no) {
        switch (random.nextInt(10)) {
            case 0 -> hall.act(no, "hold", random.nextBoolean() ? "PAPERS_KEPT" : "PAPERS_RETURNED");
            case 1 -> hall.act(no, "transfer", target(random, no));
            case 2 -> hall.act(no, "add-transaction", "");
            case 3, 4, 5 -> hall.act(no, "finish-next");
            default -> hall.act(no, "finish");
        }
    }

    private static String target(Random random, int no) {
        List<String> targets =
                no < 5 ? List.of("D", "E", String.valueOf(7 - no), "back") : List.of("A", "D", "6", "back");
        return targets.get(random.nextInt(targets.size()));
    }

    private static String any(DeskHall hall, Random random, String state) {
        List<String> numbers =
                hall.sql("SELECT label FROM ticket WHERE state = ? ORDER BY seq", row -> row.getString(1), state);
        return numbers.isEmpty() ? "A999" : numbers.get(random.nextInt(numbers.size()));
    }
}
