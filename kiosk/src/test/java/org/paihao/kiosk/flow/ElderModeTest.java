package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.kiosk.printer.PrinterFault;
import org.paihao.look.Language;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.view.KioskView;

/** 长辈版: four choices, more time, and no touch more than anybody else. */
class ElderModeTest {
    @Test
    void thereAreFourPlacesAndNoServiceIsFurtherThanTwoTouches() {
        for (int services = 1; services <= 16; services++) {
            Places places = Places.of(hallOf(services), true);
            assertThat(places.home()).as("%d services", services).hasSizeLessThanOrEqualTo(4);
            assertThat(places.home())
                    .allSatisfy(place -> assertThat(place.services()).hasSizeLessThanOrEqualTo(4));
            assertThat(places.home().stream().flatMap(place -> place.services().stream()))
                    .as("every one of %d services once", services)
                    .hasSize(services)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"shebao-yibao", "gongan", "shichang", "minzheng", "nongye", "cunjian", "chujian", "banbucheng"})
    void aTicketNeedsOneTouchOrTwo(String service) {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.ELDER).afterSeconds(1);
        int touches = 0;
        while (!(kiosk.state().visit() instanceof Visit.Asking)) {
            Places.Place place = kiosk.state().places().home().stream()
                    .filter(each ->
                            each.services().stream().anyMatch(it -> it.id().equals(service)))
                    .findFirst()
                    .orElseThrow();
            boolean direct = place.isAlone() || kiosk.state().visit() instanceof Visit.InGroup;
            kiosk.touch(direct ? Touch.service(service) : Touch.group(place.pile()))
                    .afterSeconds(1);
            touches++;
        }
        assertThat(touches).isLessThanOrEqualTo(2);
        kiosk.issued(SampleHall.ticket("A003", PrintState.PENDING));
        assertThat(kiosk.screen()).isEqualTo(Screen.PRINTING);
        assertThat(kiosk.state().manner().elder()).isTrue();
    }

    @Test
    void whatFindsNoPlaceOfItsOwnLiesUnderOtherMatters() {
        List<Places.Place> home = Places.of(SampleHall.open(), true).home();
        assertThat(home).extracting(Places.Place::pile).containsExactly(null, null, "zonghe", "rest-1");
        assertThat(home.get(3).services()).extracting(KioskView.Service::letter).containsExactly("C", "G", "H");
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"IDLE_QUESTION"},
            mode = EnumSource.Mode.EXCLUDE)
    void itIsEnteredAndLeftOnEveryScreen(Moment moment) {
        TriedKiosk kiosk = moment.tried(Language.ZH_CN).afterSeconds(1);
        Screen screen = kiosk.screen();
        assertThat(kiosk.touch(Touch.ELDER).state().manner().elder()).isTrue();
        assertThat(kiosk.screen()).isEqualTo(screen);
        assertThat(kiosk.afterSeconds(1).touch(Touch.ELDER).state().manner().elder())
                .isFalse();
        assertThat(kiosk.screen()).isEqualTo(screen);
    }

    @Test
    void thereIsTwiceTheTimeBeforeTheQuestionAndForTheAnswer() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.ELDER).afterSeconds(1).touch(Touch.group("zonghe"));
        assertThat(kiosk.afterSeconds(89).screen()).isEqualTo(Screen.GROUP);
        assertThat(kiosk.afterSeconds(1).screen()).isEqualTo(Screen.IDLE_QUESTION);
        assertThat(kiosk.afterSeconds(39).screen()).isEqualTo(Screen.IDLE_QUESTION);
        assertThat(kiosk.afterSeconds(1).screen()).isEqualTo(Screen.HOME);
        assertThat(kiosk.state().manner().elder()).isFalse();
    }

    @Test
    void thereIsTwiceTheTimeToVoidANumberAndToTakeThePaper() {
        TriedKiosk kiosk = TriedKiosk.open()
                .touch(Touch.ELDER)
                .afterSeconds(1)
                .withNumber()
                .printed();
        assertThat(kiosk.afterSeconds(29).touch(Touch.CANCEL).errands())
                .anyMatch(errand -> errand instanceof Errand.VoidNumber);
        TriedKiosk other = TriedKiosk.open()
                .touch(Touch.ELDER)
                .afterSeconds(1)
                .withNumber()
                .printed();
        assertThat(other.afterSeconds(39).screen()).isEqualTo(Screen.TICKET);
        assertThat(other.afterSeconds(1).screen()).isEqualTo(Screen.HOME);
    }

    @Test
    void theNextVisitorFindsTheKioskAsEverybodyDoes() {
        TriedKiosk kiosk = TriedKiosk.open()
                .touch(Touch.ELDER)
                .afterSeconds(1)
                .withNumber()
                .printed();
        kiosk.afterSeconds(2).touch(Touch.DONE);
        assertThat(kiosk.state().manner()).isEqualTo(Manner.usual(Language.ZH_CN));
    }

    @Test
    void whoeverWasAmongOtherMattersBeginsAgainWithAllOfThem() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.ELDER).afterSeconds(1).touch(Touch.group("rest-1"));
        assertThat(kiosk.screen()).isEqualTo(Screen.GROUP);
        assertThat(kiosk.afterSeconds(1).touch(Touch.ELDER).screen()).isEqualTo(Screen.HOME);
    }

    @Test
    void aNumberThatIsOnlyOnTheGlassStaysInElderModeToo() {
        TriedKiosk kiosk = TriedKiosk.open()
                .touch(Touch.ELDER)
                .afterSeconds(1)
                .withNumber()
                .unprinted(PrinterFault.PAPER_OUT, false);
        assertThat(kiosk.afterSeconds(89).screen()).isEqualTo(Screen.UNPRINTED);
        assertThat(kiosk.afterSeconds(1).screen()).isEqualTo(Screen.IDLE_QUESTION);
    }

    private static KioskView hallOf(int services) {
        return SampleHall.with(IntStream.range(0, services)
                .mapToObj(i -> SampleHall.lone("s" + i, String.valueOf((char) ('A' + i))))
                .toList());
    }
}
