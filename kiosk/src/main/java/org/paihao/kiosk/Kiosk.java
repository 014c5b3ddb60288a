package org.paihao.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Parent;
import org.paihao.kiosk.alone.AloneDesk;
import org.paihao.kiosk.alone.HomeComing;
import org.paihao.kiosk.errand.Errands;
import org.paihao.kiosk.flow.Card;
import org.paihao.kiosk.flow.KioskFlow;
import org.paihao.kiosk.flow.KioskLoop;
import org.paihao.kiosk.flow.KioskState;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Line;
import org.paihao.kiosk.flow.Narration;
import org.paihao.kiosk.flow.Narrator;
import org.paihao.kiosk.flow.Room;
import org.paihao.kiosk.flow.Shown;
import org.paihao.kiosk.flow.Times;
import org.paihao.kiosk.idcard.CardReader;
import org.paihao.kiosk.printer.Printer;
import org.paihao.kiosk.printer.SlipPress;
import org.paihao.kiosk.screen.KioskGlass;
import org.paihao.kiosk.voice.KioskVoice;
import org.paihao.kiosk.voice.Saying;
import org.paihao.look.Fonts;
import org.paihao.look.Languages;
import org.paihao.look.Look;
import org.paihao.look.Words;
import org.paihao.protocol.Paths;
import org.paihao.protocol.client.HallClock;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.client.LiveView;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.Watcher;
import org.paihao.protocol.view.KioskView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A kiosk put together: glass, flow, server and printer. Made on the toolkit's thread. */
public final class Kiosk implements AutoCloseable, Watcher<KioskView> {
    private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);
    private static final Duration PRINTER_PAUSE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final HallClock NOT_TOLD = new HallClock();
    private static final javafx.util.Duration TICK = javafx.util.Duration.millis(100);

    /** How many times as loud as the engine each step of the volume is. */
    private static final List<Double> GAIN = List.of(1.0, 1.8, 3.2);

    private final Times times;
    private final AtomicBoolean guidesWanted = new AtomicBoolean(true);
    private final KioskVoice voice;
    private final Narrator narrator = new Narrator();
    private final Languages languages;
    private final Words words;
    private final KioskLoop loop;
    private final KioskViewModel model;
    private final KioskGlass glass;
    private final Room.Both rooms;
    private final Errands errands;
    private volatile LiveView<KioskView> view;
    private final AloneDesk alone;
    private final HomeComing home;
    private final Timeline ticks;
    private volatile boolean refused;

    /**
     * @param name by which it was enrolled
     * @param printer is closed with the kiosk
     * @param reader likewise; null at a kiosk that reads no cards
     * @param folder keeps what it gives by itself; no other kiosk's
     * @throws UncheckedIOException if the folder cannot be used
     * @param voice is closed with the kiosk; null where nobody could hear it
     */
    public Kiosk(
            QueueClient server,
            String name,
            Printer printer,
            CardReader reader,
            Path folder,
            SlipPress press,
            Languages languages,
            Times times,
            KioskVoice voice,
            Look look,
            Fonts fonts) {
        this.voice = voice;
        this.times = times;
        this.languages = languages;
        this.words = Words.of(Kiosk.class, languages.usual());
        Clock clock = new SteadyClock();
        KioskFlow flow = new KioskFlow(times, languages, IdempotencyKey::fresh);
        this.loop = new KioskLoop(
                flow,
                KioskState.atStart(
                        languages.usual(), reader == null ? Card.NO_READER : Card.NOT_SHOWN, clock.instant()),
                clock,
                Platform::runLater,
                errand -> errands().run(errand),
                this::show);
        this.alone = open(folder, () -> hallClock().now());
        this.home = new HomeComing(server, alone);
        this.errands = new Errands(server, printer, reader, press, alone, home, loop::tell);
        this.model = new KioskViewModel(
                words,
                touch -> loop.tell((rules, kiosk, now) -> rules.touched(kiosk, touch, now)),
                errands::expectTicket);
        this.rooms = KioskGlass.rooms(look, fonts);
        this.glass = new KioskGlass(look, fonts, model);
        this.view = server.follow(Paths.kioskView(name), KioskView.class, this);
        errands.watchPrinter(PRINTER_PAUSE);
        home.start(LOOK, this::lookAfterMyself);
        this.ticks = new Timeline(
                new KeyFrame(TICK, event -> loop.tell((rules, kiosk, now) -> rules.timePassed(kiosk, now))));
        ticks.setCycleCount(Timeline.INDEFINITE);
        ticks.play();
    }

    private static AloneDesk open(Path folder, Supplier<OffsetDateTime> hallTime) {
        try {
            return new AloneDesk(folder, hallTime, InstantSource.system());
        } catch (IOException e) {
            throw new UncheckedIOException("the kiosk cannot keep anything in " + folder, e);
        }
    }

    private HallClock hallClock() {
        return view == null ? NOT_TOLD : view.clock();
    }

    /** While the server is away. */
    private void lookAfterMyself() {
        if (home.isAway()) {
            KioskView mine = alone.view().orElse(null);
            loop.tell((rules, kiosk, now) -> rules.alone(kiosk, mine, now));
        }
    }

    /** What the window shows. */
    public Parent glass() {
        return glass;
    }

    private Errands errands() {
        return errands;
    }

    private void show(KioskState kiosk, Instant now) {
        Shown shown = new Shown(
                kiosk,
                kiosk.screen(times, now),
                times,
                now,
                alone.now(),
                languages,
                words.in(kiosk.language()),
                voice != null && voice.speaks(kiosk.language()),
                rooms);
        model.show(shown);
        if (voice != null) {
            narrator.next(shown).map(Kiosk::saying).ifPresent(voice::say);
        }
    }

    private static Saying saying(Narration narration) {
        return new Saying(
                narration.language(),
                narration.sentences().stream()
                        .map(said -> new Saying.Sentence(said.key(), said.text()))
                        .toList(),
                GAIN.get(narration.volume() - 1),
                narration.slow());
    }

    @Override
    public void shows(KioskView now) {
        alone.sees(now);
        if (guidesWanted.getAndSet(false)) {
            errands.fetchGuides(() -> guidesWanted.set(true));
        }
        loop.tell((rules, kiosk, at) -> rules.viewCame(kiosk, now, at));
    }

    @Override
    public void lost(Lost lost) {
        LOG.warn("the server is silent since {}", lost.since());
        home.away(!refused);
        KioskView mine = refused ? null : alone.view().orElse(null);
        loop.tell((rules, kiosk, now) -> rules.lost(kiosk, Line.lost(lost.hallSince()), mine, now));
    }

    @Override
    public void found() {
        guidesWanted.set(true);
        LOG.info("the server speaks again");
        refused = false;
        home.away(false);
        changed(Line.LIVE);
    }

    @Override
    public void refused(Refused refusal) {
        LOG.error("the server does not let this kiosk see its view: {}", refusal.getMessage());
        // A kiosk whose rights were taken gives nothing by itself either.
        refused = true;
        home.away(false);
        changed(Line.REFUSED);
    }

    private void changed(Line line) {
        loop.tell((rules, kiosk, now) -> rules.lineChanged(kiosk, line));
    }

    /** On the toolkit's thread. */
    @Override
    public void close() {
        ticks.stop();
        view.close();
        home.close();
        if (voice != null) {
            voice.close();
        }
        errands.close();
        alone.close();
    }
}
