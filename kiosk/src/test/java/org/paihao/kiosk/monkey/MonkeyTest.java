package org.paihao.kiosk.monkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short form of {@code scripts/monkey}. */
@Timeout(300)
class MonkeyTest {
    private static final long SEED = 20_261_123;

    @TempDir
    private Path folder;

    @Test
    void whoPressesEverythingBreaksNothing() throws Exception {
        try (MonkeyHall hall = new MonkeyHall(folder, SEED)) {
            assertThat(hall.play(600)).isEmpty();
            assertThat(hall.takeANumber()).matches("A\\d{3}");
        }
    }

    /** The red controls of the judge. */
    @Test
    void aTicketThatIsCalledPrintedWithoutPaperIsFoundOut() throws Exception {
        try (MonkeyHall hall = new MonkeyHall(folder, SEED)) {
            hall.lie();
            assertThat(hall.play(40)).anyMatch(broken -> broken.startsWith("tickets that are called printed"));
        }
    }

    @Test
    void whatGrowsByMoreThanAFifthIsFoundOut() {
        assertThat(MonkeyHall.growth(List.of(100L, 90L, 120L))).isEmpty();
        assertThat(MonkeyHall.growth(List.of(100L, 121L, 110L))).containsExactly("memory grew from 100 to 121 bytes");
    }
}
