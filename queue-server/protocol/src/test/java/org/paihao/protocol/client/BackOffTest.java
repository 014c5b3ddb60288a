package org.paihao.protocol.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BackOffTest {
    @Test
    void growsToASecondAndNeverBeyond() {
        for (long seed = 0; seed < 100; seed++) {
            BackOff backOff = new BackOff(new SplittableRandom(seed));
            assertThat(backOff.next()).isBetween(Duration.ofMillis(25), Duration.ofMillis(50));
            for (int i = 0; i < 20; i++) {
                assertThat(backOff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
            }
            assertThat(backOff.next()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
            backOff.reset();
            assertThat(backOff.next()).isLessThanOrEqualTo(Duration.ofMillis(50));
        }
    }

    @Test
    void aHundredScreensDoNotComeBackAtOnce() {
        Set<Duration> waits = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            BackOff backOff = new BackOff(new SplittableRandom(seed));
            for (int i = 0; i < 6; i++) {
                backOff.next();
            }
            waits.add(backOff.next());
        }
        assertThat(waits).hasSizeGreaterThan(50);
    }
}
