package org.paihao.display.board;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.paihao.display.board.BoardFace.Banner;
import org.paihao.display.board.BoardFace.Called;
import org.paihao.display.board.BoardFace.Queue;
import org.paihao.display.board.BoardFace.Row;
import org.paihao.display.board.BoardFace.Said;
import org.paihao.display.board.BoardFace.SignalLost;
import org.paihao.look.HallDate;
import org.paihao.look.Words;
import org.paihao.protocol.Wait;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.Watcher;
import org.paihao.protocol.view.BoardView;
import org.paihao.protocol.view.BoardView.Call;

/**
 * Decides what the board says. Views come in, a tick comes in several times a second, and what is to be drawn stands in
 * one property. It knows no toolkit; only one thread uses it.
 */
final class BoardViewModel implements Watcher<BoardView> {
    private static final int ROWS = 4;
    private static final int QUEUES = 8;
    private static final int MISSED = 5;

    private final Words words;
    private final Clock clock;
    private final Blink blink;
    private final Notices notices;
    private final Pages pages;
    private final List<String> troubles = new ArrayList<>();
    private final ReadOnlyObjectWrapper<BoardFace> face = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper inverted = new ReadOnlyBooleanWrapper();
    private BoardView view;
    private Lost lost;
    private Refused refusal;
    private OffsetDateTime hallTime;

    /**
     * @param clock this machine's, for how long the line is lost
     * @param nanoTime real time, for what blinks
     */
    BoardViewModel(Words words, Clock clock, LongSupplier nanoTime) {
        this.words = words;
        this.clock = clock;
        this.blink = new Blink(nanoTime);
        this.notices = new Notices(words);
        this.pages = new Pages(nanoTime);
        draw();
    }

    ReadOnlyObjectProperty<BoardFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /** Whether the banner's colours are the other way round now. */
    ReadOnlyBooleanProperty invertedProperty() {
        return inverted.getReadOnlyProperty();
    }

    @Override
    public void shows(BoardView newer) {
        view = newer;
        refusal = null;
        hallTime = newer.serverTime();
        pages.show(notices.of(newer));
        if (!newer.calls().isEmpty()) {
            Call call = newer.calls().get(0);
            Duration age = Duration.between(call.at(), newer.serverTime());
            blink.shows(
                    call.id(),
                    Duration.ofNanos(Math.round(age.toNanos() / newer.hall().clockSpeed())));
        }
        draw();
    }

    @Override
    public void lost(Lost since) {
        lost = since;
        draw();
    }

    @Override
    public void found() {
        lost = null;
        draw();
    }

    @Override
    public void refused(Refused why) {
        refusal = why;
        draw();
    }

    /** Something on this machine is not as it should be; it is said as long as the program runs. */
    void trouble(String key) {
        if (!troubles.contains(words.text(key))) {
            troubles.add(words.text(key));
        }
        draw();
    }

    /** Time goes on. @param now the hall's time, null while the server never told it */
    void tick(OffsetDateTime now) {
        hallTime = now;
        draw();
    }

    private void draw() {
        face.set(view == null ? withoutView() : ofView());
        inverted.set(face.get().banner() instanceof Called && blink.inverted());
    }

    private BoardFace withoutView() {
        Banner banner = lost == null ? new Said(words.text("connecting"), "") : signalLost();
        return new BoardFace(
                "",
                day(),
                time(),
                banner,
                lost == null,
                List.of(),
                "",
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                "",
                List.copyOf(troubles));
    }

    private BoardFace ofView() {
        boolean live = lost == null;
        return new BoardFace(
                words.language().choose(view.hall().name()),
                day(),
                time(),
                live ? newest() : signalLost(),
                live,
                rows(live),
                view.calls().isEmpty() ? words.text("rows.none") : "",
                words.text(live ? "waiting.now" : "waiting.before"),
                queues(),
                words.text(live ? "next.now" : "next.before"),
                List.copyOf(view.next()),
                view.missed().stream().limit(MISSED).toList(),
                live ? pages.now(blink.blinks()) : words.text("strip.valid"),
                List.copyOf(troubles));
    }

    private Banner newest() {
        if (view.calls().isEmpty()) {
            return new Said(words.text("empty"), words.text("empty.note"));
        }
        Call call = view.calls().get(0);
        long minutes = Duration.between(call.at(), hallTime == null ? view.serverTime() : hallTime)
                .toMinutes();
        return new Called(
                call.id(),
                call.number(),
                call.window(),
                words.language().choose(call.service().name()),
                minutes < 1 ? words.text("call.now") : words.text("call.ago", "minutes", minutes));
    }

    private Banner signalLost() {
        String advice = refusal != null ? "lost.refused" : view == null ? "lost.never" : "lost.advice";
        OffsetDateTime since = lost.hallSince() != null
                ? lost.hallSince()
                : lost.since().atZone(ZoneId.systemDefault()).toOffsetDateTime();
        return new SignalLost(
                words.text("lost.since", "time", HallDate.seconds(since)),
                words.text(advice),
                words.text("lost.for"),
                elapsed(Duration.between(lost.since(), clock.instant())));
    }

    private List<Row> rows(boolean live) {
        return view.calls().stream()
                .skip(live ? 1 : 0)
                .limit(ROWS)
                .map(call -> new Row(call.id(), call.number(), call.window()))
                .toList();
    }

    /** All services in the hall's order; where there are too many, those that somebody waits for come first. */
    private List<Queue> queues() {
        List<Queue> all = view.waiting().stream()
                .map(each -> new Queue(
                        each.service().letter(),
                        words.language().choose(each.service().name()),
                        each.count(),
                        minutes(each.range())))
                .toList();
        List<Queue> shown = all.stream()
                .sorted(Comparator.comparing(each -> each.count() == 0))
                .limit(QUEUES)
                .toList();
        return all.stream().filter(shown::contains).toList();
    }

    private String minutes(Wait range) {
        if (range == null || range.highMinutes() == 0) {
            return "";
        }
        return range.lowMinutes() == range.highMinutes()
                ? words.text("minutes", "minutes", range.highMinutes())
                : words.text("minutes.range", "low", range.lowMinutes(), "high", range.highMinutes());
    }

    private String day() {
        return hallTime == null ? "" : HallDate.day(hallTime, words.language());
    }

    private String time() {
        return hallTime == null ? "" : HallDate.minutes(hallTime);
    }

    private static String elapsed(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
