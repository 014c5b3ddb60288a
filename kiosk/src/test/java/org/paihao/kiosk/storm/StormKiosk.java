package org.paihao.kiosk.storm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.paihao.kiosk.alone.AloneDesk;
import org.paihao.kiosk.alone.HomeComing;
import org.paihao.kiosk.errand.Errands;
import org.paihao.kiosk.flow.Card;
import org.paihao.kiosk.flow.KioskFlow;
import org.paihao.kiosk.flow.KioskLoop;
import org.paihao.kiosk.flow.KioskState;
import org.paihao.kiosk.flow.Screen;
import org.paihao.kiosk.flow.Times;
import org.paihao.kiosk.flow.Touch;
import org.paihao.kiosk.flow.Visit;
import org.paihao.kiosk.printer.Printer;
import org.paihao.kiosk.printer.PrinterConfig;
import org.paihao.kiosk.printer.SlipPress;
import org.paihao.look.Language;
import org.paihao.look.Languages;
import org.paihao.protocol.Paths;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.client.LiveView;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.Watcher;
import org.paihao.protocol.view.KioskView;

/** All of a kiosk but its glass: what would stand there is its state. */
final class StormKiosk implements AutoCloseable, Watcher<KioskView> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Times TIMES = new Times(
            Duration.ZERO,
            Times.USUAL.slow(),
            Duration.ofHours(1),
            Times.USUAL.question(),
            Times.USUAL.cancel(),
            Times.USUAL.glance(),
            Duration.ofHours(1),
            Times.USUAL.offer());

    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
    private final KioskLoop loop;
    private final Errands errands;
    private final AloneDesk alone;
    private final LiveView<KioskView> view;
    private final Clock clock = Clock.systemUTC();
    private KioskState state;

    /**
     * @param printer is closed with this
     * @param folder where it would keep what it gave by itself; the server is there all the time
     */
    StormKiosk(QueueClient server, String name, Printer printer, PrinterConfig config, Path folder) throws IOException {
        state = KioskState.atStart(Language.ZH_CN, Card.NO_READER, clock.instant());
        loop = new KioskLoop(
                new KioskFlow(TIMES, Languages.of(Language.ZH_CN), IdempotencyKey::fresh),
                state,
                clock,
                Runnable::run,
                errand -> errands().run(errand),
                (now, at) -> shows(now));
        alone = new AloneDesk(folder, () -> null, clock);
        HomeComing home = new HomeComing(server, alone);
        errands = new Errands(server, printer, null, new SlipPress(config), alone, home, loop::tell);
        view = server.follow(Paths.kioskView(name), KioskView.class, this);
        errands.watchPrinter(Duration.ofMillis(250));
        ticks.scheduleWithFixedDelay(
                () -> loop.tell((rules, kiosk, now) -> rules.timePassed(kiosk, now)), 100, 100, TimeUnit.MILLISECONDS);
    }

    private Errands errands() {
        return errands;
    }

    private synchronized void shows(KioskState now) {
        state = now;
        notifyAll();
    }

    synchronized KioskState state() {
        return state;
    }

    Screen screen() {
        return state().screen(TIMES, clock.instant());
    }

    Ticket ticket() {
        return ((Visit.WithTicket) state().visit()).ticket();
    }

    void touch(Touch touch) {
        loop.tell((rules, kiosk, now) -> rules.touched(kiosk, touch, now));
    }

    /** @throws IllegalStateException after much patience, with what was there instead */
    KioskState await(String what, Predicate<KioskState> there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (this) {
            while (!there.test(state)) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new IllegalStateException("no " + what + ": " + state.screen(TIMES, clock.instant())
                            + ", printer " + state.printer() + ", visit " + state.visit());
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, 200_000_000));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return state;
        }
    }

    void awaitScreen(Screen... screens) {
        List<Screen> wanted = List.of(screens);
        await(wanted.toString(), now -> wanted.contains(now.screen(TIMES, clock.instant())));
    }

    @Override
    public void shows(KioskView now) {
        loop.tell((rules, kiosk, at) -> rules.viewCame(kiosk, now, at));
    }

    @Override
    public void lost(Lost lost) {
        // a storm of printers: the server is there all the time
    }

    @Override
    public void found() {
        // as above
    }

    @Override
    public void refused(Refused refusal) {
        throw new IllegalStateException(refusal);
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        view.close();
        errands.close();
        alone.close();
    }
}
