package org.paihao.look;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.paihao.look.finger.Finger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the one window of a program: without decoration over the whole display, or in memory where there is none. A
 * program's {@code main} calls it and goes on when the window is closed, which only its finger can do.
 */
public final class ScreenProgram {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenProgram.class);

    private ScreenProgram() {}

    /** Makes what the window shows, on the toolkit's thread. */
    @FunctionalInterface
    public interface Screens {
        /**
         * @param look of this window's glass
         * @param fonts loaded; what is missing is said on the screen
         */
        Parent open(Look look, Fonts fonts);
    }

    /**
     * Shows the window and waits until it is closed.
     *
     * @throws IllegalStateException where the screens could not be made
     */
    public static void run(Frame frame, Screens screens) {
        Headless.whereThereIsNoDisplay(frame.size());
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Platform.startup(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> LOG.error("A fault on the screen", e));
            try {
                show(frame, screens, closed);
            } catch (RuntimeException | Error e) {
                fault.set(e);
                closed.countDown();
            }
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        if (fault.get() != null) {
            throw new IllegalStateException("The screen could not be made", fault.get());
        }
    }

    private static void show(Frame frame, Screens screens, CountDownLatch closed) {
        Platform.setImplicitExit(false);
        Rectangle2D place = frame.on(Screen.getPrimary().getBounds());
        Look look = new Look(new Glass(place.getWidth(), place.getHeight(), frame.inches()));
        Fonts fonts = Fonts.load();
        Stage stage = new Stage(StageStyle.UNDECORATED);
        Scene scene = look.scene(screens.open(look, fonts));
        if (frame.place() == null) {
            scene.setCursor(Cursor.NONE);
        }
        stage.setTitle(frame.title());
        stage.setScene(scene);
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setOnHidden(event -> closed.countDown());
        stage.show();
        NoWayOut.of(stage, frame.place() == null);
        if (frame.finger()) {
            new Finger(scene, stage::close)
                    .follow(new InputStreamReader(System.in, StandardCharsets.UTF_8), System.out);
        }
    }
}
