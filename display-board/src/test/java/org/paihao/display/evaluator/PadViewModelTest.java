package org.paihao.display.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.paihao.display.evaluator.PadFace.Asking;
import org.paihao.display.evaluator.PadFace.Choice;
import org.paihao.display.evaluator.PadFace.Dark;
import org.paihao.display.evaluator.PadFace.Reasons;
import org.paihao.display.evaluator.PadFace.Sorry;
import org.paihao.display.evaluator.PadFace.Thanks;
import org.paihao.look.Language;
import org.paihao.look.Words;
import org.paihao.protocol.Problem;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.client.Refused;

class PadViewModelTest {
    private record Sent(
            String opening, int level, List<String> reasons, Duration patience, Consumer<Answer> answered) {}

    private final List<Sent> sent = new ArrayList<>();
    private long nanos = 1_000_000_000L;
    private final PadViewModel pad = new PadViewModel(
            3,
            Words.of(PadProgram.class, Language.ZH_CN),
            (opening, level, reasons, patience, answered) ->
                    sent.add(new Sent(opening, level, reasons, patience, answered)),
            until -> Duration.between(Pads.NOW, until).minusNanos(nanos - 1_000_000_000L),
            () -> nanos);

    private PadFace face() {
        return pad.faceProperty().get();
    }

    private void passes(double seconds) {
        for (int tenth = 0; tenth < Math.round(seconds * 10); tenth++) {
            nanos += 100_000_000L;
            pad.tick();
        }
    }

    private void touchesLevel(int level) {
        passes(0.7);
        pad.touchLevel(level);
    }

    private void touchesReason(String code) {
        passes(0.7);
        pad.touchReason(code);
    }

    @Test
    void thePadIsDarkUntilItsWindowFinishedATransaction() {
        pad.shows(Pads.dark());
        assertThat(face()).isEqualTo(new Dark(3, "王小满", "12345", ""));
        touchesLevel(5);
        assertThat(face()).isInstanceOf(Dark.class);
        pad.shows(Pads.asks("o1", 30));
        assertThat(face()).isEqualTo(new Asking(3, "王小满", "社保医保", "A003"));
        assertThat(pad.secondsLeftProperty().get()).isEqualTo(30);
    }

    @Test
    void anyLevelIsFollowedByTheReasonsOfThatLevelAndOther() {
        pad.shows(Pads.asks("o1", 30));
        touchesLevel(3);
        assertThat(face())
                .isEqualTo(new Reasons(
                        3, "社保医保", "A003", List.of(new Choice("314", "服务态度一般"), new Choice("other", "其他")), true));
        passes(0.7);
        pad.touchBack();
        touchesLevel(2);
        Reasons bad = (Reasons) face();
        assertThat(bad.skippable()).isFalse();
        assertThat(bad.choices()).hasSize(9).last().isEqualTo(new Choice("other", "其他"));
        assertThat(sent).isEmpty();
    }

