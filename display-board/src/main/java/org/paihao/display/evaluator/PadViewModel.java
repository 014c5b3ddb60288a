package org.paihao.display.evaluator;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.paihao.display.evaluator.PadFace.Asking;
import org.paihao.display.evaluator.PadFace.Choice;
import org.paihao.display.evaluator.PadFace.Dark;
import org.paihao.display.evaluator.PadFace.Reasons;
import org.paihao.display.evaluator.PadFace.Sorry;
import org.paihao.display.evaluator.PadFace.Thanks;
import org.paihao.look.Words;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.Watcher;
import org.paihao.protocol.view.PadView;
import org.paihao.protocol.view.PadView.Opening;

/**
 * Decides what the pad shows and when a rating is sent: one for each opening, at the second touch, or with what was
 * chosen when the opening ends. It knows no toolkit; only one thread uses it.
 */
final class PadViewModel implements Watcher<PadView> {
    static final String OTHER = "other";
    /** The server takes a pad's rating so much longer than the pad asks for it. */
    static final Duration RETRY = Duration.ofSeconds(15);
    /** How long a new screen ignores the finger that is still there from the one before. */
    static final Duration DEAF = Duration.ofMillis(600);

    static final Duration THANKS = Duration.ofSeconds(2);
    static final Duration SORRY = Duration.ofSeconds(4);
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final int LOWEST_WITHOUT_REASON = 3;

    private final int window;
    private final Words words;
    private final RatingPost post;
    private final Function<OffsetDateTime, Duration> untilReal;
    private final LongSupplier nanoTime;
    private final ReadOnlyObjectWrapper<PadFace> face = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper();
    private final ReadOnlyDoubleWrapper shareLeft = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper touchable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private PadView view;
    private Lost lost;
    private Refused refusal;
    /** The opening on the glass, or null. */
    private Opening opening;
    /** The last one that was rated, or that ran out: it never lights the pad again. */
    private String done;

    private int level;
    private long deadline;
    private long shownSince;
    private long shownUntil;

    /**
     * @param untilReal real time until a moment of the hall
     * @param nanoTime real time, as {@link System#nanoTime()}
     */
    PadViewModel(
            int window,
            Words words,
            RatingPost post,
            Function<OffsetDateTime, Duration> untilReal,
            LongSupplier nanoTime) {
        this.window = window;
        this.words = words;
        this.post = post;
        this.untilReal = untilReal;
        this.nanoTime = nanoTime;
        show(dark());
    }

    ReadOnlyObjectProperty<PadFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /** Whole seconds until the pad goes dark. */
    ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /** The same as a part of the usual thirty seconds, 0 to 1. */
    ReadOnlyDoubleProperty shareLeftProperty() {
        return shareLeft.getReadOnlyProperty();
    }

    /** Whether a touch counts now. */
    ReadOnlyBooleanProperty touchableProperty() {
        return touchable.getReadOnlyProperty();
    }

    /** A rating is on its way and its answer awaited. */
    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    @Override
    public void shows(PadView newer) {
        view = newer;
        refusal = null;
        follow();
    }

    @Override
    public void lost(Lost since) {
        lost = since;
        follow();
    }

    @Override
    public void found() {
        lost = null;
        follow();
    }

    @Override
    public void refused(Refused why) {
        refusal = why;
        follow();
    }

    /** @param touched 5 very satisfied … 1 very dissatisfied */
    void touchLevel(int touched) {
        if (touchable.get() && face.get() instanceof Asking) {
            level = touched;
            show(new Reasons(touched, service(), opening.number(), choices(), touched >= LOWEST_WITHOUT_REASON));
        }
    }

    /** Back to the five levels: nothing was sent yet. */
    void touchBack() {
        if (touchable.get() && face.get() instanceof Reasons) {
            level = 0;
            show(asking());
        }
    }

    /** One touch submits. */
    void touchReason(String code) {
        if (touchable.get() && face.get() instanceof Reasons) {
            submit(List.of(code));
        }
    }

    /** Submits the level alone; not for the two lowest. */
    void touchSkip() {
        if (touchable.get() && face.get() instanceof Reasons reasons && reasons.skippable()) {
            submit(List.of());
        }
    }

