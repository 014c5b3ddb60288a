package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.refusal.Refusal;

/** The table of a ticket's life, tried whole: each verb in each state, and what is not in the table changes nothing. */
class TableOfLifeTest {
    /** Each verb with what it takes; {@code #} stands for the ticket's number. */
    private static final Map<String, String> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("call-next", "");
        VERBS.put("call", "#");
        VERBS.put("walk-in", "A");
        VERBS.put("take-up", "#");
        VERBS.put("come-back", "#");
        VERBS.put("recall", "");
        VERBS.put("start", "");
        VERBS.put("finish", "");
        VERBS.put("add-transaction", "");
        VERBS.put("no-show", "");
        VERBS.put("hold", "PAPERS_RETURNED");
        VERBS.put("transfer", "D");
        VERBS.put("put-back", "");
        VERBS.put("note", "表还没签字");
    }

    @TempDir
    private Path folder;

    private DeskHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new DeskHall(folder, SampleHall.hall());
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
    }

    /** Makes a ticket that stands in that state; those that are called or served are so at window 3. */
    private String in(String state) {
        String number = hall.take("A");
        if (state.equals("WAITING")) {
            return number;
        }
        if (state.equals("CANCELLED")) {
            hall.cancel(number);
            return number;
        }
        hall.act(3, "call-next");
        hall.clock.passSeconds(30);
        hall.act(3, "recall");
        hall.clock.passSeconds(60);
        switch (state) {
            case "CALLED" -> {}
            case "SERVING" -> hall.act(3, "start");
            case "HELD" -> hall.act(3, "hold", "PAPERS_RETURNED");
            case "NO_SHOW" -> hall.act(3, "no-show");
            case "FINISHED" -> hall.act(3, "finish");
            default -> throw new IllegalArgumentException(state);
        }
        return number;
    }

    @Test
    void inEachStateExactlyTheMovesOfTheTableAreMade() {
        Map<String, TreeSet<String>> made = new LinkedHashMap<>();
        for (String state : List.of("WAITING", "CALLED", "SERVING", "HELD", "NO_SHOW", "FINISHED", "CANCELLED")) {
            for (Map.Entry<String, String> verb : VERBS.entrySet()) {
                String number = in(state);
                assertThat(hall.ticket(number).state()).hasToString(state);
                long journal = hall.journal();
                long turn = hall.turn(3);
                try {
                    hall.act(3, verb.getKey(), verb.getValue().replace("#", number));
                } catch (Refusal refusal) {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(hall.journal()).isEqualTo(journal);
                    assertThat(hall.turn(3)).isEqualTo(turn);
                }
                if (movedBy(number, journal)) {
                    made.computeIfAbsent(state, any -> new TreeSet<>()).add(verb.getKey());
                }
                clear();
            }
        }
        assertThat(made)
                .isEqualTo(Map.of(
                        "WAITING", new TreeSet<>(List.of("call-next", "call")),
                        "CALLED",
                                new TreeSet<>(List.of(
                                        "recall", "start", "finish", "no-show", "hold", "transfer", "put-back")),
                        "SERVING", new TreeSet<>(List.of("finish", "add-transaction", "hold", "transfer")),
                        "HELD", new TreeSet<>(List.of("take-up")),
                        "NO_SHOW", new TreeSet<>(List.of("come-back"))));
    }

    private boolean movedBy(String number, long journal) {
        return hall.count(
                        "SELECT count(*) FROM journal WHERE seq > ? AND ticket = ? AND kind <> 'noted'",
                        journal,
                        hall.ticket(number).id())
                > 0;
    }

    /** Nobody is at window 3, and nobody waits. */
    private void clear() {
        if (hall.count("SELECT count(*) FROM ticket WHERE window = 3 AND state IN ('CALLED', 'SERVING')") > 0) {
            hall.act(3, "finish");
        }
        for (String waiting : hall.sql("SELECT label FROM ticket WHERE state = 'WAITING'", row -> row.getString(1))) {
            hall.cancel(waiting);
        }
    }

    @Test
    void everyVerbIsRefusedWithAStaleTurn() {
        String waiting = hall.take("A");
        long stale = hall.turn(3) - 1;
        Map<String, String> verbs = new LinkedHashMap<>(VERBS);
        verbs.put("undo", "");
        long journal = hall.journal();
        verbs.forEach((verb, word) -> {
            for (long turn : List.of(stale, stale + 2)) {
                Refusal refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                        Refusal.class, () -> hall.act(3, verb, turn, word.replace("#", waiting)));
                assertThat(refused).as(verb).isNotNull();
                assertThat(refused.code()).as(verb).isEqualTo("window.stale");
            }
        });
        assertThat(hall.journal()).isEqualTo(journal);
    }

    @Test
    void whatTheConsoleIsToldIsWhatTheWindowMayDo() {
        for (String state : List.of("WAITING", "CALLED", "SERVING", "HELD", "NO_SHOW")) {
            for (Verb verb : Verb.values()) {
                String number = in(state);
                No told = hall.write(writing -> hall.clerks
                                .allowed(
                                        writing.database(),
                                        new org.paihao.server.window.WindowStore().get(writing.database(), 3),
                                        hall.tickets.at(writing.database(), 3).orElse(null),
                                        writing.day(),
                                        writing.at())
                                .get(verb))
                        .orElse(null);
                Refusal refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                        Refusal.class,
                        () -> hall.act(3, verb.word(), VERBS.get(verb.word()).replace("#", number)));
                if (told != null) {
                    assertThat(refused).as("%s in %s", verb, state).isNotNull();
                    assertThat(refused.code()).as("%s in %s", verb, state).isEqualTo(told.code());
                } else if (refused != null) {
                    assertThat(refused.code()).as("%s in %s", verb, state).isEqualTo("ticket.wrong-state");
                    assertThat(VERBS.get(verb.word()))
                            .as("it names another ticket")
                            .contains("#");
                }
                clear();
            }
        }
    }
}
