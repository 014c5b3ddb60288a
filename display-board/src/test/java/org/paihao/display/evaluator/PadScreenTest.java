package org.paihao.display.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paihao.look.Fonts;
import org.paihao.look.Glass;
import org.paihao.look.Language;
import org.paihao.look.Look;
import org.paihao.look.Words;
import org.paihao.look.finger.Finger;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.view.PadView;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The pad on a real scene, touched by a real finger; its pictures go to target/pictures. */
@ExtendWith(ApplicationExtension.class)
class PadScreenTest {
    private static final Path FOLDER = Path.of("target", "pictures");

    private record Sent(int level, List<String> reasons, Consumer<Answer> answered) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Look look = new Look(new Glass(1280, 800, 10.1));
    private Stage stage;
    private PadViewModel model;
    private Finger finger;
    private Scene scene;
    private Timeline ticking;

    @Start
    void open(Stage unused) {
        open(Language.ZH_CN);
    }

    private void open(Language language) {
        Words words = Words.of(PadProgram.class, language);
        model = new PadViewModel(
                3,
                words,
                (opening, level, reasons, patience, answered) -> sent.add(new Sent(level, reasons, answered)),
                until -> Duration.between(Pads.NOW, until),
                System::nanoTime);
        scene = look.scene(new PadScreen(model, words, look, Fonts.load()).root());
        if (stage != null) {
            stage.close();
        }
        stage = new Stage(StageStyle.UNDECORATED);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        finger = new Finger(scene, stage::close);
        ticking = new Timeline(new KeyFrame(javafx.util.Duration.millis(50), tick -> model.tick()));
        ticking.setCycleCount(Timeline.INDEFINITE);
        ticking.play();
    }

    @AfterEach
    void close() {
        onGlass(() -> {
            ticking.stop();
            stage.close();
        });
    }

    private static void onGlass(Runnable act) {
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            try {
                act.run();
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        done.join();
    }

    private void shows(PadView view) {
        onGlass(() -> model.shows(view));
    }

    private void seen(String screen) {
        await().until(() -> finger.obey("look").contains("\"screen\":\"" + screen + "\""));
    }

    private void touch(String id) {
        assertThat(finger.obey("touch #" + id)).contains("\"ok\":true");
    }

    @Test
    void aCitizenRatesWithTwoTouches() {
        shows(Pads.dark());
        seen("pad-dark");
        shows(Pads.asks("o1", 30));
        seen("pad-asking");
        assertThat(finger.obey("look")).contains("\"number\":\"A003\"").contains("\"level-5\":\"非常满意\"");
        touch("level-2");
        seen("pad-reasons");
        touch("reason-212");
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).level()).isEqualTo(2);
        assertThat(sent.get(0).reasons()).containsExactly("212");
        onGlass(() -> sent.get(0).answered().accept(Answer.TAKEN));
        seen("pad-thanks");
        shows(Pads.dark());
        seen("pad-dark");
    }

    @Test
    void aLevelMayBeTakenBackAndAGoodOneStandsWithoutAReason() {
        shows(Pads.asks("o1", 30));
        touch("level-1");
        assertThat(finger.obey("look")).doesNotContain("\"skip\"");
        touch("back");
        touch("level-5");
        touch("skip");
        assertThat(sent).singleElement().satisfies(one -> {
            assertThat(one.level()).isEqualTo(5);
            assertThat(one.reasons()).isEmpty();
        });
    }

    @Test
    void theFiveCardsAreEqualAndLargeEnoughForAnOldFinger() {
        shows(Pads.asks("o1", 30));
        seen("pad-asking");
        onGlass(() -> {
            Bounds first = scene.lookup("#level-5").getLayoutBounds();
            for (int level = 5; level >= 1; level--) {
                Bounds card = scene.lookup("#level-" + level).getLayoutBounds();
                assertThat(card.getWidth() / look.mm(1)).isGreaterThanOrEqualTo(30);
                assertThat(card.getHeight() / look.mm(1)).isGreaterThanOrEqualTo(40);
                assertThat(card.getWidth()).isEqualTo(first.getWidth());
                assertThat(card.getHeight()).isEqualTo(first.getHeight());
            }
            double right = place("level-5").getMaxX();
            assertThat((place("level-4").getMinX() - right) / look.mm(1)).isGreaterThanOrEqualTo(6);
        });
    }

    private Bounds place(String id) {
        Node node = scene.lookup("#" + id);
        return node.localToScene(node.getLayoutBounds());
    }

    static List<Language> languages() {
        return Language.BUILT_IN;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyStateIsDrawnWholeInBothLanguages(Language language) {
        onGlass(() -> {
            ticking.stop();
            open(language);
        });
        picture("pad-connecting", language);
        shows(Pads.dark());
        picture("pad-dark", language);
        shows(Pads.view("李喆", null));
        picture("pad-dark-rare", language);
        onGlass(() -> model.lost(new Lost(Instant.EPOCH, Pads.NOW)));
        picture("pad-lost", language);
        onGlass(model::found);
        shows(Pads.asks("o1", "A1003"));
        seen("pad-asking");
        picture("pad-asking", language);
        touch("level-2");
        seen("pad-reasons");
        picture("pad-reasons-bad", language);
        touch("back");
        touch("level-5");
        seen("pad-reasons");
        picture("pad-reasons-good", language);
        touch("reason-510");
        picture("pad-sending", language);
        onGlass(() -> sent.get(0).answered().accept(Answer.TAKEN));
        seen("pad-thanks");
        picture("pad-thanks", language);
        shows(Pads.asks("o2", "A004"));
        seen("pad-asking");
        touch("level-4");
        touch("skip");
        onGlass(() -> sent.get(1).answered().accept(Answer.CLOSED));
        seen("pad-sorry");
        picture("pad-sorry", language);
    }

    private void picture(String name, Language language) {
        await().until(() -> {
            boolean[] solid = {false};
            onGlass(() -> solid[0] =
                    scene.getRoot().getChildrenUnmodifiable().stream().allMatch(node -> node.getOpacity() == 1));
            return solid[0];
        });
        String file = FOLDER.resolve(name + (language.equals(Language.EN) ? "-en" : "") + ".png")
                .toString();
        assertThat(finger.obey("picture " + file)).contains("\"ok\":true");
        onGlass(() -> nothingIsCut(scene.getRoot(), name + " " + language));
    }

    private static void nothingIsCut(Node node, String picture) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            assertThat(text.getText()).as(picture).doesNotEndWith("...");
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            assertThat(bounds.getMinX()).as(picture + ": " + text.getText()).isGreaterThanOrEqualTo(0);
            assertThat(bounds.getMaxX()).as(picture + ": " + text.getText()).isLessThanOrEqualTo(1280);
            assertThat(bounds.getCenterY()).as(picture + ": " + text.getText()).isBetween(0.0, 800.0);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nothingIsCut(child, picture));
        }
    }
}
