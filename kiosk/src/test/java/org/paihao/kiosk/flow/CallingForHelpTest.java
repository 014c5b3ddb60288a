package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paihao.kiosk.Kiosk;
import org.paihao.look.Words;

/** Whoever cannot get on calls a person with one touch, from every screen. */
class CallingForHelpTest {
    private final TriedKiosk kiosk = TriedKiosk.open();
    private final Narrator narrator = new Narrator();

    @Test
    void oneTouchCallsAndTheScreenStaysAsItIs() {
        kiosk.touch(Touch.group("zonghe")).afterSeconds(1).touch(Touch.HELP);
        assertThat(kiosk.errands()).containsExactly(new Errand.CallHelp());
        assertThat(kiosk.screen()).isEqualTo(Screen.GROUP);
    }

    @Test
    void aSecondTapIsTheSameCall() {
        kiosk.touch(Touch.HELP).touch(Touch.HELP);
        assertThat(kiosk.errands()).containsExactly(new Errand.CallHelp());
    }

    @Test
    void whileSomebodyIsCalledOrComesThereIsNothingToTouch() {
        for (boolean coming : new boolean[] {false, true}) {
            kiosk.view(SampleHall.calledForHelp(coming)).afterSeconds(1).touch(Touch.HELP);
            assertThat(kiosk.errands()).isEmpty();
        }
    }

    @Test
    void aNumberThatWasGivenStaysOnTheGlass() {
        kiosk.withNumber().printed().afterSeconds(2).touch(Touch.HELP);
        assertThat(kiosk.screen()).isEqualTo(Screen.TICKET);
        assertThat(kiosk.errands()).contains(new Errand.CallHelp());
    }

    @Test
    void theFootSaysWhatBecameOfIt() {
        assertThat(foot().help()).isEqualTo(Help.OFFERED);
        kiosk.view(SampleHall.calledForHelp(false));
        assertThat(foot().help()).isEqualTo(Help.CALLED);
        kiosk.view(SampleHall.calledForHelp(true));
        assertThat(foot().help()).isEqualTo(Help.COMING);
    }

    /** A button that nobody hears would keep somebody waiting. */
    @Test
    void withoutTheServerTheFootSendsPeopleToTheDesk() {
        kiosk.lost(null).touch(Touch.HELP);
        assertThat(foot().help()).isEqualTo(Help.AT_DESK);
        assertThat(kiosk.errands()).isEmpty();
        kiosk.alone(SampleHall.open()).touch(Touch.HELP);
        assertThat(foot().help()).isEqualTo(Help.AT_DESK);
        assertThat(kiosk.errands()).isEmpty();
    }

    @Test
    void whoeverListensHearsThatSomebodyComesAndNotTheWholeScreenAgain() {
        kiosk.touch(Touch.LISTEN);
        assertThat(heard()).hasValueSatisfying(said -> assertThat(said).contains("请人来帮我"));
        kiosk.view(SampleHall.calledForHelp(false));
        assertThat(heard()).contains("已经叫人了，请在这里等一等。");
        assertThat(heard()).isEmpty();
        kiosk.view(SampleHall.calledForHelp(true));
        assertThat(heard()).contains("工作人员来了，请在这里等一等。");
    }

    private Foot foot() {
        return Foot.of(shown());
    }

    private Optional<String> heard() {
        return narrator.next(shown())
                .map(said -> said.sentences().stream().map(Said::text).collect(Collectors.joining(" ")));
    }

    private Shown shown() {
        return new Shown(
                kiosk.state(),
                kiosk.screen(),
                Times.USUAL,
                kiosk.now(),
                SampleHall.MORNING,
                Words.of(Kiosk.class, kiosk.state().language()),
                true);
    }
}
