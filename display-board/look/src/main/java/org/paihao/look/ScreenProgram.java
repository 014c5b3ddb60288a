package org.paihao.look;

import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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

/**
 * Runs the one window of a program: without decoration over the whole display, or in memory where there is none. A
 * program's {@code main} calls it and goes on when the window is closed, which only its finger can do.
 */
public final class ScreenProgram {
    /** The exit code of a program that had a fault: to be started again. */
    public static final int FAULT = 70;

    /** That of a program which cannot run as it was started, and has said why: to be mended first. */
    public static final int TOLD = 1;

    /** A slow machine may take seconds over its first picture. */
    private static final int LOOKS = 30;

    private static final long LOOK_MILLIS = 1_000;

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

    /** The exit code for what kept a program from running. */
    public static int exitCode(Throwable fault) {
        return fault instanceof IllegalArgumentException || fault instanceof UncheckedIOException ? TOLD : FAULT;
    }

    /**
     * Shows the window and waits until it is closed. From then on a fault that no thread catches ends the program with
     * {@link #FAULT}.
     *
     * @throws RuntimeException what kept the screens from being made
     */
    public static void run(Frame frame, Screens screens) {
        Headless.whereThereIsNoDisplay(frame.size());
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<RuntimeException> fault = new AtomicReference<>();
        GlassWatch.endOnFaults();
        Platform.startup(() -> {
            try {
                show(frame, screens, closed);
            } catch (RuntimeException e) {
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
            throw fault.get();
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
        stage.show();
        NoWayOut.of(stage, frame.place() == null);
        GlassWatch watch = GlassWatch.begin(LOOKS, LOOK_MILLIS);
        stage.setOnHidden(event -> {
            watch.close();
            closed.countDown();
        });
        if (frame.finger()) {
            new Finger(scene, stage::close)
                    .follow(new InputStreamReader(System.in, StandardCharsets.UTF_8), System.out);
        }
    }
}
