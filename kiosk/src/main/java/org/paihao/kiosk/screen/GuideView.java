package org.paihao.kiosk.screen;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
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
    private static final double EDGE_MM = 3.7;

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
        if (!parts.across()) {
            head.setMinHeight(headPx(parts));
            head.setMaxHeight(headPx(parts));
        }
        sheet.getStyleClass().add("guide-sheet");
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
        layOut(head, new FootView(parts, wording, kiosk));
        kiosk.guideProperty().addListener((property, before, now) -> show());
        kiosk.screenProperty().addListener((property, before, now) -> show());
        kiosk.elderProperty().addListener((property, before, now) -> show());
        show();
    }

    /** Of a guide's name and edition on an upright glass. */
    static double headPx(Parts parts) {
        return Math.max(parts.mm(66), parts.look().mm(parts.elder() ? 60 : 44));
    }

    /** On a small glass large words break into two lines. */
    static double tabPx(Parts parts) {
        return parts.elder() && parts.small() ? parts.look().mm(27) : parts.finger(24);
    }

    /** Whether the buttons at the end need two rows. */
    static boolean endsStacked(Parts parts) {
        return parts.across() || parts.elder() && parts.small();
    }

    private Pane ends() {
        HBox ends = new HBox(parts.apart(7), more, print);
        if (!endsStacked(parts)) {
            ends.getChildren().add(Parts.grow(take));
            ends.getStyleClass().add("ends");
            return ends;
        }
        Parts.grow(more);
        Parts.grow(print);
        VBox both = new VBox(parts.apart(7), ends, take);
        both.getStyleClass().add("ends");
        return both;
    }

    private void layOut(VBox head, FootView foot) {
        Pane ends = ends();
        tabs.setSpacing(parts.apart(6.5));
        if (parts.across()) {
            VBox info = new VBox(head, Parts.gap(), ends);
            info.getStyleClass().add("info");
            VBox act = new VBox(tabs, sheet);
            act.getStyleClass().add("act");
            parts.layOut(this, info, act, foot);
            return;
        }
        VBox.setMargin(sheet, new Insets(0, parts.mm(MARGIN_MM), 0, parts.mm(MARGIN_MM)));
        parts.layOut(this, head, new VBox(sheet, Parts.gap(), tabs, ends), foot);
    }

    private void show() {
        if (kiosk.screenProperty().get() != Screen.GUIDE
                || parts.elder() != kiosk.elderProperty().get()) {
            return;
        }
        GuideSheet guide = kiosk.guideProperty().get();
        title.setText(guide.title());
        double room = parts.plan().infoPx() - parts.mm(EDGE_MM);
        if (!Fit.oneLine(title, room, parts.type(17), parts.type(14))) {
            Fit.twoLines(title, room, parts.type(11.5), parts.type(9));
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
        Label label = parts.paragraph("tab-word");
        label.setText(tab.name());
        Target target = new Target(tab.node(), () -> kiosk.touched(tab.touch()), label);
        target.setMinHeight(tabPx(parts));
        target.setMaxHeight(tabPx(parts));
        target.getStyleClass().add("guide-tab");
        if (tab.chosen()) {
            target.getStyleClass().add("tab-chosen");
        }
        return target;
    }
}
