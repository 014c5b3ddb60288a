package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paihao.look.Language;
import org.paihao.look.Languages;
import org.paihao.protocol.client.IdempotencyKey;

class KioskLoopTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:42:00Z");
    private static final KioskState START = KioskState.atStart(Language.ZH_CN, NOW);
    private static final Errand PAPER = new Errand.ReportPrinted("a-ticket");

    private final Queue<Runnable> glassThread = new ConcurrentLinkedQueue<>();
    private final List<Errand> errands = new ArrayList<>();
    private final List<KioskState> drawn = new ArrayList<>();
    private final KioskLoop loop = new KioskLoop(
            new KioskFlow(Times.USUAL, Languages.of(Language.ZH_CN), IdempotencyKey::fresh),
            START,
            Clock.fixed(NOW, ZoneOffset.UTC),
            glassThread::add,
            errands::add,
            (kiosk, now) -> drawn.add(kiosk));

    @Test
    void thePaperDoesNotWaitForTheGlass() {
        loop.tell((flow, kiosk, now) -> Step.to(kiosk, PAPER));
        assertThat(errands).containsExactly(PAPER);
        assertThat(drawn).isEmpty();
    }

    @Test
    void ofSeveralMomentsOnlyTheNewestIsDrawn() {
        loop.tell((flow, kiosk, now) -> Step.stay(kiosk.with(Manner.usual(Language.EN))));
        loop.tell((flow, kiosk, now) -> Step.stay(kiosk.with(Line.LIVE)));
        KioskState newest = START.with(Manner.usual(Language.EN)).with(Line.LIVE);
        assertThat(glassThread).hasSize(1);
        glassThread.remove().run();
        assertThat(drawn).containsExactly(newest);
        loop.tell((flow, kiosk, now) -> Step.stay(kiosk.with(Line.REFUSED)));
        glassThread.remove().run();
        assertThat(drawn).containsExactly(newest, newest.with(Line.REFUSED));
    }

    @Test
    void whateverManyThreadsTellAtOnceNothingIsForgotten() {
        IntStream.range(0, 2_000)
                .parallel()
                .forEach(i -> loop.tell((flow, kiosk, now) -> Step.stay(kiosk.with("ticket-" + i, Handled.PRINTED))));
        glassThread.remove().run();
        assertThat(glassThread).isEmpty();
        assertThat(drawn.get(0).handled()).hasSize(2_000);
    }

    /** Whatever the thread that told makes of it: a live view only logs what its watcher throws. */
    @Test
    void aFaultOfTheRulesGoesToWhoeverHearsOfUncaughtFaults() throws InterruptedException {
        List<Throwable> heard = new ArrayList<>();
        Thread teller = new Thread(() -> {
            try {
                loop.tell((flow, kiosk, now) -> {
                    throw new IllegalStateException("a rule broke");
                });
            } catch (IllegalStateException e) {
                heard.add(e);
            }
        });
        teller.setUncaughtExceptionHandler((thread, fault) -> heard.add(fault));
        teller.start();
        teller.join();
        assertThat(heard).hasSize(2).allMatch(fault -> "a rule broke".equals(fault.getMessage()));
        loop.tell((flow, kiosk, now) -> Step.stay(kiosk.with(Line.LIVE)));
        glassThread.remove().run();
        assertThat(drawn).containsExactly(START.with(Line.LIVE));
    }
}
