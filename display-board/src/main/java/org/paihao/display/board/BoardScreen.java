package org.paihao.display.board;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.paihao.display.board.BoardFace.Row;
import org.paihao.look.Fonts;
import org.paihao.look.Look;
import org.paihao.look.Pictogram;
import org.paihao.look.TightText;
import org.paihao.look.Words;

/** Draws the board: head, banner, rows beside the queues, the line of missed numbers, the strip. */
final class BoardScreen {
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");

    private final Look look;
    private final Words words;
    private final BannerPane banner;
    private final QueuePane queues;
    private final HBox head = new HBox();
    private final VBox rows = new VBox();
    private final HBox missed = new HBox();
    private final HBox strip = new HBox();
    private final HBox middle = new HBox();
    private final VBox board = new VBox();

    BoardScreen(BoardViewModel model, Words words, Look look, Fonts fonts) {
        this.look = look;
        this.words = words;
        this.banner = new BannerPane(words, look);
        this.queues = new QueuePane(words);
        build();
        if (!fonts.missing().isEmpty()) {
            model.trouble("trouble.font");
        }
        model.faceProperty().addListener((face, before, now) -> draw(before, now));
        draw(null, model.faceProperty().get());
        model.invertedProperty().addListener((inverted, before, now) -> banner.invert(now));
    }

    Region root() {
        return board;
    }

    private void build() {
        board.setId("board");
        board.getStyleClass().add("screen");
        look.dress(board, BoardScreen.class, "board.css");
        head.getStyleClass().add("head");
        rows.getStyleClass().add("rows");
        missed.getStyleClass().add("missed");
        missed.setId("missed");
        strip.getStyleClass().add("strip");
        strip.setId("strip");
        middle.getChildren().addAll(rows, queues.root());
        HBox.setHgrow(queues.root(), Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        board.getChildren().addAll(head, banner.root(), middle, missed, strip);
    }

    private void draw(BoardFace before, BoardFace now) {
        board.pseudoClassStateChanged(LOST, !now.live());
        middle.setVisible(!now.hall().isEmpty());
        drawHead(now);
        if (before == null || !now.banner().equals(before.banner())) {
            banner.draw(now.banner());
        }
        if (before == null || !now.rows().equals(before.rows()) || !Objects.equals(now.rowsNote(), before.rowsNote())) {
            drawRows(now);
        }
        if (before == null || !QueuePane.same(before, now)) {
            queues.draw(now);
        }
        drawMissed(now);
        drawStrip(now);
    }

    private void drawHead(BoardFace now) {
        TightText hall = new TightText(now.hall(), "hall").shrinkable();
        TightText clock = new TightText(now.time(), "clock");
        clock.setId("clock");
        HBox when = new HBox(new TightText(now.day(), "day"), clock);
        when.getStyleClass().add("when");
        when.setMaxHeight(Region.USE_PREF_SIZE);
        HBox left = new HBox(hall);
        left.getStyleClass().add("names");
        now.troubles().forEach(trouble -> {
            TightText text = new TightText(trouble, "trouble-word");
            HBox badge = new HBox(Pictogram.of("ui-warn", look.mm(26)), text);
            badge.getStyleClass().add("trouble");
            badge.setMaxHeight(Region.USE_PREF_SIZE);
            badge.setMinWidth(Region.USE_PREF_SIZE);
            badge.setId("trouble");
            left.getChildren().add(badge);
        });
        head.getChildren().setAll(left, spring(), when);
    }

    private void drawRows(BoardFace now) {
        rows.getChildren().clear();
        if (now.rows().isEmpty() && !now.rowsNote().isEmpty()) {
            StackPane note = new StackPane(new TightText(now.rowsNote(), "rows-note"));
            VBox.setVgrow(note, Priority.ALWAYS);
            rows.getChildren().add(note);
        }
        for (int i = 0; i < now.rows().size(); i++) {
            rows.getChildren().add(row(now.rows().get(i), i + 1));
        }
        // Free places keep the rows that there are at their own height.
        for (int i = now.rows().size(); i > 0 && i < 4; i++) {
            Region free = new Region();
            free.getStyleClass().add("free");
            VBox.setVgrow(free, Priority.ALWAYS);
            rows.getChildren().add(free);
        }
    }

    private Node row(Row call, int place) {
        HBox number = new HBox(new TightText(call.number(), "row-number"));
        number.getStyleClass().add("row-number-place");
        HBox row = new HBox(
                number, BannerPane.arrow(look.mm(66)), spring(), BannerPane.window(words, call.window(), "row"));
        row.getStyleClass().add("row");
        row.setId("row-" + place);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    private void drawMissed(BoardFace now) {
        show(missed, !now.missed().isEmpty());
        if (now.missed().isEmpty()) {
            return;
        }
        HBox numbers = new HBox();
        numbers.getStyleClass().add("missed-numbers");
        now.missed().forEach(number -> numbers.getChildren().add(new TightText(number, "missed-number")));
        missed.getChildren()
                .setAll(
                        Pictogram.of("ui-bell", look.mm(34)),
                        new TightText(words.text("missed"), "missed-word"),
                        numbers,
                        spring(),
                        new TightText(words.text("missed.advice"), "missed-advice")
                                .shrinkable()
                                .at(HPos.RIGHT));
    }

    private void drawStrip(BoardFace now) {
        show(strip, !now.strip().isEmpty());
        if (now.strip().isEmpty()) {
            return;
        }
        BorderPane label = new BorderPane(new TightText(words.text("strip"), "strip-word"));
        label.getStyleClass().add("strip-label");
        strip.getChildren().setAll(label, new TightText(now.strip(), "strip-text").shrinkable());
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
