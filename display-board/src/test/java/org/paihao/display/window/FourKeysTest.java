package org.paihao.display.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paihao.protocol.RatingRequest;
import org.paihao.protocol.client.Lost;

/** The evaluator of four keys: one rating, after service, and never otherwise. */
class FourKeysTest {
    private final List<RatingRequest> sent = new ArrayList<>();
    private Duration patience;
    private int acknowledged;
    private boolean taken = true;
    private long nanos;
    private FourKeys keys;

    @BeforeEach
    void anEvaluator() {
        keys = new FourKeys(
                List.of(5, 4, 3, 2),
                (rating, limit) -> {
                    sent.add(rating);
                    patience = limit;
                    return taken;
                },
                Runnable::run,
                until -> Duration.between(Views.NOW, until).minusNanos(nanos));
    }

    private void press(int key) {
        keys.pressed(key, () -> acknowledged++);
    }

    @Test
    void aKeyBeforeServiceIsNothing() {
        press(1);
        keys.shows(Views.pad(null));
        press(1);
        assertThat(sent).isEmpty();
        assertThat(acknowledged).isZero();
    }

    @Test
    void theFirstKeyCountsAndNoOther() {
        keys.shows(Views.pad("o1"));
        press(2);
        press(4);
        press(2);
        assertThat(sent).containsExactly(new RatingRequest("o1", 4, List.of()));
        assertThat(acknowledged).isEqualTo(1);
        assertThat(patience).isEqualTo(Duration.ofSeconds(45));
        keys.shows(Views.pad("o2"));
        press(4);
        assertThat(sent).hasSize(2).last().isEqualTo(new RatingRequest("o2", 2, List.of("other")));
    }

    @Test
    void aKeyThatDoesNotExistIsNothing() {
        keys.shows(Views.pad("o1"));
        press(0);
        press(5);
        press(255);
        assertThat(sent).isEmpty();
        press(1);
        assertThat(sent).hasSize(1);
    }

    @Test
    void whenItsTimeIsOverNobodyRates() {
        keys.shows(Views.pad("o1"));
        nanos = Duration.ofSeconds(30).toNanos();
        press(1);
        assertThat(sent).isEmpty();
    }

    @Test
    void withTheServerAwayNobodyRatesAndWhatIsNotTakenIsNotAcknowledged() {
        keys.shows(Views.pad("o1"));
        keys.lost(new Lost(Instant.EPOCH, Views.NOW));
        press(1);
        assertThat(sent).isEmpty();
        keys.found();
        taken = false;
        press(1);
        assertThat(sent).hasSize(1);
        assertThat(acknowledged).isZero();
    }
}
