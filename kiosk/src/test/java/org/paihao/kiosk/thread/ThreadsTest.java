package org.paihao.kiosk.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private final List<Throwable> told = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Threads.one("tried");

    @BeforeEach
    void listen() {
        thread.execute(() -> Thread.currentThread().setUncaughtExceptionHandler((where, fault) -> told.add(fault)));
    }

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void anErrandThatFailsIsTold() {
        thread.execute(() -> {
            throw new StackOverflowError("an errand");
        });
        await().until(() -> told.size() == 1);
        assertThat(told.get(0)).hasMessage("an errand");
    }

    @Test
    void whatIsRepeatedIsToldWhenItFailsAndNotBefore() {
        AtomicInteger rounds = new AtomicInteger();
        thread.scheduleWithFixedDelay(
                () -> {
                    if (rounds.incrementAndGet() == 3) {
                        throw new IllegalStateException("the third round");
                    }
                },
                0,
                1,
                TimeUnit.MILLISECONDS);
        await().until(() -> !told.isEmpty());
        assertThat(rounds).hasValue(3);
        assertThat(told).hasSize(1).first().extracting(Throwable::getMessage).isEqualTo("the third round");
    }

    @Test
    void aDeskThatIsClosedIsNoFault() throws InterruptedException {
        thread.schedule(() -> told.add(new AssertionError("it was closed")), 1, TimeUnit.HOURS);
        thread.shutdownNow();
        assertThat(thread.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void aLoudFaultIsToldAndThrownOn() {
        thread.execute(() -> assertThatThrownBy(Threads.loud(() -> {
                    throw new IllegalArgumentException("an answer");
                })::run)
                .hasMessage("an answer"));
        await().until(() -> told.size() == 1);
        assertThat(told.get(0)).hasMessage("an answer");
    }
}
