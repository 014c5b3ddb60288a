package org.paihao.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Notice;
import org.paihao.kiosk.flow.Screen;
import org.paihao.look.Paper;

/** One thing said plainly, and what to do: closed, server away, no number, voided, wait. */
final class NoticeView extends VBox {
    /** Of sign and edges. */
    private static final double BESIDE_MM = 53;

    private final Parts parts;
    private final KioskViewModel kiosk;
    private final HBox alert = new HBox();
    private final StackPane sign = new StackPane();
    private final Label title;
    private final Label text;
    private final VBox rows = Paper.sheet();
    private final Label word;
    private final Target act;

    NoticeView(Parts parts, Wording wording, KioskViewModel kiosk) {
        this.parts = parts;
        this.kiosk = kiosk;
        parts.screen(this);
        title = parts.withId("notice", parts.paragraph("alert-title"));
        text = parts.paragraph("alert-text");
        alert.getChildren().addAll(sign, Parts.grow(parts.column(1, title, text)));
        rows.getStyleClass().add("notice-rows");
        word = parts.label("primary-word");
        act = Target.primary("act", this::touched, word);
        act.getStyleClass().add("end-button");
        VBox top = new VBox(new TopView(parts, kiosk));
        top.getStyleClass().add("notice-top");
        Pane ends = parts.ends(Parts.grow(act));
        VBox middle = new VBox(alert, rows);
        middle.getStyleClass().add("notice-middle");
        if (parts.across()) {
            top.getChildren().addAll(Parts.gap(), ends);
            parts.layOut(this, top, middle, new FootView(parts, wording, kiosk));
        } else {
            parts.layOut(this, top, new VBox(middle, Parts.gap(), ends), new FootView(parts, wording, kiosk));
        }
        kiosk.noticeProperty().addListener((property, before, now) -> show());
        kiosk.screenProperty().addListener((property, before, now) -> show());
        kiosk.elderProperty().addListener((property, before, now) -> show());
        show();
    }

    static boolean isFor(Screen screen) {
        return switch (screen) {
            case ASKING, CARD, CLOSED, SERVER_AWAY, NOT_ISSUED, CANCELLED -> true;
            case HOME, PRINTER_TROUBLE, GROUP, GUIDES, GUIDE, PRINTING, TICKET, UNPRINTED, IDLE_QUESTION -> false;
        };
    }

    private void touched() {
        kiosk.touched(kiosk.noticeProperty().get().touch());
    }

    private void show() {
        Screen screen = kiosk.screenProperty().get();
        if (!isFor(screen) || parts.elder() != kiosk.elderProperty().get()) {
            return;
        }
        Notice notice = kiosk.noticeProperty().get();
        setId(screen.id());
        alert.getStyleClass().setAll("alert", "alert-" + look(notice.kind()));
        alert.setAlignment(Pos.CENTER_LEFT);
        sign.getChildren().setAll(parts.pictogram(pictogram(notice.kind()), 22));
        title.setText(notice.title());
        Fit.oneLine(title, parts.plan().actPx() - parts.mm(BESIDE_MM), parts.type(16), parts.type(13), parts.type(11));
        text.setText(notice.text());
        Parts.show(text, !notice.text().isEmpty());
        rows.getChildren().setAll(notice.lines().stream().map(this::row).toList());
        rows.getChildren().stream().limit(1).forEach(row -> row.getStyleClass().add("first"));
        Parts.show(rows, !notice.lines().isEmpty());
        word.setText(notice.act());
        act.setId(screen == Screen.CANCELLED ? "done" : screen == Screen.NOT_ISSUED ? "again" : "act");
        Parts.show(act, !notice.act().isEmpty());
    }

    private Region row(Notice.Row line) {
        Label left = parts.label("row-left");
        left.setText(line.left());
        Label right = parts.paragraph("row-right");
        right.setText(line.right());
        HBox row = parts.row(6, left, Parts.gap(), right);
        row.getStyleClass().add("notice-row");
        return row;
    }

    private static String look(Notice.Kind kind) {
        return switch (kind) {
            case WAIT, CARD, CLOSED, LOST -> "off";
            case WARN -> "warn";
            case DONE -> "ok";
        };
    }

    private static String pictogram(Notice.Kind kind) {
        return switch (kind) {
            case WAIT, CLOSED -> "ui-clock";
            case CARD -> "ui-card";
            case LOST -> "ui-lost";
            case WARN -> "ui-warn";
            case DONE -> "ui-check";
        };
    }
}
