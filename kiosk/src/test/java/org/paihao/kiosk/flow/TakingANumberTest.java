package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.paihao.look.Language;
import org.paihao.look.Languages;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.IdempotencyKey;

class TakingANumberTest {
    private final Ticket a003 = SampleHall.ticket("A003", PrintState.PENDING);

    @Test
    void aServiceOfItsOwnTakesOneTouch() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.service("gongan"));
        assertThat(kiosk.errands()).containsExactly(new Errand.TakeNumber("gongan", new IdempotencyKey("wish-1")));
    }

    @Test
    void aServiceOfAGroupTakesTwo() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.group("zonghe"));
        assertThat(kiosk.screen()).isEqualTo(Screen.GROUP);
        assertThat(kiosk.errands()).isEmpty();
        kiosk.afterSeconds(1).touch(Touch.service("nongye"));
        assertThat(kiosk.errands()).containsExactly(new Errand.TakeNumber("nongye", new IdempotencyKey("wish-1")));
    }

    @Test
    void aSecondTapWithinSixTenthsOfASecondIsTheSameTap() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.group("zonghe"));
        kiosk.after(Duration.ofMillis(599)).touch(Touch.service("minzheng"));
        assertThat(kiosk.errands()).isEmpty();
        kiosk.after(Duration.ofMillis(1)).touch(Touch.service("minzheng"));
        assertThat(kiosk.errands()).hasSize(1);
    }

    @Test
    void aTouchBesideTheTilesKeepsNoFingerFromThem() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.ELSEWHERE).touch(Touch.service("gongan"));
        assertThat(kiosk.errands()).hasSize(1);
    }

    @Test
    void whileTheServerIsAskedNoSecondNumberCanBeAskedFor() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.service("gongan"));
        kiosk.afterSeconds(2).touch(Touch.service("shichang")).touch(Touch.BACK).touch(Touch.DONE);
        assertThat(kiosk.errands()).hasSize(1);
        assertThat(kiosk.state().visit()).isInstanceOf(Visit.Asking.class);
    }

    @Test
    void aQuickAnswerNeedsNoScreenOfItsOwnASlowOneDoes() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.service("gongan"));
        assertThat(kiosk.after(Duration.ofMillis(499)).screen()).isEqualTo(Screen.HOME);
        assertThat(kiosk.after(Duration.ofMillis(1)).screen()).isEqualTo(Screen.ASKING);
    }

    @Test
    void theNumberStandsOnTheGlassWhileItsPaperIsStillAtThePrinter() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.service("shebao-yibao"));
        kiosk.errands();
        kiosk.issued(a003);
        assertThat(kiosk.screen()).isEqualTo(Screen.PRINTING);
        assertThat(kiosk.errands())
                .containsExactly(new Errand.Print(a003, kiosk.state().view(), Language.ZH_CN));
    }

    @Test
    void thePaperSpeaksTheVisitorsLanguage() {
        TriedKiosk kiosk =
                TriedKiosk.open().touch(Touch.LANGUAGE).afterSeconds(1).withNumber();
        assertThat(kiosk.errands())
                .contains(new Errand.Print(a003, kiosk.state().view(), Language.EN));
    }

    @Test
    void aServiceThatTheHallDoesNotOfferIsNotAskedFor() {
        assertThat(TriedKiosk.open().touch(Touch.service("post")).errands()).isEmpty();
    }

    @Test
    void inAClosedHallNothingCanBeTaken() {
        TriedKiosk kiosk = TriedKiosk.open().view(SampleHall.closed()).touch(Touch.service("gongan"));
        assertThat(kiosk.errands()).isEmpty();
        assertThat(kiosk.screen()).isEqualTo(Screen.CLOSED);
    }

    @Test
    void withoutTheServerNothingCanBeTaken() {
        TriedKiosk kiosk = TriedKiosk.open().line(Line.lost(SampleHall.MORNING)).touch(Touch.service("gongan"));
        assertThat(kiosk.errands()).isEmpty();
        assertThat(kiosk.screen()).isEqualTo(Screen.SERVER_AWAY);
    }

    @Test
    void withoutTheServerAKioskThatCanGiveNumbersByItselfNeverSaysThatNoneCanBeTaken() {
        TriedKiosk kiosk = TriedKiosk.open().lost(SampleHall.open());
        assertThat(kiosk.screen()).isEqualTo(Screen.HOME);
        assertThat(kiosk.touch(Touch.service("gongan")).errands()).isNotEmpty();
        kiosk = TriedKiosk.open().lost(SampleHall.open()).alone(SampleHall.closed());
        assertThat(kiosk.screen()).isEqualTo(Screen.CLOSED);
        assertThat(kiosk.alone(null).screen()).as("the last lease is used up").isEqualTo(Screen.SERVER_AWAY);
        assertThat(kiosk.alone(SampleHall.open()).screen()).isEqualTo(Screen.HOME);
        assertThat(TriedKiosk.open().alone(SampleHall.closed()).screen())
                .as("the server speaks")
                .isEqualTo(Screen.HOME);
        assertThat(TriedKiosk.open().line(Line.REFUSED).alone(SampleHall.open()).screen())
                .as("its rights were taken")
                .isEqualTo(Screen.SERVER_AWAY);
    }

    @Test
    void aLostAnswerIsAskedForAgainByTheSameKey() {
        TriedKiosk kiosk =
                TriedKiosk.open().touch(Touch.service("gongan")).afterSeconds(8).notIssued(null);
        assertThat(kiosk.screen()).isEqualTo(Screen.NOT_ISSUED);
        kiosk.errands();
        kiosk.afterSeconds(5).touch(Touch.AGAIN);
        assertThat(kiosk.errands()).containsExactly(new Errand.TakeNumber("gongan", new IdempotencyKey("wish-1")));
    }

    @Test
    void aRefusalIsFinalAndAnotherWishHasAnotherKey() {
        TriedKiosk kiosk =
                TriedKiosk.open().touch(Touch.service("gongan")).afterSeconds(1).notIssued("service.unknown");
        kiosk.errands();
        kiosk.afterSeconds(1).touch(Touch.AGAIN);
        assertThat(kiosk.errands()).isEmpty();
        kiosk.touch(Touch.DONE).afterSeconds(1).touch(Touch.service("shichang"));
        assertThat(kiosk.errands()).containsExactly(new Errand.TakeNumber("shichang", new IdempotencyKey("wish-2")));
    }

    @Test
    void anAnswerThatComesToAnotherWishIsNotShown() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.service("gongan"));
        Step late = new KioskFlow(Times.USUAL, Languages.of(Language.ZH_CN), IdempotencyKey::fresh)
                .issued(kiosk.state(), new IdempotencyKey("of yesterday"), a003, kiosk.now());
        assertThat(late.errands()).isEmpty();
        assertThat(late.state()).isEqualTo(kiosk.state());
    }
}
