package org.paihao.server.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug of the hall's machine is pulled while people take tickets; {@code scripts/powercut} does it 100 times. */
final class PowerCutTest {
    @TempDir
    Path folder;

    private final long seed = System.nanoTime();

    @BeforeEach
    void onlyWhereADiskCanBeCut() throws Exception {
        String lacking = LoopDisk.lacking();
        assumeTrue(lacking.isEmpty(), lacking);
        System.out.println("seed " + seed);
    }

    @Test
    void nothingThatWasAnsweredIsLostWhenThePlugIsPulled() throws Exception {
        assertThat(cuts(3, false).lost()).as("seed " + seed).isZero();
    }

    @Test
    void aServerThatDoesNotSyncEachCommitLosesWhatItAnsweredAndTheCheckSeesIt() throws Exception {
        assertThat(cuts(2, true).lost()).as("seed " + seed).isPositive();
    }

    private PowerCuts.Outcome cuts(int count, boolean careless) throws Exception {
        try (LoopDisk disk = LoopDisk.make(folder)) {
            return new PowerCuts(disk, folder.resolve("logs"), careless, new Random(seed), told -> {}).run(count);
        }
    }
}
