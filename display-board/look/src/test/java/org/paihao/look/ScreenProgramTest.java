package org.paihao.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole program on a machine without a display, led by its finger. */
class ScreenProgramTest {
    /** The smallest program there can be. Its other bells are for whoever wants to close, hide or break it. */
    static final class Door {
        public static void main(String[] args) {
            Frame frame = new Frame("door", 10.1, "1280x800", null, true);
            ScreenProgram.run(frame, (look, fonts) -> {
                Button bell = new Button("请按铃");
                bell.setId("bell");
                bell.setOnAction(event -> bell.setText("来了"));
                Button way = new Button("出去");
                way.setId("way-out");
                way.setOnAction(event -> leave((Stage) way.getScene().getWindow(), bell));
                Button fault = new Button("坏了");
                fault.setId("fault");
                fault.setOnAction(event -> {
                    throw new IllegalStateException("the bell broke");
                });
                Button error = new Button("坏了");
                error.setId("error");
                error.setOnAction(event -> new Thread(() -> {
                            throw new StackOverflowError("behind the bell");
                        })
                        .start());
                Button dead = new Button("不动");
                dead.setId("dead");
                dead.setOnAction(event -> {
                    GlassWatch.begin(3, 100);
                    while (true) {
                        LockSupport.park();
                    }
                });
                VBox screen = new VBox(bell, way, fault, error, dead);
                screen.setId("door");
                screen.getStyleClass().add("screen");
                return screen;
            });
            System.err.println("closed in order");
        }

        /** What a window manager does for Alt+F4, for a minimise button and for the key that leaves full screen. */
        private static void leave(Stage window, Button bell) {
            Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
            window.setIconified(true);
            window.setFullScreen(false);
            Timeline look = new Timeline(new KeyFrame(Duration.millis(50), tick -> bell.setText(isThere(window))));
            look.setCycleCount(Timeline.INDEFINITE);
            look.play();
        }

        private static String isThere(Stage window) {
            boolean there = window.isShowing() && !window.isIconified() && window.isFullScreen();
            return there && window.getStyle() == StageStyle.UNDECORATED ? "还在" : "走了";
        }
    }

    @Test
    @Timeout(60)
    void aProgramRunsWithoutADisplayAndObeysItsFinger(@TempDir Path folder) throws Exception {
        try (Opened door = new Opened(folder)) {
            assertThat(door.ask("look")).contains("\"screen\":\"door\"").contains("请按铃");
            assertThat(door.ask("touch #bell")).contains("\"ok\":true");
            assertThat(door.ask("look")).contains("\"bell\":\"来了\"");
            Path picture = folder.resolve("door.png");
            assertThat(door.ask("picture " + picture)).contains("\"ok\":true");
            assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1280);
            assertThat(door.ask("quit")).contains("\"ok\":true");
            assertThat(door.end()).isZero();
            assertThat(door.log()).contains("closed in order");
        }
    }

    @Test
    @Timeout(60)
    void aWindowThatIsToldToCloseToHideOrToShrinkStays(@TempDir Path folder) throws Exception {
        try (Opened door = new Opened(folder)) {
            assertThat(door.ask("touch #way-out")).contains("\"ok\":true");
            await().atMost(20, TimeUnit.SECONDS)
                    .until(() -> door.ask("look"), seen -> seen.contains("\"bell\":\"还在\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fault", "error", "dead"})
    @Timeout(60)
    void aFaultThatNobodyCatchesAndAGlassThatDoesNotAnswerEndTheProgram(String bell, @TempDir Path folder)
            throws Exception {
        try (Opened door = new Opened(folder)) {
            assertThat(door.ask("look")).contains("\"screen\":\"door\"");
            door.say("touch #" + bell);
            assertThat(door.end()).isEqualTo(ScreenProgram.FAULT);
        }
    }

    @Test
    void onlyWhatCanBeMendedByWhoeverStartedItIsToldAsThat() {
        assertThat(ScreenProgram.exitCode(new IllegalArgumentException("no such place")))
                .isEqualTo(ScreenProgram.TOLD);
        assertThat(ScreenProgram.exitCode(new UncheckedIOException(new IOException("no token"))))
                .isEqualTo(ScreenProgram.TOLD);
        assertThat(ScreenProgram.exitCode(new IllegalStateException("no display yet")))
                .isEqualTo(ScreenProgram.FAULT);
    }

    /** The door as a program of its own. */
    private static final class Opened implements AutoCloseable {
        private final Path log;
        private final Process program;
        private final Writer hand;
        private final BufferedReader answers;

        Opened(Path folder) throws IOException {
            log = folder.resolve("log");
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Door.class.getName());
            builder.environment().remove("DISPLAY");
            program = builder.redirectError(log.toFile()).start();
            hand = new OutputStreamWriter(program.getOutputStream(), StandardCharsets.UTF_8);
            answers = program.inputReader(StandardCharsets.UTF_8);
        }

        void say(String command) throws IOException {
            hand.write(command + "\n");
            hand.flush();
        }

        String ask(String command) throws IOException {
            say(command);
            return answers.readLine();
        }

        int end() throws InterruptedException {
            return program.waitFor();
        }

        String log() throws IOException {
            return Files.readString(log);
        }

        @Override
        public void close() {
            program.destroyForcibly();
        }
    }
}
