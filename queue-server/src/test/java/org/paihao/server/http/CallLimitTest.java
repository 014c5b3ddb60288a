package org.paihao.server.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.paihao.server.refusal.Refusal;

class CallLimitTest {
    private final AtomicLong nanos = new AtomicLong();
    private final CallLimit limit = new CallLimit(3, nanos::get);

    private void calls(String caller, int times) {
        for (int i = 0; i < times; i++) {
            limit.count(caller);
        }
    }

    @Test
    void eachCallerHasItsOwnMinute() {
        calls("one", 3);
        calls("other", 3);
        assertThatThrownBy(() -> limit.count("one")).isInstanceOf(Refusal.class);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThatCode(() -> limit.count("one")).doesNotThrowAnyException();
    }

    @Test
    void callersBeyondAnyHallAreCountedAsOneAndThoseThatAreKnownAsThemselves() {
        calls("known", 1);
        for (int i = 1; i < 10_000; i++) {
            limit.count("stranger " + i);
        }
        calls("one more", 1);
        calls("another", 2);
        assertThatThrownBy(() -> limit.count("a third")).isInstanceOf(Refusal.class);
        assertThatCode(() -> calls("known", 2)).doesNotThrowAnyException();
    }
}
