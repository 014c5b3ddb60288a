package org.paihao.server.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paihao.protocol.WindowState;

class KeepersTest {
    private static WindowRow window(int no, WindowState state, Integer substitute) {
        return new WindowRow(no, state, null, null, null, substitute, 0, null, null);
    }

    @Test
    void anOpenWindowKeepsItsOwnWorkAndAClosedOneNobodys() {
        Keepers keepers = new Keepers(List.of(window(1, WindowState.OPEN, null), window(2, WindowState.CLOSED, null)));
        assertThat(keepers.of(1)).hasValue(1);
        assertThat(keepers.of(2)).isEmpty();
        assertThat(keepers.of(3)).isEmpty();
    }

    @Test
    void aSubstitutesSubstituteKeepsTheWorkOfBoth() {
        Keepers keepers = new Keepers(List.of(
                window(1, WindowState.PAUSED, 2), window(2, WindowState.PAUSED, 3), window(3, WindowState.OPEN, null)));
        assertThat(keepers.of(1)).hasValue(3);
        assertThat(keepers.of(2)).hasValue(3);
    }

    @Test
    void aSubstituteThatLeftKeepsNothing() {
        Keepers keepers = new Keepers(List.of(
                window(1, WindowState.PAUSED, 2),
                window(2, WindowState.CLOSED, null),
                window(4, WindowState.PAUSED, 9)));
        assertThat(keepers.of(1)).isEmpty();
        assertThat(keepers.of(4)).isEmpty();
    }

    @Test
    void twoThatStandInForEachOtherKeepNothing() {
        Keepers keepers = new Keepers(List.of(window(1, WindowState.PAUSED, 2), window(2, WindowState.PAUSED, 1)));
        assertThat(keepers.of(1)).isEmpty();
        assertThat(keepers.with(window(2, WindowState.OPEN, null)).of(1)).hasValue(2);
    }
}
