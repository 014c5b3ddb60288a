package org.paihao.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole program on a machine without a display, led by its finger. */
class ScreenProgramTest {
    /** The smallest program there can be. */
    static final class Door {
        public static void main(String[] args) {
            Frame frame = new Frame("door", 10.1, "1280x800", null, true);
            ScreenProgram.run(frame, (look, fonts) -> {
                Button bell = new Button("请按铃");
                bell.setId("bell");
                bell.setOnAction(event -> bell.setText("来了"));
                StackPane screen = new StackPane(bell);
                screen.setId("door");
                screen.getStyleClass().add("screen");
                return screen;
            });
            System.err.println("closed in order");
        }
    }

    @Test
    @Timeout(60)
    void aProgramRunsWithoutADisplayAndObeysItsFinger(@TempDir Path folder) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Door.class.getName());
        builder.environment().remove("DISPLAY");
        Path log = folder.resolve("log");
        builder.redirectError(log.toFile());
        Process program = builder.start();
        try (Writer hand = new OutputStreamWriter(program.getOutputStream(), StandardCharsets.UTF_8);
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(ask(hand, answers, "look"))
                    .contains("\"screen\":\"door\"")
                    .contains("请按铃");
            assertThat(ask(hand, answers, "touch #bell")).contains("\"ok\":true");
            assertThat(ask(hand, answers, "look")).contains("\"bell\":\"来了\"");
            Path picture = folder.resolve("door.png");
            assertThat(ask(hand, answers, "picture " + picture)).contains("\"ok\":true");
            assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1280);
            assertThat(ask(hand, answers, "quit")).contains("\"ok\":true");
            assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isZero();
            assertThat(log).content().contains("closed in order");
        } finally {
            program.destroyForcibly();
        }
    }

    private static String ask(Writer hand, BufferedReader answers, String command) throws Exception {
        hand.write(command + "\n");
        hand.flush();
        return answers.readLine();
    }
}
