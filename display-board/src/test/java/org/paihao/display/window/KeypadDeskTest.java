package org.paihao.display.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.view.ConsoleView;

/** Which presses of a keypad count, and what each stands for. */
class KeypadDeskTest {
    private final List<Act> acts = new ArrayList<>();
    private final List<ConsoleView> believed = new ArrayList<>();
    private final List<Key> acknowledged = new ArrayList<>();
    private final Deque<Runnable> underWay = new ArrayDeque<>();
    private boolean does = true;
    private long nanos;
    private KeypadDesk desk;

    @BeforeEach
    void aKeypad() {
        desk = new KeypadDesk(
                (act, seen) -> {
                    acts.add(act);
                    believed.add(seen);
                    return does;
                },
                underWay::add,
                () -> nanos);
    }

    private void press(Key key) {
        desk.pressed(key, () -> acknowledged.add(key));
    }

    private void answered() {
        underWay.remove().run();
    }

    private void passes(long millis) {
        nanos += Duration.ofMillis(millis).toNanos();
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED,,         OPEN,,,OPEN,",
        "OPEN,,           CALL_NEXT,,,PAUSE,",
        "OPEN,CALLED,     FINISH_AND_CALL,RECALL,FINISH,,",
        "OPEN,SERVING,    FINISH_AND_CALL,RECALL,FINISH,,",
        "PAUSED,,         CONTINUE,,,CONTINUE,"
    })
    void eachKeyMeansWhatTheConsolesKeyOfThatNameMeans(
            String window, String ticket, Act call, Act recall, Act ask, Act pause, Act transfer) {
        ConsoleView view = Views.console(window, ticket, null);
        Act[] wanted = {call, recall, ask, pause, transfer};
        for (Key key : Key.values()) {
            assertThat(Act.of(key, view).orElse(null)).as("%s", key).isEqualTo(wanted[key.ordinal()]);
        }
    }

    @Test
    void aPressIsAcknowledgedOnlyAfterTheServerHasDoneIt() {
        desk.shows(Views.idle());
        press(Key.CALL);
        assertThat(acknowledged).isEmpty();
        answered();
        assertThat(acts).containsExactly(Act.CALL_NEXT);
        assertThat(acknowledged).containsExactly(Key.CALL);
    }

    @Test
    void whatIsRefusedOrMeansNothingIsNotAcknowledged() {
        does = false;
        desk.shows(Views.idle());
        press(Key.CALL);
        answered();
        press(Key.RECALL);
        press(Key.TRANSFER);
        assertThat(underWay).isEmpty();
        assertThat(acknowledged).isEmpty();
    }

    @Test
    void aKeypadThatSaysItsPressAgainAndAgainCallsOnce() {
        desk.shows(Views.idle());
        press(Key.CALL);
        answered();
        desk.shows(Views.console("OPEN", "CALLED", null));
        for (int i = 0; i < 20; i++) {
            passes(1400);
            press(Key.CALL);
        }
        assertThat(underWay).isEmpty();
        passes(1500);
        press(Key.CALL);
        answered();
        assertThat(acts).containsExactly(Act.CALL_NEXT, Act.FINISH_AND_CALL);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void howeverLongTheServerTookWhatTheLineSaysAgainThenCallsNobody(boolean carriedOut) {
        does = carriedOut;
        desk.shows(Views.idle());
        press(Key.CALL);
        passes(3000);
        answered();
        desk.shows(Views.console("OPEN", "CALLED", null));
        passes(10);
        press(Key.CALL);
        assertThat(underWay).isEmpty();
    }

    @Test
    void whileAnActIsUnderWayNoOtherIsBegun() {
        desk.shows(Views.console("OPEN", "SERVING", null));
        press(Key.ASK_RATING);
        press(Key.CALL);
        passes(5000);
        press(Key.RECALL);
        assertThat(underWay).hasSize(1);
        answered();
        assertThat(acts).containsExactly(Act.FINISH);
    }

    @Test
    void withTheServerAwayOrUnknownNothingIsDoneAndNothingLater() {
        press(Key.CALL);
        desk.shows(Views.idle());
        assertThat(underWay).isEmpty();
        desk.lost(new Lost(Instant.EPOCH, Views.NOW));
        passes(2000);
        press(Key.CALL);
        desk.found();
        assertThat(underWay).isEmpty();
        passes(2000);
        press(Key.CALL);
        assertThat(underWay).hasSize(1);
    }

    @Test
    void whatWasBelievedAtThePressIsWhatTheServerHears() {
        ConsoleView then = Views.idle();
        desk.shows(then);
        press(Key.CALL);
        desk.shows(Views.console("OPEN", "CALLED", null));
        answered();
        assertThat(believed).containsExactly(then);
    }
}
