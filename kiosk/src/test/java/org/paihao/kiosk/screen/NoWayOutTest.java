package org.paihao.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.RotateEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.SwipeEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paihao.kiosk.Kiosk;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Manner;
import org.paihao.kiosk.flow.Moment;
import org.paihao.kiosk.flow.Touch;
import org.paihao.look.Language;
import org.paihao.look.Words;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a child can press, on every screen of the real glass: only a finger is answered. */
@ExtendWith(ApplicationExtension.class)
class NoWayOutTest {
    private static final List<KeyCode> HELD = List.of(KeyCode.ALT, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.WINDOWS);

    private final List<Touch> touches = new CopyOnWriteArrayList<>();
    private final List<InputEvent> heard = new CopyOnWriteArrayList<>();
    private final KioskViewModel kiosk =
            new KioskViewModel(Words.of(Kiosk.class, Language.ZH_CN), touches::add, () -> {});
    private Stage stage;
    private Scene scene;
    private Robot robot;

    @Start
    void window(Stage window) {
        stage = window;
    }

    @BeforeEach
    void open() {
        OnGlass.run(() -> {
            kiosk.show(Moment.HOME.in(Manner.usual(Language.ZH_CN)));
            scene = OnGlass.UPRIGHT_21.look().scene(new KioskGlass(OnGlass.UPRIGHT_21.look(), OnGlass.fonts(), kiosk));
            // Whatever gets through and is not a finger; a key goes to the scene itself, where nothing has the focus.
            scene.addEventHandler(InputEvent.ANY, this::hear);
            scene.getRoot().addEventFilter(InputEvent.ANY, this::hear);
            stage.setScene(scene);
            stage.show();
            robot = new Robot();
            return null;
        });
    }

    private void hear(InputEvent event) {
        if (!(event instanceof MouseEvent mouse) || mouse.getButton() == MouseButton.SECONDARY) {
            heard.add(event);
        }
    }

    @AfterEach
    void close() {
        OnGlass.run(() -> {
            stage.hide();
            return null;
        });
    }

    /** The control: this finger is answered, and beside a target too. */
    @Test
    void aFingerIsAnswered() {
        click("#service-A", MouseButton.PRIMARY);
        assertThat(touches).extracting(Touch::on).containsExactly(Touch.On.SERVICE);
        clickAt(new Point2D(3, 3), MouseButton.PRIMARY);
        assertThat(touches).extracting(Touch::on).containsExactly(Touch.On.SERVICE, Touch.On.ELSEWHERE);
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void noKeyReachesTheGlassAloneOrWithAnotherOne(Moment moment) {
        List<List<KeyCode>> chords = new ArrayList<>();
        for (KeyCode key : KeyCode.values()) {
            if (key != KeyCode.UNDEFINED && !HELD.contains(key)) {
                chords.add(List.of(key));
            }
        }
        for (KeyCode held : HELD) {
            for (KeyCode key : List.of(KeyCode.F4, KeyCode.ESCAPE, KeyCode.F11, KeyCode.C, KeyCode.Q, KeyCode.TAB)) {
                chords.add(List.of(held, key));
            }
        }
        chords.add(List.of(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DELETE));
        OnGlass.run(() -> {
            kiosk.show(moment.in(Manner.usual(Language.ZH_CN)));
            for (List<KeyCode> chord : chords) {
                chord.forEach(robot::keyPress);
                chord.forEach(robot::keyRelease);
            }
            return null;
        });
        unmoved();
    }

    @Test
    void otherButtonsMeanNothing() {
        click("#service-A", MouseButton.SECONDARY);
        click("#service-A", MouseButton.MIDDLE);
        clickAt(new Point2D(3, 3), MouseButton.SECONDARY);
        unmoved();
    }

    @Test
    void aFingerThatIsDraggedFromOneTargetToAnotherTouchesNeither() {
        Point2D from = middle("#service-A");
        Point2D to = middle("#service-B");
        OnGlass.run(() -> {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            return null;
        });
        OnGlass.run(() -> {
            robot.mouseMove(to);
            robot.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
        unmoved();
    }

    @Test
    void noGestureReachesTheGlass() {
        Node tile = scene.lookup("#service-A");
        OnGlass.run(() -> {
            robot.mouseMove(middle("#service-A"));
            robot.mouseWheel(5);
            return null;
        });
        for (Event each : List.of(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 9, 9, false, null),
                scroll(),
                new ZoomEvent(ZoomEvent.ZOOM, 9, 9, 9, 9, false, false, false, false, false, false, 2, 2, null),
                new RotateEvent(RotateEvent.ROTATE, 9, 9, 9, 9, false, false, false, false, false, false, 90, 90, null),
                new SwipeEvent(SwipeEvent.SWIPE_LEFT, 9, 9, 9, 9, false, false, false, false, false, 3, null),
                new KeyEvent(KeyEvent.KEY_TYPED, "x", "x", KeyCode.UNDEFINED, false, false, false, false))) {
            OnGlass.run(() -> {
                Event.fireEvent(tile, each);
                return null;
            });
        }
        unmoved();
    }

    private static ScrollEvent scroll() {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                9,
                9,
                9,
                9,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private void unmoved() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heard).isEmpty();
        assertThat(touches).isEmpty();
        assertThat(stage.isShowing()).isTrue();
    }

    private void click(String node, MouseButton button) {
        clickOnScreen(middle(node), button);
    }

    private void clickAt(Point2D inScene, MouseButton button) {
        clickOnScreen(OnGlass.run(() -> scene.getRoot().localToScreen(inScene)), button);
    }

    private void clickOnScreen(Point2D place, MouseButton button) {
        OnGlass.run(() -> {
            robot.mouseMove(place);
            robot.mousePress(button);
            return null;
        });
        OnGlass.run(() -> {
            robot.mouseRelease(button);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D middle(String id) {
        return OnGlass.run(() -> {
            Node node = scene.lookup(id);
            return node.localToScreen(
                    node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
        });
    }
}
