package org.paihao.server.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paihao.protocol.Wait;

/** The longer a wait, the rounder it is said, and never narrower than it was reckoned. */
final class SpokenMinutesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.2, 1.9, 0, 0, 2",
        "5.8, 8.6, 9.2, 5, 9, 10",
        "8.9, 14.4, 21.1, 8, 14, 25",
        "17.4, 24.2, 30.0, 15, 24, 30",
        "44.9, 71, 96.1, 40, 71, 100",
        "133, 160, 208.8, 130, 160, 210",
    })
    void minutesAreRoundedOutwards(double low, double mid, double high, int saidLow, int saidMid, int saidHigh) {
        assertThat(SpokenMinutes.of(new WaitRange(low, mid, high))).isEqualTo(new Wait(saidLow, saidMid, saidHigh));
    }
}
