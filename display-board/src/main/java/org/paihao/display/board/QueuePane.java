package org.paihao.display.board;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.paihao.display.board.BoardFace.Queue;
import org.paihao.look.Language;
import org.paihao.look.TightText;
import org.paihao.look.Words;

/** Draws who waits: people per service, and below them the next three numbers. */
final class QueuePane {
    private static final int CHARACTERS_IN_ONE_SIZE = 13;

    private final Words words;
    private final VBox side = new VBox();

    QueuePane(Words words) {
        this.words = words;
        side.getStyleClass().add("side");
    }

    Region root() {
        return side;
    }

    static boolean same(BoardFace one, BoardFace other) {
        return one.queues().equals(other.queues())
                && one.next().equals(other.next())
                && one.queuesTitle().equals(other.queuesTitle())
                && one.nextTitle().equals(other.nextTitle());
    }

    void draw(BoardFace now) {
        side.getChildren().clear();
        if (now.queues().isEmpty()) {
            return;
        }
        VBox waiting = new VBox(new TightText(now.queuesTitle(), "side-title"), grid(now.queues()));
        waiting.getStyleClass().add("waiting");
        VBox.setVgrow(waiting, Priority.ALWAYS);
        VBox next = new VBox(new TightText(now.nextTitle(), "side-title"), numbers(now.next()));
        next.getStyleClass().add("next");
        next.setId("next");
        side.getChildren().addAll(waiting, next);
    }

    /** Chinese names are short: two columns. English ones get a whole line. */
    private Node grid(List<Queue> queues) {
        int columns = words.language().equals(Language.ZH_CN) ? 2 : 1;
        int rows = Math.max(4, (queues.size() + columns - 1) / columns);
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("queues", columns == 1 ? "long-names" : "short-names");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        for (int i = 0; i < queues.size(); i++) {
            grid.add(queue(queues.get(i)), i / rows, i % rows);
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    private Node queue(Queue queue) {
        HBox letter = new HBox(new TightText(queue.letter(), "queue-letter"));
        letter.getStyleClass().add("queue-letter-place");
        Region about = about(queue);
        HBox.setHgrow(about, Priority.ALWAYS);
        HBox line = new HBox(letter, about, new TightText(String.valueOf(queue.count()), "queue-count").at(HPos.RIGHT));
        line.getStyleClass().add("queue");
        line.setId("queue-" + queue.letter());
        line.setMaxHeight(Double.MAX_VALUE);
        return line;
    }

    /** The name, and how long one would wait: below a Chinese name, beside an English one. */
    private Region about(Queue queue) {
        TightText name = new TightText(queue.name(), "queue-name").shrinkable();
        if (queue.minutes().isEmpty()) {
            return name;
        }
        TightText minutes = new TightText(queue.minutes(), "queue-minutes");
        minutes.setId("minutes-" + queue.letter());
        if (words.language().equals(Language.ZH_CN)) {
            VBox lines = new VBox(name, minutes);
            lines.getStyleClass().add("queue-about");
            lines.setMinWidth(0);
            return lines;
        }
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox lines = new HBox(name, minutes);
        lines.getStyleClass().add("queue-about");
        return lines;
    }

    private Node numbers(List<String> next) {
        HBox numbers = new HBox();
        numbers.getStyleClass().add("next-numbers");
        if (next.isEmpty()) {
            numbers.getChildren().add(new TightText(words.text("next.none"), "next-none"));
        }
        boolean long4 = String.join("", next).length() > CHARACTERS_IN_ONE_SIZE;
        for (String number : next) {
            if (!numbers.getChildren().isEmpty()) {
                numbers.getChildren().add(BoardScreen.spring());
            }
            numbers.getChildren().add(new TightText(number, "next-number", long4 ? "smaller" : "full"));
        }
        return numbers;
    }
}
