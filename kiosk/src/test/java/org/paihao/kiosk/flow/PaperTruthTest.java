package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paihao.kiosk.printer.PrinterFault;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.look.Language;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.view.KioskView;

class PaperTruthTest {
    @Test
    void whatThePrinterSaidIsReported() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber();
        kiosk.errands();
        assertThat(kiosk.printed().screen()).isEqualTo(Screen.TICKET);
        assertThat(kiosk.errands()).containsExactly(new Errand.ReportPrinted("t-A003"));
    }

    @Test
    void withoutPaperTheNumberStaysOnTheGlassAndTheReasonIsReported() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber();
        kiosk.errands();
        assertThat(kiosk.unprinted(PrinterFault.PAPER_OUT, false).screen()).isEqualTo(Screen.UNPRINTED);
        assertThat(kiosk.errands()).containsExactly(new Errand.ReportUnprinted("t-A003", "paper-out"));
    }

    @Test
    void noStrayTouchTakesAwayANumberThatIsOnlyOnTheGlass() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber().unprinted(PrinterFault.PAPER_OUT, false);
        assertThat(kiosk.afterSeconds(10).touch(Touch.ELSEWHERE).screen()).isEqualTo(Screen.UNPRINTED);
        assertThat(kiosk.touch(Touch.DONE).screen()).isEqualTo(Screen.HOME);
    }

    @Test
    void aTicketInHandYieldsToTheNextFinger() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber().printed();
        assertThat(kiosk.afterSeconds(1).touch(Touch.ELSEWHERE).screen()).isEqualTo(Screen.TICKET);
        assertThat(kiosk.afterSeconds(1).touch(Touch.ELSEWHERE).screen()).isEqualTo(Screen.HOME);
    }

    @Test
    void theTruthIsReportedEvenWhenItsVisitorHasGone() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber().afterSeconds(1).touch(Touch.DONE);
        kiosk.errands();
        kiosk.unprinted("t-A003", PrinterFault.COVER_OPEN, true);
        assertThat(kiosk.screen()).isEqualTo(Screen.HOME);
        assertThat(kiosk.errands()).containsExactly(new Errand.ReportUnprinted("t-A003", "cover-open"));
    }

    @Test
    void itCanBePrintedAgainOnceThePrinterIsMendedAndKeepsItsNumber() {
        TriedKiosk kiosk = TriedKiosk.open()
                .withNumber()
                .unprinted(PrinterFault.PAPER_OUT, false)
                .printer(PrinterStatus.PAPER_OUT);
        kiosk.errands();
        assertThat(kiosk.afterSeconds(1).touch(Touch.REPRINT).errands()).isEmpty();
        kiosk.printer(PrinterStatus.READY).touch(Touch.REPRINT);
        assertThat(kiosk.screen()).isEqualTo(Screen.PRINTING);
        assertThat(kiosk.errands())
                .containsExactly(new Errand.Reprint("t-A003", kiosk.state().view(), Language.ZH_CN));
        assertThat(kiosk.printed().screen()).isEqualTo(Screen.TICKET);
    }

    @Test
    void aReprintThatTheServerDidNotHandOutLeavesTheNumberOnTheGlass() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber().unprinted(PrinterFault.PAPER_OUT, false);
        kiosk.afterSeconds(1).touch(Touch.REPRINT).reprintFailed(false);
        assertThat(kiosk.screen()).isEqualTo(Screen.UNPRINTED);
    }

    @Test
    void aNumberThatIsOverWhenThePaperIsBackIsSaidAndNeverOfferedAgain() {
        TriedKiosk kiosk = TriedKiosk.open()
                .view(SampleHall.withPending(SampleHall.ticket("A003", PrintState.UNPRINTED)))
                .withNumber()
                .unprinted(PrinterFault.PAPER_OUT, false);
        kiosk.afterSeconds(1).touch(Touch.REPRINT).reprintFailed(true);
        assertThat(kiosk.screen()).isEqualTo(Screen.CANCELLED);
        assertThat(kiosk.afterSeconds(1).touch(Touch.DONE).screen()).isEqualTo(Screen.HOME);
        assertThat(kiosk.offers()).as("the view is older than the refusal").isEmpty();
    }

    @Test
    void whatThePrinterSaysIsReportedInItsOwnWords() {
        TriedKiosk kiosk = TriedKiosk.open();
        for (PrinterStatus status : PrinterStatus.values()) {
            kiosk.printer(status);
        }
        assertThat(kiosk.printerReports())
                .containsExactly(
                        "ready",
                        "ready",
                        "near-end",
                        "unasked",
                        "paper-out",
                        "cover-open",
                        "cutter",
                        "printer-error",
                        "no-answer",
                        "line-lost");
    }

    @Test
    void aKioskThatStartsReportsTheTicketsThatItLeftWithoutAWord() {
        TriedKiosk kiosk = TriedKiosk.dark(Language.ZH_CN)
                .view(SampleHall.withPending(
                        SampleHall.ticket("A001", PrintState.PENDING),
                        SampleHall.ticket("B002", PrintState.UNPRINTED)));
        assertThat(kiosk.errands()).containsExactly(new Errand.ReportUnprinted("t-A001", "restarted"));
        assertThat(kiosk.view(SampleHall.withPending(SampleHall.ticket("A001", PrintState.PENDING)))
                        .errands())
                .isEmpty();
    }

    @Test
    void ticketsWithoutPaperAreOfferedOnTheHomeScreenForSomeMinutes() {
        TriedKiosk kiosk =
                TriedKiosk.open().view(SampleHall.withPending(SampleHall.ticket("B002", PrintState.UNPRINTED)));
        assertThat(kiosk.offers()).extracting("number").containsExactly("B002");
        kiosk.errands();
        assertThat(kiosk.touch(Touch.reprint("t-B002")).screen()).isEqualTo(Screen.PRINTING);
        assertThat(kiosk.errands())
                .containsExactly(new Errand.Reprint("t-B002", kiosk.state().view(), Language.ZH_CN));
        assertThat(kiosk.offers()).isEmpty();
        assertThat(TriedKiosk.open()
                        .view(SampleHall.withPending(SampleHall.ticket("B002", PrintState.UNPRINTED)))
                        .afterSeconds(600)
                        .offers())
                .isEmpty();
    }

    @Test
    void aNumberWhoseAnswerWasLostIsFoundInTheViewAndOffered() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.service("gongan"));
        kiosk.errands();
        kiosk.view(SampleHall.withPending(SampleHall.ticket("B002", PrintState.PENDING)));
        assertThat(kiosk.errands()).as("its answer may still come").isEmpty();
        kiosk.afterSeconds(8).notIssued(null).afterSeconds(1);
        assertThat(kiosk.errands()).containsExactly(new Errand.ReportUnprinted("t-B002", null));
        kiosk.touch(Touch.DONE);
        assertThat(kiosk.offers()).extracting("number").containsExactly("B002");
    }

    @Test
    void aTicketAtThePrinterIsNoOrphan() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber();
        kiosk.errands();
        kiosk.view(SampleHall.withPending(SampleHall.ticket("A003", PrintState.PENDING)))
                .afterSeconds(1);
        assertThat(kiosk.errands()).isEmpty();
        kiosk.printed();
        assertThat(kiosk.offers()).as("the view is older than the paper").isEmpty();
    }

    @Test
    void aPrinterThatCannotPrintIsSaidBeforeAnyChoiceAndNobodyIsSentAway() {
        TriedKiosk kiosk = TriedKiosk.open().printer(PrinterStatus.PAPER_OUT);
        assertThat(kiosk.screen()).isEqualTo(Screen.PRINTER_TROUBLE);
        assertThat(kiosk.touch(Touch.service("gongan")).errands()).hasSize(1);
    }

    @Test
    void whatBecameOfYesterdaysPapersIsForgottenAndTodaysIsNot() {
        TriedKiosk kiosk =
                TriedKiosk.open().withNumber().printed().afterSeconds(1).touch(Touch.DONE);
        kiosk.view(SampleHall.open());
        assertThat(kiosk.state().handled()).containsOnlyKeys("t-A003");
        kiosk.afterSeconds(1)
                .touch(Touch.service("shebao-yibao"))
                .issued(SampleHall.ticket("A004", PrintState.PENDING));
        KioskView tomorrow =
                SampleHall.on(SampleHall.MORNING.plusDays(1), SampleHall.ticket("A003", PrintState.PENDING));
        kiosk.errands();
        kiosk.view(tomorrow);
        assertThat(kiosk.state().handled()).as("asked for, or being printed").containsOnlyKeys("t-A003", "t-A004");
        kiosk.printed().view(SampleHall.on(SampleHall.MORNING.plusDays(2)));
        assertThat(kiosk.state().handled()).isEmpty();
        assertThat(kiosk.errands()).containsExactly(new Errand.ReportPrinted("t-A004"));
    }
}
