package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.paihao.kiosk.printer.PrinterFault;

class VoidingANumberTest {
    @Test
    void aWrongNumberCanBeVoidedForFifteenSeconds() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber().printed();
        kiosk.errands();
        assertThat(kiosk.after(Duration.ofMillis(14_999)).touch(Touch.CANCEL).errands())
                .containsExactly(new Errand.VoidNumber("t-A003"));
        assertThat(kiosk.cancelled(Visit.Cancelling.DONE).screen()).isEqualTo(Screen.CANCELLED);
    }

    @Test
    void afterFifteenSecondsItCannot() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber().printed();
        kiosk.errands();
        assertThat(kiosk.afterSeconds(15).touch(Touch.CANCEL).errands()).isEmpty();
    }

    @Test
    void itIsAskedForOnce() {
        TriedKiosk kiosk =
                TriedKiosk.open().withNumber().printed().afterSeconds(1).touch(Touch.CANCEL);
        kiosk.errands();
        assertThat(kiosk.afterSeconds(1).touch(Touch.CANCEL).errands()).isEmpty();
    }

    @Test
    void aRefusedVoidingLeavesTheTicketStanding() {
        TriedKiosk kiosk =
                TriedKiosk.open().withNumber().printed().afterSeconds(1).touch(Touch.CANCEL);
        assertThat(kiosk.cancelled(Visit.Cancelling.REFUSED).screen()).isEqualTo(Screen.TICKET);
    }

    @Test
    void paperThatComesAfterTheNumberWasVoidedIsStillReportedAsPaper() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber().afterSeconds(1).touch(Touch.CANCEL);
        kiosk.cancelled(Visit.Cancelling.DONE).errands();
        assertThat(kiosk.printed().errands()).containsExactly(new Errand.ReportPrinted("t-A003"));
        assertThat(kiosk.screen()).isEqualTo(Screen.CANCELLED);
    }

    @Test
    void aVoidNumberIsNotPrintedAgain() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber().unprinted(PrinterFault.PAPER_OUT, false);
        kiosk.afterSeconds(1)
                .touch(Touch.CANCEL)
                .cancelled(Visit.Cancelling.DONE)
                .errands();
        assertThat(kiosk.afterSeconds(1).touch(Touch.REPRINT).errands()).isEmpty();
    }
}
