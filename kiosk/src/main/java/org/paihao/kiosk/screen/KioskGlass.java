package org.paihao.kiosk.screen;

import java.util.function.Supplier;
import javafx.animation.FadeTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Room;
import org.paihao.kiosk.flow.Touch;
import org.paihao.look.Fonts;
import org.paihao.look.Look;

/** The whole glass of a kiosk: one screen at a time, one fading into the next. */
public final class KioskGlass extends StackPane {
    private static final Duration FADE = Duration.millis(180);

    private final KioskViewModel kiosk;
    private final Views usual;
    private final Supplier<Views> makeElder;
    private Views elder;
    private final StackPane screens = new StackPane();
    private final boolean fades;
    private Node shown;
    private FadeTransition fade;

    /** @param kiosk decides what is shown; touched from here */
    public KioskGlass(Look look, Fonts fonts, KioskViewModel kiosk) {
        this(look, fonts, kiosk, true);
    }

    /** @param fades whether one screen fades into the next, or stands there at once */
    KioskGlass(Look look, Fonts fonts, KioskViewModel kiosk, boolean fades) {
        this.kiosk = kiosk;
        this.fades = fades;
        Parts parts = new Parts(look, fonts, false);
        usual = new Views(parts, kiosk);
        makeElder = () -> new Views(new Parts(look, fonts, true), kiosk);
        getChildren().add(screens);
        if (!fonts.missing().isEmpty()) {
            getChildren().add(missing(parts, fonts));
        }
        // What a target does not take is a touch beside all targets.
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> kiosk.touched(Touch.ELSEWHERE));
        screens.mouseTransparentProperty().bind(kiosk.readyProperty().not());
        kiosk.screenProperty().addListener((property, before, now) -> show());
        kiosk.elderProperty().addListener((property, before, now) -> show());
        show();
    }

    /** How much of the guides a screen of this glass holds. */
    public static Room.Both rooms(Look look, Fonts fonts) {
        return new Room.Both(
                new GuideRoom(new Parts(look, fonts, false)).room(),
                new GuideRoom(new Parts(look, fonts, true)).room());
    }

    private void show() {
        Node next = views().of(kiosk.screenProperty().get());
        if (next == shown) {
            return;
        }
        if (fade != null) {
            fade.stop();
            shown.setOpacity(1);
        }
        Node before = shown;
        shown = next;
        if (before == null || !fades) {
            next.setMouseTransparent(false);
            screens.getChildren().setAll(next);
            return;
        }
        before.setMouseTransparent(true);
        next.setMouseTransparent(false);
        screens.getChildren().setAll(before, next);
        fade = new FadeTransition(FADE, next);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.setOnFinished(event -> screens.getChildren().setAll(next));
        fade.play();
    }

    /** Those of the elder mode are made when somebody first wants them. */
    private Views views() {
        if (!kiosk.elderProperty().get()) {
            return usual;
        }
        if (elder == null) {
            elder = makeElder.get();
        }
        return elder;
    }

    private Label missing(Parts parts, Fonts fonts) {
        Label label = parts.withId("fonts-missing", parts.label("foot-note"));
        label.setText(kiosk.wordsProperty().get().text("fonts.missing", "files", String.join(", ", fonts.missing())));
        label.setMouseTransparent(true);
        parts.dress(label);
        setAlignment(label, Pos.TOP_LEFT);
        return label;
    }
}
