package org.paihao.display.board;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.paihao.display.board.BoardFace.Banner;
import org.paihao.display.board.BoardFace.Called;
import org.paihao.display.board.BoardFace.Said;
import org.paihao.display.board.BoardFace.SignalLost;
import org.paihao.look.Look;
import org.paihao.look.Pictogram;
import org.paihao.look.TightText;
import org.paihao.look.Words;

/** Draws the one large thing: the newest call, a sentence, or that the signal is lost. */
final class BannerPane {
    private static final PseudoClass INVERTED = PseudoClass.getPseudoClass("inverted");
    private static final double ARROW_WIDTH = 36;
    private static final double ARROW_HEIGHT = 24;

    private final HBox banner = new HBox();
    private final Words words;
    private final Look look;

    BannerPane(Words words, Look look) {
        this.words = words;
        this.look = look;
        banner.setId("banner");
        banner.getStyleClass().add("banner");
    }

    Region root() {
        return banner;
    }

    void invert(boolean inverted) {
        banner.pseudoClassStateChanged(INVERTED, inverted);
    }

    void draw(Banner now) {
        banner.getChildren().clear();
        if (now instanceof Called call) {
            drawCall(call);
        } else if (now instanceof Said said) {
            drawSaid(said);
        } else if (now instanceof SignalLost lost) {
            drawLost(lost);
        }
    }

    private void drawCall(Called call) {
        TightText number = new TightText(call.number(), "banner-number");
        number.setId("banner-number");
        VBox to = new VBox(new TightText(words.text("call.to"), "banner-to"), arrow(look.mm(66)));
        to.getStyleClass().add("banner-way");
        VBox about = new VBox(
                new TightText(call.service(), "banner-service").shrinkable().at(HPos.RIGHT),
                new TightText(call.when(), "banner-when").shrinkable().at(HPos.RIGHT));
        about.setMinWidth(0);
        about.getStyleClass().add("banner-about");
        HBox window = window(words, call.window(), "banner");
        window.setId("banner-window");
        banner.getChildren().addAll(number, to, window, BoardScreen.spring(), about);
    }

    private void drawSaid(Said said) {
        VBox sentence = new VBox(
                new TightText(said.text(), "banner-sentence").shrinkable(), new TightText(said.note(), "banner-note"));
        sentence.setId("banner-said");
        sentence.getStyleClass().add("banner-words");
        banner.getChildren().add(sentence);
    }

    private void drawLost(SignalLost lost) {
        TightText since = new TightText(lost.since(), "banner-sentence");
        since.setId("lost-since");
        VBox sentence = new VBox(since, new TightText(lost.advice(), "banner-note").shrinkable());
        sentence.getStyleClass().add("banner-words");
        sentence.setMinWidth(0);
        VBox duration = new VBox(
                new TightText(lost.label(), "banner-when").at(HPos.RIGHT),
                new TightText(lost.duration(), "banner-sentence").at(HPos.RIGHT));
        duration.getStyleClass().add("banner-about");
        banner.getChildren().addAll(Pictogram.of("ui-lost", look.mm(96)), sentence, BoardScreen.spring(), duration);
    }

    /** "3号窗口" or "Window 3": the number and its word, in the order of the language. */
    static HBox window(Words words, int window, String place) {
        HBox whole = new HBox();
        whole.getStyleClass().addAll("window", place + "-window-place");
        String before = words.text("call.window.before");
        String after = words.text("call.window.after");
        if (!before.isEmpty()) {
            whole.getChildren().add(new TightText(before, place + "-window-before"));
        }
        whole.getChildren().add(new TightText(String.valueOf(window), place + "-window"));
        if (!after.isEmpty()) {
            whole.getChildren().add(new TightText(after, place + "-window"));
        }
        whole.setMinWidth(Region.USE_PREF_SIZE);
        whole.setMaxHeight(Region.USE_PREF_SIZE);
        return whole;
    }

    static Region arrow(double width) {
        SVGPath arrow = new SVGPath();
        arrow.setContent("M1 12h32M23 2l10.5 10-10.5 10");
        arrow.getStyleClass().add("arrow");
        arrow.getTransforms().add(new Scale(width / ARROW_WIDTH, width / ARROW_WIDTH, 0, 0));
        Pane box = new Pane(arrow);
        double height = width / ARROW_WIDTH * ARROW_HEIGHT;
        box.setMinSize(width, height);
        box.setMaxSize(width, height);
        return box;
    }
}
