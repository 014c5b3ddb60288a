package org.paihao.server.staff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.paihao.server.refusal.Refusal;

final class FailedSignInsTest {
    private final AtomicLong nanoTime = new AtomicLong(-7);
    private final FailedSignIns failed = new FailedSignIns(nanoTime::get);

    @Test
    void anAddressThatTriesManyUsersWaitsToo() {
        for (int i = 0; i < FailedSignIns.PER_ADDRESS; i++) {
            failed.begin("user" + i, "10.0.0.3");
        }
        assertThatThrownBy(() -> failed.begin("another", "10.0.0.3")).isInstanceOf(Refusal.class);
        assertThatCode(() -> failed.begin("another", "10.0.0.4")).doesNotThrowAnyException();
    }

    @Test
    void afterFiveMinutesOneMayTryAgain() {
        for (int i = 0; i < FailedSignIns.PER_USER; i++) {
            failed.begin("003", "10.0.0.3");
        }
        nanoTime.addAndGet(FailedSignIns.WITHIN.toNanos() - 1);
        assertThatThrownBy(() -> failed.begin("003", "10.0.0.3")).isInstanceOf(Refusal.class);
        nanoTime.addAndGet(1);
        assertThatCode(() -> failed.begin("003", "10.0.0.3")).doesNotThrowAnyException();
    }

    @Test
    void whoSignsInRightIsNotSlowedDown() {
        for (int i = 0; i < 3 * FailedSignIns.PER_ADDRESS; i++) {
            failed.begin("003", "10.0.0.3");
            failed.succeeded("003", "10.0.0.3");
        }
    }
}