    @Test
    void oneTouchOnAReasonSendsOneRatingAndThanksForTwoSeconds() {
        pad.shows(Pads.asks("o1", 30));
        touchesLevel(2);
        touchesReason("212");
        pad.touchReason("213");
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).opening()).isEqualTo("o1");
        assertThat(sent.get(0).level()).isEqualTo(2);
        assertThat(sent.get(0).reasons()).containsExactly("212");
        assertThat(face()).as("no thanks before the server has it").isInstanceOf(Reasons.class);
        pad.shows(Pads.dark());
        sent.get(0).answered().accept(Answer.TAKEN);
        assertThat(face()).isEqualTo(new Thanks());
        passes(1.8);
        assertThat(face()).isEqualTo(new Thanks());
        passes(0.3);
        assertThat(face()).isInstanceOf(Dark.class);
        passes(60);
        assertThat(sent).hasSize(1);
    }

    @Test
    void theThreeBetterLevelsMayStandWithoutAReasonTheTwoLowestNot() {
        pad.shows(Pads.asks("o1", 30));
        touchesLevel(1);
        passes(0.7);
        pad.touchSkip();
        assertThat(sent).isEmpty();
        pad.touchBack();
        touchesLevel(4);
        passes(0.7);
        pad.touchSkip();
        assertThat(sent).singleElement().satisfies(one -> {
            assertThat(one.level()).isEqualTo(4);
            assertThat(one.reasons()).isEmpty();
        });
    }

    @Test
    void whenTimeRunsOutWhatWasChosenIsSent() {
        for (int level = 1; level <= 5; level++) {
            pad.shows(Pads.asks("o" + level, (int) ((nanos - 1_000_000_000L) / 1_000_000_000L) + 30));
            touchesLevel(level);
            passes(31);
            assertThat(face()).isInstanceOf(Dark.class);
        }
        assertThat(sent).extracting(Sent::level).containsExactly(1, 2, 3, 4, 5);
        assertThat(sent)
                .extracting(Sent::reasons)
                .containsExactly(List.of("other"), List.of("other"), List.of(), List.of(), List.of());
        assertThat(sent).extracting(Sent::patience).allMatch(Duration.ofSeconds(15)::equals);
    }

    @Test
    void notRatedStaysNotRated() {
        pad.shows(Pads.asks("o1", 30));
        passes(29.5);
        assertThat(face()).isInstanceOf(Asking.class);
        passes(0.6);
        assertThat(face()).isInstanceOf(Dark.class);
        pad.shows(Pads.asks("o1", 40));
        assertThat(face())
                .as("an opening that ran out never lights the pad again")
                .isInstanceOf(Dark.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void thePadGoesDarkWhenTheOpeningVanishesAndAnUntouchedOneIsNotRated() {
        pad.shows(Pads.asks("o1", 30));
        passes(3);
        pad.shows(Pads.dark());
        assertThat(face()).isInstanceOf(Dark.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void anotherTicketsOpeningReplacesTheFormerWhoseLevelIsStillSent() {
        pad.shows(Pads.asks("o1", "A003"));
        touchesLevel(2);
        pad.shows(Pads.asks("o2", "A004"));
        assertThat(face()).isEqualTo(new Asking(3, "王小满", "社保医保", "A004"));
        assertThat(sent).singleElement().satisfies(one -> {
            assertThat(one.opening()).isEqualTo("o1");
            assertThat(one.reasons()).containsExactly("other");
        });
        sent.get(0).answered().accept(Answer.TAKEN);
        assertThat(face())
                .as("the former's thanks are not shown to the next one")
                .isInstanceOf(Asking.class);
    }

    @Test
    void theNextCitizenIsNotAskedWhileTheThanksOfTheFormerStand() {
        pad.shows(Pads.asks("o1", "A003"));
        touchesLevel(5);
        touchesReason("510");
        sent.get(0).answered().accept(Answer.TAKEN);
        pad.shows(Pads.asks("o2", "A004"));
        assertThat(face()).isInstanceOf(Thanks.class);
        passes(2.1);
        assertThat(face()).isEqualTo(new Asking(3, "王小满", "社保医保", "A004"));
    }

    @Test
    void aRefusalIsWordedKindlyAndThePadGoesDark() {
        String[] words = {"这次已经评价过了", "这次评价的时间已经过了", "这台评价器现在不能评价", "线路不通，评价没有送到"};
        Answer[] answers = {Answer.ALREADY_GIVEN, Answer.CLOSED, Answer.REFUSED, Answer.NOT_DELIVERED};
        for (int i = 0; i < answers.length; i++) {
            pad.shows(Pads.asks("o" + i, (int) ((nanos - 1_000_000_000L) / 1_000_000_000L) + 30));
            touchesLevel(5);
            touchesReason("510");
            sent.get(i).answered().accept(answers[i]);
            assertThat(face()).isEqualTo(new Sorry(words[i]));
            passes(4.1);
            assertThat(face()).isInstanceOf(Dark.class);
        }
    }

    @Test
    void aSecondTapOfTheSameFingerNeverChoosesAReason() {
        pad.shows(Pads.asks("o1", 30));
        touchesLevel(5);
        passes(0.3);
        pad.touchReason("510");
        assertThat(sent).isEmpty();
        assertThat(pad.touchableProperty().get()).isFalse();
        passes(0.4);
        assertThat(pad.touchableProperty().get()).isTrue();
        pad.touchReason("510");
        assertThat(sent).hasSize(1);
    }

    @Test
    void withTheServerAwayThePadIsDarkWithAQuietSign() {
        pad.shows(Pads.asks("o1", 30));
        pad.lost(new Lost(Instant.EPOCH, Pads.NOW));
        assertThat(face()).isEqualTo(new Dark(3, "王小满", "12345", "信号中断，暂时不能评价"));
        pad.found();
        assertThat(face()).as("the opening is still there").isInstanceOf(Asking.class);
    }

    @Test
    void aLevelTouchedBeforeTheLineBrokeIsStillSent() {
        pad.shows(Pads.asks("o1", 30));
        touchesLevel(1);
        pad.lost(new Lost(Instant.EPOCH, Pads.NOW));
        assertThat(sent)
                .singleElement()
                .satisfies(one -> assertThat(one.reasons()).containsExactly("other"));
        pad.found();
        assertThat(face()).as("one rating for one opening").isInstanceOf(Dark.class);
    }

    @Test
    void thePadGoesDarkOnTimeEvenWhileTheAnswerIsAwaited() {
        pad.shows(Pads.asks("o1", 30));
        touchesLevel(5);
        touchesReason("510");
        assertThat(pad.sendingProperty().get()).isTrue();
        assertThat(sent.get(0).patience()).isBetween(Duration.ofSeconds(43), Duration.ofSeconds(44));
        passes(30);
        assertThat(face()).isInstanceOf(Dark.class);
        sent.get(0).answered().accept(Answer.TAKEN);
        assertThat(face()).isInstanceOf(Dark.class);
    }

    @Test
    void aPadThatIsNotEnrolledSaysSo() {
        assertThat(((Dark) face()).sign()).isEqualTo("正在连接服务器");
        pad.refused(new Refused(new Problem(null, null, 401, "auth.missing", null, null)));
        assertThat(((Dark) face()).sign()).contains("管理员");
    }
}
