package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.view.KioskView;

class PaperForTheGuideDeskTest {
    private static KioskView.Reprint paper(String number, PrintState print, int minute) {
        return new KioskView.Reprint(
                OffsetDateTime.parse("2026-11-23T08:%02d:00+08:00".formatted(minute)),
                SampleHall.ticket(number, print));
    }

    private static KioskView wanting(String number, PrintState print, int minute) {
        return SampleHall.wanting(paper(number, print, minute));
    }

    private static String ticket(Errand errand) {
        return ((Errand.Reprint) errand).ticket();
    }

    @Test
    void whatTheGuideDeskWantsIsPrintedOnceHoweverOftenTheViewComes() {
        TriedKiosk kiosk = TriedKiosk.open();
        kiosk.errands();
        assertThat(kiosk.view(wanting("A003", PrintState.NONE, 40)).errands())
                .extracting(PaperForTheGuideDeskTest::ticket)
                .containsExactly("t-A003");
        assertThat(kiosk.view(wanting("A003", PrintState.NONE, 40)).errands()).isEmpty();
        assertThat(kiosk.view(wanting("A003", PrintState.PRINTED, 40)).errands())
                .as("the same wish, while the ticket goes on")
                .isEmpty();
        assertThat(kiosk.screen()).as("nobody at the glass is disturbed").isEqualTo(Screen.HOME);
        kiosk.printed("t-A003");
        assertThat(kiosk.errands()).containsExactly(new Errand.ReportPrinted("t-A003"));
    }

    @Test
    void aSecondWishIsASecondPaper() {
        TriedKiosk kiosk = TriedKiosk.open();
        kiosk.view(wanting("A003", PrintState.PRINTED, 40)).printed("t-A003");
        kiosk.errands();
        assertThat(kiosk.view(wanting("A003", PrintState.PRINTED, 41)).errands())
                .hasSize(1);
        kiosk.view(SampleHall.open());
        assertThat(kiosk.view(wanting("A003", PrintState.PRINTED, 42)).errands())
                .hasSize(1);
    }

    @Test
    void severalPapersComeInTheOrderInWhichTheyWereAskedFor() {
        TriedKiosk kiosk = TriedKiosk.open();
        kiosk.errands();
        assertThat(kiosk.view(SampleHall.wanting(
                                paper("A003", PrintState.NONE, 40), paper("B001", PrintState.PRINTED, 41)))
                        .errands())
                .extracting(PaperForTheGuideDeskTest::ticket)
                .containsExactly("t-A003", "t-B001");
    }
}
