package org.paihao.kiosk.screen;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Lookup;
import org.paihao.kiosk.flow.Screen;
import org.paihao.kiosk.flow.Touch;

/**
 * Looking for a guide by service, or by the first letters of its name in pinyin on large keys. Where a glass has no room for
 * both, a button changes between them.
 */
final class LookupView extends VBox {
    private static final double EDGE_MM = 3.7;
    private static final double GAP_MM = 7;
    private static final double APART_MM = 8;
    /** Of a choice, beside its name. */
    private static final double BESIDE_MM = 36;

    private static final double SMALL_BESIDE_MM = 23;

    private final Parts parts;
    private final KioskViewModel kiosk;
    private final GuideRoom room;
    private final Label title;
    private final Label hint;
    private final GridPane grid = new GridPane();
    private final LetterKeys keys;
    private final Label other;
    private boolean typing;
    private Lookup drawn;

    LookupView(Parts parts, Wording wording, KioskViewModel kiosk) {
        this.parts = parts;
        this.kiosk = kiosk;
        room = new GuideRoom(parts);
        parts.screen(this);
        setId(Screen.GUIDES.id());
        title = parts.withId("lookup", parts.label("question"));
        hint = wording.paragraph("guide.hint", "lookup-hint");
        grid.setHgap(parts.apart(GAP_MM));
        grid.setVgap(parts.apart(GAP_MM));
        keys = new LetterKeys(parts, wording, kiosk, room);
        other = parts.label("slim-title");
        // The keys stay where they are, however little is found.
        grid.setMinHeight(room.rows() * room.rowPx() + (room.rows() - 1) * parts.apart(GAP_MM));
        layOut(new FootView(parts, wording, kiosk));
        kiosk.lookupProperty().addListener((property, before, now) -> show());
        kiosk.wordsProperty().addListener((property, before, now) -> show());
        kiosk.screenProperty().addListener((property, before, now) -> opened());
        kiosk.elderProperty().addListener((property, before, now) -> show());
        show();
    }

    private void layOut(FootView foot) {
        VBox ask = parts.column(2, title);
        ask.setAlignment(Pos.BOTTOM_LEFT);
        ask.getStyleClass().add("ask");
        VBox info = new VBox();
        info.getStyleClass().add("info");
        GivingColumn act = new GivingColumn(parts.apart(APART_MM));
        act.getStyleClass().addAll("act", "lookup-act");
        TopView top = new TopView(parts, kiosk);
        if (parts.across()) {
            info.getChildren().addAll(ask, grid);
            act.getChildren().addAll(top, Parts.gap(), hint, keys);
            act.givesWay(top, hint);
        } else {
            ask.getChildren().add(hint);
            info.getChildren().addAll(top, Parts.gap(), ask);
            act.getChildren().addAll(grid, keys);
        }
        if (room.keysApart()) {
            act.getChildren().add(changeButton());
        }
        parts.layOut(this, info, act, foot);
    }

    private Target changeButton() {
        HBox inside = parts.row(4, parts.pictogram("ui-guide", 12), other);
        inside.setAlignment(Pos.CENTER);
        Target change = new Target("lookup-change", this::change, inside);
        change.setMinHeight(parts.finger(24));
        return change;
    }

    private void change() {
        typing = !typing;
        show();
        kiosk.touched(Touch.ELSEWHERE);
    }

    private void opened() {
        typing = false;
        show();
    }

    private void show() {
        if (kiosk.screenProperty().get() != Screen.GUIDES
                || parts.elder() != kiosk.elderProperty().get()) {
            return;
        }
        Lookup lookup = kiosk.lookupProperty().get();
        title.setText(lookup.title().isEmpty() ? kiosk.wordsProperty().get().text("guide.question") : lookup.title());
        double width = parts.plan().infoPx() - parts.mm(EDGE_MM);
        Fit.oneLine(title, width, parts.type(23), parts.type(20), parts.type(17), parts.type(13), parts.type(10));
        other.setText(kiosk.wordsProperty().get().text(typing ? "guide.found" : "guide.letters"));
        if (room.keysApart()) {
            Parts.show(grid, !typing);
            Parts.show(keys, typing);
        }
        if (!lookup.equals(drawn)) {
            drawn = lookup;
            layOut(lookup.choices());
        }
    }

    private void layOut(List<Lookup.Choice> choices) {
        grid.getChildren().clear();
        if (choices.isEmpty()) {
            Label none = parts.paragraph("lookup-none");
            none.setText(kiosk.wordsProperty().get().text("guide.none"));
            grid.add(none, 0, 0);
        }
        for (int i = 0; i < choices.size(); i++) {
            grid.add(tile(choices.get(i)), i % room.columns(), i / room.columns());
        }
    }

    private Target tile(Lookup.Choice choice) {
        double width = parts.across() ? parts.plan().infoPx() : room.actPx();
        double each = Math.floor((width - (room.columns() - 1) * parts.apart(GAP_MM)) / room.columns());
        Label name = parts.paragraph("name");
        name.setText(choice.name());
        double words = each - parts.mm(parts.small() ? SMALL_BESIDE_MM : BESIDE_MM);
        if (!Fit.oneLine(name, words, parts.type(parts.elder() ? 15 : 12.5))) {
            Fit.twoLines(name, words, parts.type(9.8), parts.type(8.6), parts.type(7));
        }
        HBox inside = parts.small()
                ? parts.row(2, parts.pictogram(choice.pictogram(), 11), Parts.grow(name))
                : parts.row(5, parts.pictogram(choice.pictogram(), 15), Parts.grow(name));
        Target tile = new Target(choice.node(), () -> kiosk.touched(choice.touch()), inside);
        tile.getStyleClass().addAll("choice");
        tile.setMinSize(each, room.rowPx());
        tile.setMaxSize(each, room.rowPx());
        return tile;
    }
}
