package org.paihao.display.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.paihao.look.Fonts;
import org.paihao.look.Glass;
import org.paihao.look.Language;
import org.paihao.look.Look;
import org.paihao.look.Words;
import org.paihao.protocol.DayKind;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.view.BoardView.Day;
import org.paihao.protocol.view.BoardView.Paused;
import org.testfx.framework.junit5.ApplicationExtension;

/** Draws the board in its states to target/pictures, and looks for text that leaves the glass or lies on other text. */
@ExtendWith(ApplicationExtension.class)
class BoardPicturesTest {
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final double SMALLEST_MM = 28;
    private static final double DIGITS = 0.733;
    private static final Instant NOW = Instant.parse("2026-11-21T00:56:00Z");

    @Test
    void callsOnAnOrdinaryMorning() throws Exception {
        for (Language language : Language.BUILT_IN) {
            draw("board", language, model -> model.shows(Boards.busy().view()));
        }
    }

    @Test
    void anEmptyMorning() throws Exception {
        for (Language language : Language.BUILT_IN) {
            draw("board-empty", language, model -> model.shows(Boards.quiet().view()));
        }
    }

    @Test
    void theSignalIsLost() throws Exception {
        for (Language language : Language.BUILT_IN) {
            draw("board-lost", language, model -> {
                model.shows(Boards.busy().view());
                model.lost(new Lost(NOW.minusSeconds(48), Boards.MORNING.minus(Duration.ofSeconds(48))));
            });
        }
    }

    @Test
    void theLongestNumbersEverywhere() throws Exception {
        for (Language language : Language.BUILT_IN) {
            draw("board-worst", language, model -> {
                model.trouble("trouble.sound");
                model.shows(Boards.worst().view());
            });
        }
    }

    @Test
    void beforeTheFirstWordOfTheServer() throws Exception {
        for (Language language : Language.BUILT_IN) {
            draw("board-never", language, model -> model.lost(new Lost(NOW.minusSeconds(4000), null)));
        }
    }

    @Test
    void aMarketDayWithAWindowPaused() throws Exception {
        for (Language language : Language.BUILT_IN) {
            draw(
                    "board-paused",
                    language,
                    model -> model.shows(Boards.busy()
                            .paused(new Paused(13, 14))
                            .standsIn("欧阳秀英", 14)
                            .view()));
            draw(
                    "board-market",
                    language,
                    model -> model.shows(Boards.busy()
                            .day(new Day(
                                    DayKind.MARKET,
                                    null,
                                    Map.of(
                                            "zh-CN",
                                            "今天是逢集日人多时段上午九点到十一点材料先到咨询服务台看一看少跑一趟好",
                                            "en",
                                            "Market day: most people come between nine and eleven in the morning")))
                            .view()));
        }
    }

    private static void draw(String name, Language language, Consumer<BoardViewModel> state) throws Exception {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                Words words = Words.of(BoardProgram.class, language);
                BoardViewModel model = new BoardViewModel(words, Clock.fixed(NOW, ZoneOffset.UTC), () -> 0);
                Look look = new Look(new Glass(1920, 1080, 65));
                BoardScreen screen = new BoardScreen(model, words, look, Fonts.load());
                Scene scene = look.scene(screen.root());
                state.accept(model);
                Files.createDirectories(FOLDER);
                ImageIO.write(
                        SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                        "png",
                        FOLDER.resolve(name + (language.equals(Language.EN) ? "-en" : "") + ".png")
                                .toFile());
                nothingLeavesTheGlass(scene.getRoot(), name + " " + language);
                rangesCanBeRead(scene, look, name + " " + language);
                drawn.complete(null);
            } catch (Throwable e) {
                drawn.completeExceptionally(e);
            }
        });
        drawn.get(30, TimeUnit.SECONDS);
    }

    /** A range of minutes keeps clear of the number of people beside it, and is as high as the smallest type of a board. */
    private static void rangesCanBeRead(Scene scene, Look look, String picture) {
        for (Node minutes : scene.getRoot().lookupAll(".queue-minutes")) {
            Text text = (Text) minutes;
            String words = picture + ": " + text.getText();
            assertThat(text.isVisible()).as(words).isTrue();
            assertThat(text.getFont().getSize() * DIGITS)
                    .as(words)
                    .isGreaterThanOrEqualTo(look.mm(SMALLEST_MM) * DIGITS - 0.1);
            Node line = text;
            while (!line.getStyleClass().contains("queue")) {
                line = line.getParent();
            }
            Node count = line.lookup(".queue-count");
            assertThat(right(text)).as(words).isLessThanOrEqualTo(left(count) - look.mm(4));
        }
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    private static void nothingLeavesTheGlass(Node node, String picture) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isEmpty()) {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            String words = picture + ": " + text.getText();
            assertThat(bounds.getMinX()).as(words).isGreaterThanOrEqualTo(0);
            assertThat(bounds.getMaxX()).as(words).isLessThanOrEqualTo(1920);
            Bounds place = node.getParent().localToScene(node.getParent().getLayoutBounds());
            assertThat(place.getMinY()).as(words).isGreaterThanOrEqualTo(0);
            assertThat(place.getMaxY()).as(words).isLessThanOrEqualTo(1080);
        }
        if (node instanceof Region) {
            double end = node.localToScene(node.getLayoutBounds()).getMaxY();
            assertThat(end).as(picture + ": " + node).isLessThanOrEqualTo(1080.5);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nothingLeavesTheGlass(child, picture));
        }
    }
}
