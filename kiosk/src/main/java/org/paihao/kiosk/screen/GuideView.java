package org.paihao.kiosk.screen;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.GuideSheet;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Screen;
import org.paihao.kiosk.flow.Touch;
import org.paihao.look.Paper;

/** A guide: what to bring, how it goes, by which rules; page by page, nothing to scroll. */
final class GuideView extends VBox {
    private static final double MARGIN_MM = 12;
    private static final double ROOM_MM = 240;

    private final Parts parts;
    private final KioskViewModel kiosk;
    private final Label title;
    private final Label edition;
    private final VBox sheet = Paper.sheet();
    private final HBox tabs = new HBox();
    private final Label pages;
    private final Target more;
    private final Target take;
    private final Target print;
    private final Label printWord;

    GuideView(Parts parts, Wording wording, KioskViewModel kiosk) {
        this.parts = parts;
        this.kiosk = kiosk;
        parts.screen(this);
        setId(Screen.GUIDE.id());
        title = parts.withId("guide", parts.paragraph("guide-title"));
        edition = parts.label("guide-edition");
        VBox head = parts.column(1, title, edition);
        head.getStyleClass().add("guide-head");
        sheet.getStyleClass().add("guide-sheet");
        VBox.setMargin(sheet, new Insets(0, parts.mm(MARGIN_MM), 0, parts.mm(MARGIN_MM)));
        tabs.getStyleClass().add("guide-tabs");
        pages = parts.label("guide-pages");
        HBox where = parts.row(3, parts.pictogram("ui-down", 10), pages);
        where.setAlignment(Pos.CENTER);
        VBox next = parts.column(1, where, wording.label("guide.more", "cancel-title"));
        next.setAlignment(Pos.CENTER);
        more = new Target("guide-more", () -> kiosk.touched(Touch.MORE), next);
        more.getStyleClass().addAll("end-button", "guide-next");
        HBox word = parts.row(4, parts.pictogram("ui-ticket", 12), wording.label("guide.take", "primary-word"));
        word.setAlignment(Pos.CENTER);
        take = Target.primary(
                "guide-take",
                () -> kiosk.touched(Touch.service(kiosk.guideProperty().get().service())),
                word);
        take.getStyleClass().add("end-button");
        printWord = parts.label("cancel-title");
        VBox paper = parts.column(1, parts.pictogram("ui-printer", 12), printWord);
        paper.setAlignment(Pos.CENTER);
        print = new Target("guide-print", () -> kiosk.touched(Touch.PRINT_GUIDE), paper);
        print.getStyleClass().addAll("end-button", "guide-next");
        HBox ends = new HBox(more, print, Parts.grow(take));
        ends.getStyleClass().add("ends");
        getChildren().addAll(head, sheet, Parts.gap(), tabs, ends, new FootView(parts, wording, kiosk));
        kiosk.guideProperty().addListener((property, before, now) -> show());
        kiosk.screenProperty().addListener((property, before, now) -> show());
        kiosk.elderProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        if (kiosk.screenProperty().get() != Screen.GUIDE
                || parts.elder() != kiosk.elderProperty().get()) {
            return;
        }
        GuideSheet guide = kiosk.guideProperty().get();
        title.setText(guide.title());
        if (!Fit.oneLine(title, parts.mm(ROOM_MM), parts.type(17), parts.type(14))) {
            Fit.twoLines(title, parts.mm(ROOM_MM), parts.type(11.5), parts.type(9));
        }
        edition.setText(guide.edition());
        sheet.getChildren().setAll(guide.rows().stream().map(this::row).toList());
        tabs.getChildren().setAll(guide.tabs().stream().map(this::tab).toList());
        pages.setText(guide.pages());
        printWord.setText(guide.print());
        print.setMouseTransparent(!guide.printable());
        print.getStyleClass().removeAll("target", "guide-print-off");
        print.getStyleClass().add(guide.printable() ? "target" : "guide-print-off");
        more.setVisible(!guide.pages().isEmpty());
        take.setVisible(guide.service() != null);
    }

    private Region row(GuideSheet.Row row) {
        Label label = parts.label(row.heading() ? "guide-heading" : "guide-line");
        label.setText(row.text());
        return label;
    }

    private Target tab(GuideSheet.Tab tab) {
        Label label = parts.label("tab-word");
        label.setText(tab.name());
        Target target = new Target(tab.node(), () -> kiosk.touched(tab.touch()), label);
        target.getStyleClass().add("guide-tab");
        if (tab.chosen()) {
            target.getStyleClass().add("tab-chosen");
        }
        return target;
    }
}
