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

    private static final int MOST_CUTS = 15;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

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
        int lost = 0;
        for (int cut = 0; cut < MOST_CUTS && lost == 0; cut++) {
            // Right behind a checkpoint, which syncs, there is nothing to lose: then the next cut tells.
            lost = cuts(1, true).lost();
        }
        assertThat(lost).as("seed " + seed).isPositive();
    }

    private PowerCuts.Outcome cuts(int count, boolean careless) throws Exception {
        try (LoopDisk disk = LoopDisk.make(folder)) {
            return new PowerCuts(disk, folder.resolve("logs"), careless, random, told -> {}).run(count);
        }
    }
}
