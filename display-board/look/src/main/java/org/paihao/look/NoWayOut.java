package org.paihao.look;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * A glass in a hall answers one finger and nothing else: no key, other button, gesture or window's menu closes it, makes it
 * smaller or leads out of it.
 */
final class NoWayOut {
    private static final Duration SOON = Duration.millis(200);

    private NoWayOut() {}

    /** Whatever is not a finger ends here. */
    static void of(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> {
            if (!isFinger(event)) {
                event.consume();
            }
        });
    }

    private static boolean isFinger(InputEvent event) {
        if (event instanceof MouseEvent mouse) {
            return mouse.getButton() == MouseButton.PRIMARY || mouse.getButton() == MouseButton.NONE;
        }
        return event instanceof TouchEvent;
    }

    /**
     * @param stage is shown; before, Monocle has no window that could fill the screen
     * @param whole where the window is to cover its whole display, whatever else there is
     */
    static void of(Stage stage, boolean whole) {
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, Event::consume);
        stays(stage.iconifiedProperty(), false, () -> stage.setIconified(false));
        if (whole) {
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setAlwaysOnTop(true);
            stage.setFullScreen(true);
            stays(stage.fullScreenProperty(), true, () -> stage.setFullScreen(true));
        }
    }

    private static void stays(ReadOnlyBooleanProperty property, boolean wanted, Runnable mend) {
        // Not at once: where a window manager insists, both would go on without a pause.
        PauseTransition soon = new PauseTransition(SOON);
        soon.setOnFinished(event -> mend.run());
        property.addListener((changed, before, now) -> {
            if (now != wanted) {
                soon.playFromStart();
            }
        });
    }
}
