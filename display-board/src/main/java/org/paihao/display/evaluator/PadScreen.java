package org.paihao.display.evaluator;

import javafx.animation.FadeTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.paihao.display.evaluator.PadFace.Asking;
import org.paihao.display.evaluator.PadFace.Choice;
import org.paihao.display.evaluator.PadFace.Dark;
import org.paihao.display.evaluator.PadFace.Reasons;
import org.paihao.display.evaluator.PadFace.Sorry;
import org.paihao.display.evaluator.PadFace.Thanks;
import org.paihao.look.Fonts;
import org.paihao.look.Look;
import org.paihao.look.Pictogram;
import org.paihao.look.TightText;
import org.paihao.look.Words;

/** Draws the pad: dark, the question with five equal cards, the reasons, thanks. */
final class PadScreen {
    private static final Duration FADE = Duration.millis(180);
    private static final int BEST = 5;

    private final PadViewModel model;
    private final Words words;
    private final Look look;
    private final Fonts fonts;
    private final StackPane glass = new StackPane();

    PadScreen(PadViewModel model, Words words, Look look, Fonts fonts) {
        this.model = model;
        this.words = words;
        this.look = look;
        this.fonts = fonts;
        glass.getStyleClass().addAll("glass", words.language().tag());
        look.dress(glass, PadScreen.class, "pad.css");
        model.faceProperty().addListener((property, before, now) -> draw(before, now));
        draw(null, model.faceProperty().get());
    }

    Region root() {
        return glass;
    }

