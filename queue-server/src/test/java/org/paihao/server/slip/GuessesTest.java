package org.paihao.server.slip;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.paihao.server.refusal.Refusal;

class GuessesTest {
    private final AtomicLong now = new AtomicLong();
    private final Guesses guesses = new Guesses(now::get);

    @Test
    void afterTenWrongCodesThatCallerWaitsAndNobodyElse() {
        for (int i = 0; i < Guesses.MOST; i++) {
            guesses.check("kiosk:k1");
            guesses.wrong("kiosk:k1");
        }
        assertThatThrownBy(() -> guesses.check("kiosk:k1")).isInstanceOf(Refusal.class);
        assertThatCode(() -> guesses.check("kiosk:k2")).doesNotThrowAnyException();
        now.addAndGet(TimeUnit.MINUTES.toNanos(5));
        assertThatCode(() -> guesses.check("kiosk:k1")).doesNotThrowAnyException();
    }
}
