package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paihao.kiosk.idcard.AgeGroup;
import org.paihao.kiosk.idcard.CardAnswer;
import org.paihao.kiosk.idcard.CardFault;
import org.paihao.look.Language;
import org.paihao.look.Languages;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.client.IdempotencyKey;

class ShowingACardTest {
    private static final IdempotencyKey FIRST = new IdempotencyKey("wish-1");
    private static final IdempotencyKey SECOND = new IdempotencyKey("wish-2");
    private static final Card AGED = Card.shown(AgeGroup.AGED, "hash");

    private final TriedKiosk kiosk = TriedKiosk.open().withReader();

    @Test
    void aKioskWithoutAReaderKnowsNothingOfCards() {
        TriedKiosk without = TriedKiosk.open().touch(Touch.CARD);
        assertThat(without.screen()).isEqualTo(Screen.HOME);
        assertThat(without.errands()).isEmpty();
    }

    @Test
    void aCardIsNeverDemanded() {
        kiosk.touch(Touch.service("gongan"));
        assertThat(kiosk.errands()).containsExactly(new Errand.TakeNumber("gongan", FIRST, Card.NOT_SHOWN));
    }

    @Test
    void whoShowsACardAndHasNoAppointmentChoosesWithTheCardKnown() {
        kiosk.touch(Touch.CARD).afterSeconds(2);
        assertThat(kiosk.screen()).isEqualTo(Screen.CARD);
        assertThat(kiosk.errands()).containsExactly(new Errand.ReadCard(FIRST));
        kiosk.card(new CardAnswer.Known(AgeGroup.AGED, "hash"));
        assertThat(kiosk.errands()).containsExactly(new Errand.CheckIn(AGED, FIRST));
        kiosk.notCheckedIn("appointment.unknown").afterSeconds(1);
        assertThat(kiosk.screen()).isEqualTo(Screen.HOME);
        kiosk.errands();
        kiosk.touch(Touch.group("zonghe")).afterSeconds(1).touch(Touch.service("nongye"));
        assertThat(kiosk.errands())
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        Errand.TakeNumber.class, take -> assertThat(take.card()).isEqualTo(AGED));
    }

    @Test
    void anAppointmentIsCheckedInAndItsNumberPrintedWithoutAnotherTouch() {
        kiosk.touch(Touch.CARD).afterSeconds(1).card(new CardAnswer.Known(AgeGroup.YOUNGER, "hash"));
        kiosk.errands();
        kiosk.checkedIn(SampleHall.ticket("A003", PrintState.PENDING));
        assertThat(kiosk.screen()).isEqualTo(Screen.PRINTING);
        assertThat(kiosk.errands()).hasSize(1).first().isInstanceOf(Errand.Print.class);
    }

    @Test
    void anAppointmentThatCannotBeCheckedInIsSaidAndTheVisitGoesOnWithTheCard() {
        kiosk.touch(Touch.CARD).afterSeconds(1).card(new CardAnswer.Known(AgeGroup.AGED, "hash"));
        kiosk.notCheckedIn("appointment.early").afterSeconds(1);
        assertThat(kiosk.screen()).isEqualTo(Screen.CARD);
        kiosk.touch(Touch.BACK);
        assertThat(kiosk.screen()).isEqualTo(Screen.HOME);
        assertThat(kiosk.state().card()).isEqualTo(AGED);
    }

    @Test
    void aReaderThatFailsKeepsNobodyFromANumber() {
        for (CardFault fault : CardFault.values()) {
            TriedKiosk each = TriedKiosk.open().withReader().touch(Touch.CARD).afterSeconds(1);
            each.card(new CardAnswer.NotRead(fault)).afterSeconds(1);
            assertThat(each.screen()).isEqualTo(Screen.CARD);
            each.errands();
            each.touch(Touch.BACK).afterSeconds(1).touch(Touch.service("gongan"));
            assertThat(each.errands()).last().isInstanceOf(Errand.TakeNumber.class);
        }
    }

    @Test
    void whoeverTurnsAwayIsReadNoMore() {
        kiosk.touch(Touch.CARD).afterSeconds(1).touch(Touch.BACK);
        assertThat(kiosk.errands()).containsExactly(new Errand.ReadCard(FIRST), new Errand.LeaveCard(FIRST));
        kiosk.afterSeconds(1).touch(Touch.CARD).afterSeconds(46);
        assertThat(kiosk.screen()).isEqualTo(Screen.HOME);
        assertThat(kiosk.errands()).containsExactly(new Errand.ReadCard(SECOND), new Errand.LeaveCard(SECOND));
    }

    @Test
    void theNextVisitorHasNobodysCard() {
        kiosk.known(AgeGroup.AGED);
        assertThat(kiosk.state().card()).isEqualTo(AGED);
        kiosk.afterSeconds(46);
        assertThat(kiosk.state().card()).isEqualTo(Card.NOT_SHOWN);

        kiosk.known(AgeGroup.AGED).touch(Touch.service("gongan"));
        kiosk.issued(SampleHall.ticket("B001", PrintState.PENDING)).printed().afterSeconds(21);
        assertThat(kiosk.screen()).isEqualTo(Screen.HOME);
        assertThat(kiosk.state().card()).isEqualTo(Card.NOT_SHOWN);
    }

    @Test
    void aServiceOfOneNumberEachAsksForTheCardAndGoesOnByItself() {
        kiosk.touch(Touch.service("gongan")).notIssued("person.id-needed").afterSeconds(1);
        kiosk.errands();
        kiosk.touch(Touch.CARD).afterSeconds(1);
        assertThat(kiosk.screen()).isEqualTo(Screen.CARD);
        kiosk.card(new CardAnswer.Known(AgeGroup.AGED, "hash"));
        assertThat(kiosk.errands()).last().isInstanceOfSatisfying(Errand.TakeNumber.class, take -> {
            assertThat(take.service()).isEqualTo("gongan");
            assertThat(take.card()).isEqualTo(AGED);
        });
    }

    @Test
    void aCardThatIsReadTooLateIsNobodys() {
        kiosk.touch(Touch.CARD).afterSeconds(1);
        IdempotencyKey key = ((Visit.ReadingCard) kiosk.state().visit()).key();
        kiosk.touch(Touch.BACK).afterSeconds(1);
        KioskFlow flow = new KioskFlow(Times.USUAL, Languages.of(Language.ZH_CN), () -> key);
        Step late = flow.cardRead(kiosk.state(), key, new CardAnswer.Known(AgeGroup.AGED, "hash"), kiosk.now());
        assertThat(late.state().card()).isEqualTo(Card.NOT_SHOWN);
        assertThat(late.errands()).isEmpty();
    }

    @Test
    void whoseCardItWasIsNeverPrinted() {
        kiosk.known(AgeGroup.AGED);
        assertThat(kiosk.state().toString()).doesNotContain("hash");
        assertThat(new Errand.TakeNumber("gongan", FIRST, AGED).toString()).doesNotContain("hash=", "\"hash");
    }
}
