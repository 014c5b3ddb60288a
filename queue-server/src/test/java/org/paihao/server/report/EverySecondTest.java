package org.paihao.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.SettableClock;
import org.paihao.server.access.Actor.Kind;

/**
 * Whatever two windows do, each second for which they are open is idle, called, serving or paused: the report says the
 * same as somebody who stood beside them with a stop-watch and began a new line at every press.
 */
class EverySecondTest {
    private static final String DAY = "2026-11-23";
    private static final List<Integer> WINDOWS = List.of(3, 4);
    private static final List<String> VERBS = List.of(
            "call-next",
            "call-next",
            "start",
            "start",
            "finish",
            "finish-and-call",
            "add-transaction",
            "recall",
            "no-show",
            "hold",
            "take-up",
            "transfer",
            "put-back",
            "pause",
            "continue",
            "close",
            "open",
            "undo",
            "undo");
    private static final List<String> LASTING =
            List.of("recall", "put-back", "pause", "pause", "continue", "close", "open");

    @TempDir
    private Path folder;

    private final Map<Integer, List<Line>> sheets = new TreeMap<>();
    private final Map<Integer, List<Line>> before = new TreeMap<>();
    private final List<String> held = new ArrayList<>();
    private RunningHall hall;
    private long seconds;

    /** From then on it was that. */
    private record Line(long from, String what) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isWhatAStopWatchSays(long seed) throws Exception {
        Random random = new Random(seed);
        try (RunningHall running = new RunningHall(folder, SettableClock.at(DAY + "T09:00:00.700"))) {
            hall = running;
            Person manager = Person.signedIn(hall, "boss", Kind.MANAGER, null);
            for (int no : WINDOWS) {
                sheets.put(no, new ArrayList<>(List.of(new Line(0, "closed"))));
            }
            for (int i = 0; i < 450; i++) {
                if (random.nextInt(5) == 0) {
                    hall.take("A");
                }
                act(WINDOWS.get(random.nextInt(2)), VERBS.get(random.nextInt(VERBS.size())), random);
                pass(random.nextInt(4) == 0 ? 20 + random.nextInt(60) : random.nextInt(6));
            }
            JsonNode report = manager.get(Paths.TIMES_REPORT + "?day=" + DAY).body();
            assertThat(report.get("windows")).hasSize(2);
            for (JsonNode window : report.get("windows")) {
                check(window.get("no").asInt(), window.get("spent"));
            }
        }
    }

    private void pass(long more) {
        hall.clock.passSeconds(more);
        seconds += more;
    }

    private void check(int no, JsonNode spent) {
        Map<String, Long> mine =
                new TreeMap<>(Map.of("idle", 0L, "called", 0L, "serving", 0L, "paused", 0L, "closed", 0L));
        List<Line> sheet = sheets.get(no);
        for (int i = 0; i < sheet.size(); i++) {
            long until = i + 1 < sheet.size() ? sheet.get(i + 1).from() : seconds;
            mine.merge(sheet.get(i).what(), until - sheet.get(i).from(), Long::sum);
        }
        long closed = mine.remove("closed");
        mine.forEach((what, sum) -> assertThat(spent.get(what).asLong())
                .as("window %d %s", no, what)
                .isEqualTo(sum));
        assertThat(spent.get("open").asLong()).as("window %d open", no).isEqualTo(seconds - closed);
        assertThat(mine.values()).as("something of all happened").allMatch(sum -> sum > 0);
    }

    private void act(int no, String verb, Random random) {
        List<Line> sheet = sheets.get(no);
        String now = sheet.get(sheet.size() - 1).what();
        Reply reply = hall.act(no, verb.equals("finish-and-call") ? "finish" : verb, more(no, verb, random));
        if (reply.status() != 200) {
            return;
        }
        if (verb.equals("undo")) {
            sheets.put(no, before.remove(no));
            return;
        }
        before.put(no, new ArrayList<>(sheet));
        switch (verb) {
            case "open", "continue" -> line(sheet, "idle");
            case "close" -> line(sheet, "closed");
            case "pause" -> line(sheet, "paused");
            case "call-next", "take-up" -> line(sheet, "called");
            case "start", "add-transaction" -> line(sheet, "serving");
            case "recall" -> {}
            case "finish", "finish-and-call" -> {
                if (now.equals("called")) {
                    last(sheet, line -> new Line(line.from(), "serving"));
                }
                line(sheet, reply.body().path("called").hasNonNull("number") ? "called" : "idle");
            }
            default -> line(sheet, "idle");
        }
        if (verb.equals("hold")) {
            held.add(reply.text("number"));
        }
        if (LASTING.contains(verb)) {
            before.remove(no);
        }
    }

    private void line(List<Line> sheet, String what) {
        sheet.add(new Line(seconds, what));
    }

    private static void last(List<Line> sheet, UnaryOperator<Line> change) {
        sheet.set(sheet.size() - 1, change.apply(sheet.get(sheet.size() - 1)));
    }

    private String more(int no, String verb, Random random) {
        return switch (verb) {
            case "finish-and-call" -> "\"callNext\":true";
            case "hold" -> "\"kind\":\"" + (random.nextBoolean() ? "PAPERS_KEPT" : "PAPERS_RETURNED") + "\"";
            case "take-up" ->
                "\"number\":\"" + (held.isEmpty() ? "A001" : held.get(random.nextInt(held.size()))) + "\"";
            case "transfer" -> "\"window\":" + (no == 3 ? 4 : 3);
            case "pause" -> "\"reason\":\"break\",\"confirm\":true";
            case "close" -> "\"reason\":\"break\",\"confirm\":true";
            default -> "";
        };
    }
}
