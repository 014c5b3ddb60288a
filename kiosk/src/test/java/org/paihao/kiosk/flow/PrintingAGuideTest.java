package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paihao.kiosk.printer.PrintAnswer;
import org.paihao.kiosk.printer.PrinterFault;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.protocol.Guide;
import org.paihao.protocol.Notified;
import org.paihao.protocol.PrintState;

/** A guide on paper, and how its version comes to stand beside the number. */
class PrintingAGuideTest {
    private static final PrintAnswer DONE = new PrintAnswer.Printed(false);
    private static final PrintAnswer FAILED = new PrintAnswer.Unprinted(PrinterFault.PAPER_OUT, true);

    private final TriedKiosk kiosk =
            SampleGuides.reading(TriedKiosk.open(), "yibao").afterSeconds(1);
    private final Guide guide = SampleGuides.book().guides().stream()
            .filter(each -> each.id().equals("yibao"))
            .findFirst()
            .orElseThrow();

    @Test
    void oneTouchPrintsTheGuideThatIsRead() {
        kiosk.errands();
        kiosk.touch(Touch.PRINT_GUIDE);
        assertThat(kiosk.errands()).singleElement().isInstanceOfSatisfying(Errand.PrintGuide.class, print -> {
            assertThat(print.guide()).isEqualTo(guide);
            assertThat(print.time())
                    .isBetween(LocalDateTime.parse("2026-11-23T08:00"), LocalDateTime.parse("2026-11-23T23:00"));
        });
        kiosk.afterSeconds(1).touch(Touch.PRINT_GUIDE);
        assertThat(kiosk.errands()).as("it is being printed").isEmpty();
        kiosk.sheet(guide, DONE).afterSeconds(1).touch(Touch.PRINT_GUIDE);
        assertThat(kiosk.errands()).as("it is printed").isEmpty();
        assertThat(kiosk.screen()).isEqualTo(Screen.GUIDE);
    }

    @Test
    void aPaperThatDidNotComeOutCanBeWantedAgain() {
        kiosk.touch(Touch.PRINT_GUIDE).sheet(guide, FAILED).afterSeconds(1);
        kiosk.errands();
        kiosk.touch(Touch.PRINT_GUIDE);
        assertThat(kiosk.errands()).hasSize(1);
    }

    @Test
    void whileThePrinterCannotNothingIsWantedOfIt() {
        kiosk.printer(PrinterStatus.PAPER_OUT).errands();
        kiosk.touch(Touch.PRINT_GUIDE);
        assertThat(kiosk.errands()).isEmpty();
    }

    @Test
    void whoTakesANumberWithThePaperInHandHasItsVersionWrittenBesideIt() {
        kiosk.touch(Touch.PRINT_GUIDE).sheet(guide, DONE).afterSeconds(1);
        assertThat(given())
                .containsExactly(new Errand.ReportNotified("t-A003", new Notified("yibao", guide.version())));
    }

    @Test
    void alsoWhereThePaperIsDoneOnlyAfterTheNumberCame() {
        kiosk.touch(Touch.PRINT_GUIDE).afterSeconds(1);
        assertThat(given()).isEmpty();
        kiosk.sheet(guide, DONE);
        assertThat(kiosk.errands())
                .containsExactly(new Errand.ReportNotified("t-A003", new Notified("yibao", guide.version())));
    }

    @Test
    void whoOnlyReadItOrHasNoPaperHasNothingWritten() {
        assertThat(given()).isEmpty();
        kiosk.sheet(guide, FAILED);
        assertThat(kiosk.errands()).isEmpty();
    }

    /** What was to be told of notifications when the number came. */
    private List<Errand> given() {
        kiosk.touch(Touch.service(guide.service())).issued(SampleHall.ticket("A003", PrintState.PENDING));
        return kiosk.errands().stream()
                .filter(Errand.ReportNotified.class::isInstance)
                .toList();
    }
}
