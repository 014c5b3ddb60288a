package org.paihao.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Screen;
import org.paihao.kiosk.flow.Touch;

/** Asks whether somebody is there; any touch says yes. */
final class QuestionView extends VBox {
    private static final double EDGE_MM = 8.7;

    QuestionView(Parts parts, Wording wording, KioskViewModel kiosk) {
        parts.screen(this);
        setId(Screen.IDLE_QUESTION.id());
        Ring ring = new Ring(parts, parts.across() ? 72 : 84, 4.2, "question-seconds");
        HBox word = parts.row(5, parts.pictogram("ui-check", 16), wording.label("idle.here", "here"));
        word.setAlignment(Pos.CENTER);
        Target here = Target.primary("here", () -> kiosk.touched(Touch.ELSEWHERE), word);
        here.getStyleClass().add("here-button");
        Label title = wording.label("idle", "question-title");
        title.textProperty().addListener((property, before, now) -> fit(parts, title));
        fit(parts, title);
        VBox middle = parts.column(
                parts.across() ? 5 : 9, ring, title, wording.paragraph("idle.text", "question-text"), here);
        middle.setAlignment(Pos.CENTER);
        middle.getStyleClass().add("question-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(middle, new FootView(parts, wording, kiosk));
        kiosk.questionProperty().addListener((property, before, now) -> ring.show(now));
        ring.show(kiosk.questionProperty().get());
    }

    private static void fit(Parts parts, Label title) {
        Fit.oneLine(title, parts.plan().actPx() - parts.mm(EDGE_MM), parts.type(30), parts.type(24), parts.type(20));
    }
}
