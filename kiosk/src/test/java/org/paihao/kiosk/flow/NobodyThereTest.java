package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paihao.kiosk.printer.PrinterFault;
import org.paihao.look.Language;

class NobodyThereTest {
    @Test
    void anOpenGroupIsAskedAboutAndThenClosed() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.group("zonghe"));
        assertThat(kiosk.afterSeconds(44).screen()).isEqualTo(Screen.GROUP);
        assertThat(kiosk.afterSeconds(1).screen()).isEqualTo(Screen.IDLE_QUESTION);
        assertThat(kiosk.afterSeconds(19).screen()).isEqualTo(Screen.IDLE_QUESTION);
        assertThat(kiosk.afterSeconds(1).screen()).isEqualTo(Screen.HOME);
    }

    @Test
    void anyTouchAnswersTheQuestionAndNothingElse() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.group("zonghe")).afterSeconds(45);
        assertThat(kiosk.touch(Touch.BACK).screen()).isEqualTo(Screen.GROUP);
        assertThat(kiosk.afterSeconds(44).screen()).isEqualTo(Screen.GROUP);
    }

    @Test
    void aNumberThatIsOnlyOnTheGlassIsAskedAboutFirst() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber().unprinted(PrinterFault.PAPER_OUT, false);
        assertThat(kiosk.afterSeconds(45).screen()).isEqualTo(Screen.IDLE_QUESTION);
        assertThat(kiosk.touch(Touch.ELSEWHERE).screen()).isEqualTo(Screen.UNPRINTED);
        assertThat(kiosk.afterSeconds(45).afterSeconds(20).screen()).isEqualTo(Screen.HOME);
    }

    @Test
    void aTicketInHandGoesHomeByItself() {
        TriedKiosk kiosk = TriedKiosk.open().withNumber().afterSeconds(2).printed();
        assertThat(kiosk.afterSeconds(19).screen()).isEqualTo(Screen.TICKET);
        assertThat(kiosk.afterSeconds(1).screen()).isEqualTo(Screen.HOME);
    }

    @Test
    void theNextVisitorReadsTheHallsLanguage() {
        TriedKiosk kiosk =
                TriedKiosk.open().touch(Touch.LANGUAGE).afterSeconds(1).withNumber();
        kiosk.printed().afterSeconds(2).touch(Touch.DONE);
        assertThat(kiosk.state().language()).isEqualTo(Language.ZH_CN);
    }

    @Test
    void aLanguageThatNobodyUsesGoesBackToo() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.LANGUAGE);
        assertThat(kiosk.afterSeconds(44).state().language()).isEqualTo(Language.EN);
        assertThat(kiosk.afterSeconds(1).state().language()).isEqualTo(Language.ZH_CN);
    }
}
