package org.paihao.kiosk.screen;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Lookup;
import org.paihao.kiosk.flow.Screen;
import org.paihao.kiosk.flow.Touch;

/** Looking for a guide by service, or by the first letters of its name in pinyin on large keys. */
final class LookupView extends VBox {
    private static final double ROOM_MM = 240;
    private static final double GAP_MM = 7;
    private static final double ROW_MM = 30;
    private static final double APART_MM = 8;
    private static final double NAME_MM = 82;
    private static final double WIDE_NAME_MM = 205;
    private static final int KEYS_A_ROW = 9;

    private final Parts parts;
    private final KioskViewModel kiosk;
    private final Label title;
    private final Label hint;
    private final GridPane grid = new GridPane();
    private Lookup drawn;

    LookupView(Parts parts, Wording wording, KioskViewModel kiosk) {
        this.parts = parts;
        this.kiosk = kiosk;
        parts.screen(this);
        setId(Screen.GUIDES.id());
        title = parts.withId("lookup", parts.label("question"));
        hint = wording.paragraph("guide.hint", "lookup-hint");
        VBox ask = parts.column(2, title, hint);
        ask.setAlignment(Pos.BOTTOM_LEFT);
        VBox.setVgrow(ask, Priority.ALWAYS);
        ask.setMaxHeight(Double.MAX_VALUE);
        ask.getStyleClass().add("ask");
        VBox info = new VBox(new TopView(parts, kiosk), ask);
        info.getStyleClass().add("info");
        grid.setHgap(parts.mm(GAP_MM));
        grid.setVgap(parts.mm(GAP_MM));
        // The keys stay where they are, however little is found.
        grid.setMinHeight(parts.mm(4 * ROW_MM + 3 * GAP_MM));
        VBox act = new VBox(parts.mm(APART_MM), grid, keyboard(wording));
        act.getStyleClass().add("act");
        VBox.setVgrow(act, Priority.ALWAYS);
        getChildren().addAll(info, act, new FootView(parts, wording, kiosk));
        kiosk.lookupProperty().addListener((property, before, now) -> show());
        kiosk.wordsProperty().addListener((property, before, now) -> show());
        kiosk.screenProperty().addListener((property, before, now) -> show());
        kiosk.elderProperty().addListener((property, before, now) -> show());
        show();
    }

    private GridPane keyboard(Wording wording) {
        GridPane keys = new GridPane();
        keys.getStyleClass().add("keys");
        for (int i = 0; i <= 26; i++) {
            Target key = i < 26 ? letter((char) ('a' + i)) : delete(wording);
            key.getStyleClass().add("key");
            keys.add(key, i % KEYS_A_ROW, i / KEYS_A_ROW);
        }
        return keys;
    }

    private Target letter(char letter) {
        Label label = parts.label("key-letter");
        label.setText(Character.toString(Character.toUpperCase(letter)));
        return new Target("key-" + letter, () -> kiosk.touched(Touch.key(letter)), label);
    }

    private Target delete(Wording wording) {
        Target delete = new Target("key-delete", () -> kiosk.touched(Touch.DELETE), parts.pictogram("ui-cross", 11));
        delete.setAccessibleText(wording.text("guide.delete").get());
        return delete;
    }

    private void show() {
        if (kiosk.screenProperty().get() != Screen.GUIDES
                || parts.elder() != kiosk.elderProperty().get()) {
            return;
        }
        Lookup lookup = kiosk.lookupProperty().get();
        title.setText(lookup.title().isEmpty() ? kiosk.wordsProperty().get().text("guide.question") : lookup.title());
        Fit.oneLine(title, parts.mm(ROOM_MM), parts.type(23), parts.type(20), parts.type(17), parts.type(13));
        if (!lookup.equals(drawn)) {
            drawn = lookup;
            layOut(lookup.choices());
        }
    }

    private void layOut(List<Lookup.Choice> choices) {
        grid.getChildren().clear();
        if (choices.isEmpty()) {
            Label none = parts.label("lookup-none");
            none.setText(kiosk.wordsProperty().get().text("guide.none"));
            grid.add(none, 0, 0);
        }
        int columns = parts.elder() ? 1 : 2;
        for (int i = 0; i < choices.size(); i++) {
            grid.add(tile(choices.get(i)), i % columns, i / columns);
        }
    }

    private Target tile(Lookup.Choice choice) {
        Label name = parts.paragraph("name");
        name.setText(choice.name());
        double room = parts.mm(parts.elder() ? WIDE_NAME_MM : NAME_MM);
        if (!Fit.oneLine(name, room, parts.type(parts.elder() ? 15 : 12.5))) {
            Fit.twoLines(name, room, parts.type(9.8), parts.type(8.6), parts.type(7));
        }
        HBox inside = parts.row(5, parts.pictogram(choice.pictogram(), 15), Parts.grow(name));
        Target tile = new Target(choice.node(), () -> kiosk.touched(choice.touch()), inside);
        tile.getStyleClass().addAll("choice");
        tile.setMinHeight(parts.mm(ROW_MM));
        tile.setMaxHeight(parts.mm(ROW_MM));
        return tile;
    }
}
