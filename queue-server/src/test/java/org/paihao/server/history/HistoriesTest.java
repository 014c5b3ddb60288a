package org.paihao.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short form of {@code scripts/histories}. */
class HistoriesTest {
    @TempDir
    private Path folder;

    @Test
    void retriesRestartsAndTwoConsolesAtAWindowDoubleNothing() throws Exception {
        long seed = System.nanoTime();
        Histories.Played played = new Histories(seed, 6, 8).inOneHall(folder, 0, 40);

        assertThat(played.anomalies()).as("seed " + seed).isEmpty();
        assertThat(played.done())
                .as("seed " + seed)
                .containsKeys(
                        "tickets",
                        "cancel",
                        "call-next",
                        "recall",
                        "start",
                        "finish",
                        "no-show",
                        "come-back",
                        "put-back",
                        "hold",
                        "take-up",
                        "transfer",
                        "undo");
    }

    @Test
    void twentyAtOnceLoseAndForgetNobody() throws Exception {
        long seed = System.nanoTime();
        Histories.Played played = new Histories(seed, 20, 100).inOneHall(folder, 0, 2);

        assertThat(played.anomalies()).as("seed " + seed).isEmpty();
        assertThat(played.done()).as("seed " + seed).containsKeys("tickets", "finish", "transfer", "hold", "undo");
    }
}
