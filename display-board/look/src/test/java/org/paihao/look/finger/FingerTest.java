package org.paihao.look.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FingerTest {
    private final AtomicInteger touches = new AtomicInteger();
    private final AtomicInteger quits = new AtomicInteger();
    private Button take;
    private Pane curtain;
    private Finger finger;

    @Start
    void open(Stage stage) {
        take = new Button("取号");
        curtain = new Pane();
        take.setId("take");
        take.setStyle("-fx-opacity: 1");
        take.setOnAction(event -> touches.incrementAndGet());
        Label hidden = new Label("看不见");
        hidden.setId("hidden");
        hidden.setVisible(false);
        hidden.setManaged(false);
        VBox home = new VBox(hidden, take);
        home.setId("home");
        home.getStyleClass().add("screen");
        curtain.setVisible(false);
        Scene scene = new Scene(new StackPane(home, curtain), 640, 400);
        stage.setScene(scene);
        stage.show();
        finger = new Finger(scene, quits::incrementAndGet);
    }

    @Test
    void aTouchIsARealPressAndRelease() {
        long before = System.currentTimeMillis();
        assertThat(finger.obey("touch #take"))
                .startsWith("{\"ok\":true,\"pressedAt\":")
                .contains("\"pressedNanos\":", "\"liftedNanos\":");
        assertThat(touches).hasValue(1);
        assertThat(System.currentTimeMillis()).isGreaterThanOrEqualTo(before + 40);
        finger.obey("touch #take");
        assertThat(touches).hasValue(2);
    }

    @Test
    void aTouchByPlaceHitsWhatLiesThere() {
        assertThat(finger.obey("touch 12 12")).contains("\"ok\":true");
        assertThat(touches).hasValue(1);
        assertThat(finger.obey("touch 600 390")).contains("\"ok\":true");
        assertThat(touches).hasValue(1);
    }

    @Test
    void aFingerWaitsUntilTheTargetIsEnabled() throws Exception {
        Fx.run(() -> take.setDisable(true));
        Thread opener = new Thread(() -> {
            await().pollDelay(Duration.ofMillis(1500)).until(() -> true);
            Platform.runLater(() -> take.setDisable(false));
        });
        opener.start();
        assertThat(finger.obey("touch #take")).contains("\"ok\":true");
        assertThat(touches).hasValue(1);
        opener.join();
    }

    @Test
    void whatLiesUnderSomethingElseIsNotTouched() throws Exception {
        Fx.run(() -> curtain.setVisible(true));
        assertThat(finger.obey("touch #take")).contains("\"ok\":false").contains("lies over it");
        assertThat(touches).hasValue(0);
    }

    @Test
    void lookingTellsTheScreenAndWhatIsVisible() {
        assertThat(finger.obey("look"))
                .isEqualTo("{\"ok\":true,\"screen\":\"home\",\"nodes\":{\"home\":\"取号\",\"take\":\"取号\"}}");
    }

    @Test
    void aPictureHasTheRealSize(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("deep/home.png");
        assertThat(finger.obey("picture " + file)).isEqualTo("{\"ok\":true}");
        var image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(folder.resolve("deep")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anUnknownCommandIsRefusedAndTheFingerGoesOn() {
        assertThat(finger.obey("knock")).isEqualTo("{\"ok\":false,\"error\":\"No such command: knock\"}");
        assertThat(finger.obey("touch here please")).contains("\"ok\":false");
        assertThat(finger.obey("look")).contains("\"ok\":true");
    }

    @Test
    void linesAreAnsweredInOrderAndTheEndOfThemCloses() {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        finger.follow(
                new StringReader("touch #take\n\nlook\n"), new PrintStream(answers, true, StandardCharsets.UTF_8));
        await().until(() -> quits.get() == 1);
        assertThat(answers.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).contains("pressedAt"),
                        line -> assertThat(line).contains("\"screen\":\"home\""));
    }

    @Test
    void textsWithQuotesAndLinesStayOneLineOfJson() throws Exception {
        Fx.run(() -> take.setText("\"取号\"\\\n第二行\t"));
        assertThat(finger.obey("look")).contains("\"take\":\"\\\"取号\\\"\\\\\\n第二行\"");
    }
}
