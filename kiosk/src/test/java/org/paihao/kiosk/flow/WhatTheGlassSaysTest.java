package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paihao.kiosk.Kiosk;
import org.paihao.kiosk.printer.PrinterFault;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.look.Language;
import org.paihao.look.Words;

class WhatTheGlassSaysTest {
    private final KioskViewModel glass =
            new KioskViewModel(Words.of(Kiosk.class, Language.ZH_CN), touch -> {}, () -> {});

    @Test
    void theTextsOfBothLanguagesAreComplete() {
        assertThat(Words.differences(Kiosk.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void everyMomentShowsItsScreen(Moment moment) {
        for (Language language : Language.BUILT_IN) {
            glass.show(moment.in(language));
            assertThat(glass.screenProperty().get()).isEqualTo(moment.screen());
        }
    }

    @Test
    void eightServicesStandOnSixTiles() {
        glass.show(Moment.HOME.in(Language.ZH_CN));
        List<Tile> tiles = glass.menuProperty().get().tiles();
        assertThat(tiles)
                .extracting(Tile::node)
                .containsExactly("service-A", "service-B", "service-C", "group-zonghe", "service-G", "service-H");
        Tile group = tiles.get(3);
        assertThat(group.letters()).isEqualTo("D E F");
        assertThat(group.examples()).isEqualTo("民政、农业、村镇建设");
        assertThat(group.waiting()).isEqualTo(12);
    }

    @Test
    void thatNobodyHasToWaitIsSaidOnlyWhereAWindowIsFree() {
        glass.show(Moment.NOBODY_WAITS.in(Language.ZH_CN));
        List<Tile> tiles = glass.menuProperty().get().tiles();
        assertThat(tiles).extracting(Tile::waiting).containsOnly(0);
        assertThat(tiles).extracting(Tile::free).containsExactly(true, false, false, false, false, false);
        assertThat(tiles).extracting(Tile::minutes).containsExactly("0–3", "2–15", "", "", "", "");
        glass.show(Moment.HOME.in(Language.ZH_CN));
        assertThat(glass.menuProperty().get().tiles())
                .extracting(Tile::free)
                .containsExactly(false, false, true, false, false, true);
    }

    @Test
    void noMinutesAreToldForAServiceThatHasNoNumbersLeft() {
        glass.show(Moment.LATE_HOME.in(Language.ZH_CN));
        assertThat(glass.menuProperty().get().tiles())
                .extracting(Tile::minutes)
                .as("A may not be reached, B is given away, C and the group are not done today")
                .containsExactly("4–10", "", "", "", "2–5", "0–3");
    }

    @Test
    void aGroupShowsItsOwnServices() {
        glass.show(Moment.GROUP.in(Language.EN));
        assertThat(glass.menuProperty().get().crumb()).isEqualTo("Family, farm, building");
        assertThat(glass.menuProperty().get().tiles()).extracting(Tile::letters).containsExactly("D", "E", "F");
    }

    @ParameterizedTest
    @EnumSource(PrinterFault.class)
    void eachFaultOfThePrinterHasItsWords(PrinterFault fault) {
        for (Language language : Language.BUILT_IN) {
            assertThat(Words.of(Kiosk.class, language).has(ServiceMenu.key(fault)))
                    .as("%s in %s", fault, language)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(PrinterStatus.class)
    void eachWordOfThePrinterIsEitherTroubleOrNone(PrinterStatus status) {
        Screen screen = TriedKiosk.open().printer(status).screen();
        assertThat(screen).isEqualTo(status.mayPrint() ? Screen.HOME : Screen.PRINTER_TROUBLE);
    }

    @Test
    void withoutPaperTheFirstWordIsThatTheNumberIsValid() {
        glass.show(Moment.UNPRINTED.in(Language.ZH_CN));
        assertThat(glass.ticketProperty().get().title()).isEqualTo("您的号有效");
        assertThat(glass.ticketProperty().get().text()).startsWith("打印机没纸了");
        assertThat(glass.ticketProperty().get().number()).isEqualTo("A003");
    }

    @Test
    void aQrCodeStandsOnTheGlassOnlyWhereAPhoneCanOpenIt() {
        glass.show(Moment.TICKET.in(Language.ZH_CN));
        assertThat(glass.ticketProperty().get().qr()).isNull();
        glass.show(Moment.TICKET_FOR_PHONES.in(Language.ZH_CN));
        assertThat(glass.ticketProperty().get().qr()).startsWith("https://");
    }

    @Test
    void whileAFingerCanChangeNothingTheGlassSaysSo() {
        TriedKiosk kiosk = TriedKiosk.open();
        glass.show(shown(kiosk));
        assertThat(glass.readyProperty().get()).isTrue();
        glass.show(shown(kiosk.touch(Touch.group("zonghe"))));
        assertThat(glass.readyProperty().get()).isFalse();
        glass.show(shown(kiosk.afterSeconds(1)));
        assertThat(glass.readyProperty().get()).isTrue();
    }

    @Test
    void windowsAreSaidAsASignSaysThem() {
        assertThat(Windows.text(List.of(3, 4), "、")).isEqualTo("3–4");
        assertThat(Windows.text(List.of(1, 5, 6, 7, 9), "、")).isEqualTo("1、5–7、9");
        assertThat(Windows.text(List.of(), "、")).isEmpty();
    }

    @Test
    void whenItOpensAgainIsSaidAsPeopleSayIt() {
        glass.show(Moment.CLOSED.in(Language.ZH_CN));
        assertThat(glass.noticeProperty().get().text()).isEqualTo("11月23日 星期一 08:30 再开始取号。");
        glass.show(Moment.CLOSED.in(Language.EN));
        assertThat(glass.noticeProperty().get().text()).isEqualTo("Tickets again Monday 23 November at 08:30.");
    }

    private static Shown shown(TriedKiosk kiosk) {
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
