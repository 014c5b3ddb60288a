package org.paihao.kiosk.screen;

import javafx.animation.FadeTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Screen;
import org.paihao.kiosk.flow.Touch;
import org.paihao.look.Fonts;
import org.paihao.look.Look;

/** The whole glass of a kiosk: one screen at a time, one fading into the next. */
public final class KioskGlass extends StackPane {
    private static final Duration FADE = Duration.millis(180);

    private final KioskViewModel kiosk;
    private final MenuView home;
    private final MenuView group;
    private final TicketView ticket;
    private final NoticeView notice;
    private final QuestionView question;
    private final StackPane screens = new StackPane();
    private Node shown;
    private FadeTransition fade;

    /** @param kiosk decides what is shown; touched from here */
    public KioskGlass(Look look, Fonts fonts, KioskViewModel kiosk) {
        this.kiosk = kiosk;
        Parts parts = new Parts(look, fonts);
        Wording wording = new Wording(parts, kiosk);
        look.dress(this, KioskGlass.class, "kiosk.css");
        home = new MenuView(parts, wording, kiosk, false);
        group = new MenuView(parts, wording, kiosk, true);
        ticket = new TicketView(parts, wording, kiosk);
        notice = new NoticeView(parts, wording, kiosk);
        question = new QuestionView(parts, wording, kiosk);
        getChildren().add(screens);
        if (!fonts.missing().isEmpty()) {
            getChildren().add(missing(parts, fonts));
        }
        // What a target does not take is a touch beside all targets.
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> kiosk.touched(Touch.ELSEWHERE));
        screens.mouseTransparentProperty().bind(kiosk.readyProperty().not());
        kiosk.screenProperty().addListener((property, before, now) -> show(now));
        show(kiosk.screenProperty().get());
    }

    private void show(Screen screen) {
        Node next = of(screen);
        if (next == shown) {
            return;
        }
        if (fade != null) {
            fade.stop();
            shown.setOpacity(1);
        }
        Node before = shown;
        shown = next;
        if (before == null) {
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

    private Node of(Screen screen) {
        return switch (screen) {
            case HOME, PRINTER_TROUBLE -> home;
            case GROUP -> group;
            case PRINTING, TICKET, UNPRINTED -> ticket;
            case ASKING, CARD, CLOSED, SERVER_AWAY, NOT_ISSUED, CANCELLED -> notice;
            case IDLE_QUESTION -> question;
        };
    }

    private Label missing(Parts parts, Fonts fonts) {
        Label label = parts.withId("fonts-missing", parts.label("foot-note"));
        label.setText(kiosk.wordsProperty().get().text("fonts.missing", "files", String.join(", ", fonts.missing())));
        label.setMouseTransparent(true);
        setAlignment(label, Pos.TOP_LEFT);
        return label;
    }
}