    /** Time goes on; ten times a second is enough. */
    void tick() {
        long now = nanoTime.getAsLong();
        if (opening != null && now >= deadline) {
            leave();
        } else if ((face.get() instanceof Thanks || face.get() instanceof Sorry) && now >= shownUntil) {
            show(dark());
            follow();
        }
        measure();
    }

    /** The glass follows what the server says. */
    private void follow() {
        Opening asked = lost == null && view != null ? view.opening() : null;
        boolean gone = opening != null && (asked == null || !asked.id().equals(opening.id()));
        boolean another = asked != null && !asked.id().equals(done);
        // Our own rating takes the opening away: its answer is still awaited, unless somebody else is asked now.
        if (gone && (!sending.get() || another)) {
            leave();
        }
        if (face.get() instanceof Dark && another) {
            light(asked);
        } else if (face.get() instanceof Dark) {
            show(dark());
        } else if (opening != null && asked != null) {
            deadline = deadline(asked);
        }
        measure();
    }

    private void light(Opening asked) {
        long ends = deadline(asked);
        if (ends > nanoTime.getAsLong()) {
            opening = asked;
            deadline = ends;
            level = 0;
            show(asking());
        }
    }

    private long deadline(Opening asked) {
        return nanoTime.getAsLong() + untilReal.apply(asked.until()).toNanos();
    }

    /** The opening ends for this glass: what was chosen is still sent, and the next citizen sees a dark pad. */
    private void leave() {
        if (level > 0 && !sending.get()) {
            done = opening.id();
            post.send(opening.id(), level, unspoken(), RETRY, answer -> {});
        } else if (nanoTime.getAsLong() >= deadline) {
            done = opening.id();
        }
        forget();
        show(dark());
    }

    private void submit(List<String> reasons) {
        String rated = opening.id();
        done = rated;
        sending.set(true);
        Duration left = Duration.ofNanos(Math.max(0, deadline - nanoTime.getAsLong()));
        post.send(rated, level, reasons, left.plus(RETRY), answer -> answered(rated, answer));
        measure();
    }

    private void answered(String rated, Answer answer) {
        if (opening == null || !opening.id().equals(rated)) {
            return;
        }
        forget();
        shownUntil = nanoTime.getAsLong() + (answer == Answer.TAKEN ? THANKS : SORRY).toNanos();
        show(answer == Answer.TAKEN ? new Thanks() : new Sorry(words.text("sorry." + answer)));
    }

    private void forget() {
        opening = null;
        level = 0;
        sending.set(false);
    }

    /** What a level without a touched reason stands for. */
    private List<String> unspoken() {
        return level >= LOWEST_WITHOUT_REASON ? List.of() : List.of(OTHER);
    }

    private void show(PadFace now) {
        if (now.equals(face.get())) {
            return;
        }
        shownSince = nanoTime.getAsLong();
        face.set(now);
        measure();
    }

    private void measure() {
        long now = nanoTime.getAsLong();
        long left = opening == null ? 0 : Math.max(0, deadline - now);
        secondsLeft.set((int) Math.ceil(left / 1e9));
        shareLeft.set(Math.min(1, left / (double) USUAL.toNanos()));
        touchable.set(opening != null && !sending.get() && now - shownSince >= DEAF.toNanos());
    }

    private Dark dark() {
        String sign =
                refusal != null ? "sign.refused" : lost != null ? "sign.lost" : view == null ? "sign.connecting" : null;
        return new Dark(
                window,
                view == null || view.clerk() == null ? "" : view.clerk(),
                view == null ? "" : view.hall().supervisionPhone(),
                sign == null ? "" : words.text(sign));
    }

    private Asking asking() {
        return new Asking(window, view.clerk() == null ? "" : view.clerk(), service(), opening.number());
    }

    private String service() {
        return words.language().choose(opening.service().name());
    }

    /** The reasons of the level that was touched, and always "other" as the last. */
    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (PadView.Reason reason : view.reasons()) {
            if (reason.level() == level && !reason.code().equals(OTHER)) {
                choices.add(new Choice(reason.code(), words.language().choose(reason.text())));
            }
        }
        choices.add(new Choice(OTHER, words.text("reason.other")));
        return choices;
    }
}