    private void draw(PadFace before, PadFace now) {
        Region screen = screen(now);
        screen.getStyleClass().add("screen");
        boolean sameKind = before != null && before.getClass() == now.getClass();
        glass.getChildren().setAll(screen);
        if (before != null && !sameKind) {
            FadeTransition fade = new FadeTransition(FADE, screen);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    private Region screen(PadFace face) {
        if (face instanceof Asking asking) {
            return asking(asking);
        } else if (face instanceof Reasons reasons) {
            return reasons(reasons);
        } else if (face instanceof Thanks) {
            return sentence("pad-thanks", "ui-check", words.text("thanks"), words.text("thanks.note"));
        } else if (face instanceof Sorry sorry) {
            return sentence("pad-sorry", "ui-warn", words.text("sorry"), sorry.text());
        }
        return dark((Dark) face);
    }

    private Region dark(Dark dark) {
        Label clerk = fonts.guard(new Label(dark.clerk()));
        clerk.getStyleClass().add("dark-clerk");
        VBox who = new VBox(clerk);
        if (dark.sign().isEmpty()) {
            who.getChildren().add(label("dark.invite", "dark-invite"));
        }
        who.getStyleClass().add("dark-who");
        who.setMaxHeight(Region.USE_PREF_SIZE);
        VBox window = new VBox(
                label("window.above", "dark-window-word"),
                new TightText(String.valueOf(dark.window()), "dark-window").at(HPos.CENTER),
                label("window.below", "dark-window-word"));
        window.getStyleClass().add("dark-window-place");
        window.setMaxHeight(Region.USE_PREF_SIZE);
        HBox middle = new HBox(who, spring(), window);
        middle.getStyleClass().add("dark-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        Label sign = new Label(dark.sign());
        sign.setId("sign");
        HBox quiet = new HBox(Pictogram.of("ui-lost", look.mm(5)), sign);
        quiet.getStyleClass().add("dark-sign");
        quiet.setVisible(!dark.sign().isEmpty());
        Label phone = new Label(words.text("dark.phone", "phone", dark.supervisionPhone()));
        phone.setVisible(
                dark.supervisionPhone() != null && !dark.supervisionPhone().isEmpty());
        HBox foot = new HBox(quiet, spring(), phone);
        foot.getStyleClass().add("dark-foot");
        VBox screen = new VBox(middle, foot);
        screen.setId("pad-dark");
        screen.getStyleClass().add("dark");
        return screen;
    }

    private Region asking(Asking asking) {
        Label clerk = fonts.guard(new Label(asking.clerk()));
        clerk.getStyleClass().add("clerk");
        Label window = new Label(words.text("window", "window", asking.window()));
        Label done = new Label(words.text("asking.done", "service", asking.service()));
        VBox who = new VBox(clerk, window, done);
        who.getStyleClass().add("who");
        Label number = new Label(asking.number());
        number.setId("number");
        number.getStyleClass().add("number");
        VBox yours = new VBox(label("asking.number"), number);
        yours.getStyleClass().add("yours");
        HBox top = new HBox(who, spring(), yours);
        top.getStyleClass().add("top");
        VBox question = new VBox(label("asking.question", "question"), label("asking.note", "note"));
        question.getStyleClass().add("question-place");
        HBox five = new HBox();
        five.getStyleClass().add("five");
        for (int level = BEST; level >= 1; level--) {
            five.getChildren().add(card(level));
        }
        return screen("pad-asking", top, rise(), question, rise(), five, rise(), foot("asking.hint"));
    }

    private Button card(int level) {
        Label word = new Label(words.text("level." + level));
        word.getStyleClass().add("level-word");
        VBox inside = new VBox(Pictogram.of("face-" + level, look.mm(27)), word);
        inside.getStyleClass().add("level-inside");
        Button card = target("level-" + level, () -> model.touchLevel(level), "level");
        card.setGraphic(inside);
        return card;
    }

    private Region reasons(Reasons reasons) {
        String level = words.text("level." + reasons.level());
        Label head = label(reasons.skippable() ? "reasons.good" : "reasons.bad", "reasons-head");
        Label about = new Label(
                words.text("reasons.about", "level", level, "service", reasons.service(), "number", reasons.number()));
        about.getStyleClass().add("reasons-about");
        HBox top = new HBox(Pictogram.of("face-" + reasons.level(), look.mm(17)), new VBox(head, about));
        top.getStyleClass().addAll("top", "reasons-top");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("reasons");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        int place = 0;
        for (Choice choice : reasons.choices()) {
            Button reason = target("reason-" + choice.code(), () -> model.touchReason(choice.code()), "reason");
            reason.setText(choice.text());
            grid.add(reason, place % 2, place / 2);
            place++;
        }
        grid.add(ways(reasons.skippable()), place % 2, place / 2);
        return screen("pad-reasons", top, grid, rise(), foot("reasons.hint"));
    }

    private Node ways(boolean skippable) {
        Button back = target("back", model::touchBack, "way");
        back.setGraphic(Pictogram.of("ui-back", look.mm(7)));
        back.setText(words.text("reasons.back"));
        back.getStyleClass().remove("target");
        back.getStyleClass().add("quiet");
        HBox ways = new HBox(back);
        ways.getStyleClass().add("ways");
        if (skippable) {
            Button skip = target("skip", model::touchSkip, "way");
            skip.setText(words.text("reasons.skip"));
            HBox.setHgrow(skip, Priority.ALWAYS);
            ways.getChildren().add(skip);
        }
        return ways;
    }

    private Region sentence(String id, String pictogram, String head, String note) {
        Label big = new Label(head);
        big.getStyleClass().add("sentence");
        Label small = new Label(note);
        small.getStyleClass().add("sentence-note");
        VBox screen = screen(id, Pictogram.of(pictogram, look.mm(38)), big, small);
        screen.getStyleClass().add("said");
        return screen;
    }

    /** What can be done here, or that it is on its way; and how long the pad stays lit. */
    private Region foot(String hint) {
        Label left = new Label();
        left.textProperty()
                .bind(Bindings.when(model.sendingProperty())
                        .then(words.text("reasons.sending"))
                        .otherwise(words.text(hint)));
        Label seconds = new Label();
        seconds.setId("seconds");
        seconds.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.text(
                                "left", "seconds", model.secondsLeftProperty().get()),
                        model.secondsLeftProperty()));
        Region bar = new Region();
        bar.getStyleClass().add("bar");
        bar.maxWidthProperty().bind(model.shareLeftProperty().multiply(look.mm(44)));
        bar.minWidthProperty().bind(bar.maxWidthProperty());
        Pane groove = new Pane(bar);
        bar.prefHeightProperty().bind(groove.heightProperty());
        groove.getStyleClass().add("groove");
        HBox foot = new HBox(left, spring(), seconds, groove);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private VBox screen(String id, Node... parts) {
        VBox screen = new VBox(parts);
        screen.setId(id);
        screen.mouseTransparentProperty().bind(model.touchableProperty().not());
        return screen;
    }

    private Button target(String id, Runnable act, String styleClass) {
        Button target = new Button();
        target.setId(id);
        target.getStyleClass().setAll("target", styleClass);
        target.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        target.setFocusTraversable(false);
        target.setWrapText(true);
        target.setOnAction(event -> act.run());
        return target;
    }

    private Label label(String key, String... styleClasses) {
        Label label = new Label(words.text(key));
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private static Region rise() {
        Region rise = new Region();
        VBox.setVgrow(rise, Priority.ALWAYS);
        return rise;
    }
}
