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
    private long past;
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
                until -> Duration.between(Views.NOW, until).minusNanos(past),
                () -> nanos);
    }

    private void passes(long millis) {
        nanos += Duration.ofMillis(millis).toNanos();
    }

    private void asks(String opening) {
        keys.shows(Views.pad(opening));
        passes(2000);
    }

    private void press(int key) {
        keys.pressed(key, () -> acknowledged++);
    }

    @Test
    void aKeyBeforeServiceIsNothing() {
        press(1);
        asks(null);
        press(1);
        assertThat(sent).isEmpty();
        assertThat(acknowledged).isZero();
    }

    @Test
    void theFirstKeyCountsAndNoOther() {
        asks("o1");
        press(2);
        passes(2000);
        press(4);
        passes(2000);
        press(2);
        assertThat(sent).containsExactly(new RatingRequest("o1", 4, List.of()));
        assertThat(acknowledged).isEqualTo(1);
        assertThat(patience).isEqualTo(Duration.ofSeconds(45));
        asks("o2");
        press(4);
        assertThat(sent).hasSize(2).last().isEqualTo(new RatingRequest("o2", 2, List.of("other")));
    }

    @Test
    void aKeyThatDoesNotExistIsNothing() {
        asks("o1");
        press(0);
        press(5);
        press(255);
        assertThat(sent).isEmpty();
        passes(2000);
        press(1);
        assertThat(sent).hasSize(1);
    }

    @Test
    void whenItsTimeIsOverNobodyRates() {
        asks("o1");
        past = Duration.ofSeconds(30).toNanos();
        press(1);
        assertThat(sent).isEmpty();
    }

    @Test
    void withTheServerAwayNobodyRatesAndWhatIsNotTakenIsNotAcknowledged() {
        asks("o1");
        keys.lost(new Lost(Instant.EPOCH, Views.NOW));
        press(1);
        assertThat(sent).isEmpty();
        keys.found();
        passes(2000);
        taken = false;
        press(1);
        assertThat(sent).hasSize(1);
        assertThat(acknowledged).isZero();
    }

    @Test
    void aKeyThatIsHeardAgainAndWhatComesBackOfItsAcknowledgementRateNothingElse() {
        asks("o1");
        press(2);
        keys.shows(Views.pad("o2"));
        for (int i = 0; i < 5; i++) {
            passes(1400);
            press(2);
        }
        assertThat(sent).hasSize(1);
        passes(1500);
        press(2);
        assertThat(sent).hasSize(2);
    }

    @Test
    void anAcknowledgementThatComesLateIsNoKeyEither() {
        keys = new FourKeys(
                List.of(5, 4, 3, 2),
                (rating, limit) -> {
                    sent.add(rating);
                    passes(4000);
                    return true;
                },
                Runnable::run,
                until -> Duration.between(Views.NOW, until),
                () -> nanos);
        asks("o1");
        press(2);
        keys.shows(Views.pad("o2"));
        passes(700);
        press(2);
        assertThat(sent).hasSize(1);
    }

    @Test
    void aQuestionThatHasJustAppearedIsNotAnswered() {
        keys.shows(Views.pad("o1"));
        passes(590);
        press(1);
        assertThat(sent).isEmpty();
        passes(1600);
        press(1);
        assertThat(sent).hasSize(1);
    }
}
