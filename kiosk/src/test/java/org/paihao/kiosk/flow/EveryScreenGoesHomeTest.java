package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paihao.look.Language;

/** Whoever goes away leaves nothing behind: no screen, no language, no elder mode, no volume. */
class EveryScreenGoesHomeTest {
    private static final int IDLE_SECONDS = 45;
    private static final int IN_HAND_SECONDS = 20;
    private static final int QUESTION_SECONDS = 20;

    /** The others wait for server or printer, not for somebody. */
    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"ASKING", "CARD_CHECKING", "PRINTING", "REPRINTING", "IDLE_QUESTION"},
            mode = EnumSource.Mode.EXCLUDE)
    void inEveryLanguageOrdinaryAndForElders(Moment moment) {
        for (Language language : Language.BUILT_IN) {
            goesHome(moment, language, false);
            goesHome(moment, language, true);
        }
    }

    private static void goesHome(Moment moment, Language language, boolean elder) {
        TriedKiosk kiosk = moment.tried(language).afterSeconds(1);
        if (elder) {
            kiosk.touch(Touch.ELDER).afterSeconds(1);
        }
        kiosk.touch(Touch.LISTEN);
        Screen screen = kiosk.screen();
        int pace = elder ? 2 : 1;
        boolean inHand = screen == Screen.TICKET || screen == Screen.CANCELLED;
        int limit = pace * (inHand ? IN_HAND_SECONDS : IDLE_SECONDS);
        assertThat(kiosk.afterSeconds(limit - 1).screen())
                .as("%s before its time", moment)
                .isEqualTo(screen);
        kiosk.afterSeconds(1).afterSeconds(pace * QUESTION_SECONDS);
        assertThat(kiosk.state().visit()).as("%s in %s", moment, language).isEqualTo(Visit.AT_HOME);
        assertThat(kiosk.state().manner()).as("%s in %s", moment, language).isEqualTo(Manner.usual(language));
        assertThat(kiosk.state().card().isShown()).as("card at %s", moment).isFalse();
    }
}
