package org.paihao.kiosk.screen;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.Foot;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Touch;

/** The foot of a screen: back or the supervision telephone, language, and where help is; always in the same places. */
final class FootView extends HBox {
    private static final double SLOT_MM = 50;

    private final Parts parts;
    private final Target back;
    private final VBox phone;
    private final Label number;

    FootView(Parts parts, Wording wording, KioskViewModel kiosk) {
        this.parts = parts;
        getStyleClass().add("foot");
        back = button(
                parts, "back", "ui-back", wording.label("foot.back", "foot-word"), () -> kiosk.touched(Touch.BACK));
        number = parts.withId("phone", parts.label("foot-number"));
        phone = parts.column(0, wording.label("foot.phone", "foot-note"), number);
        StackPane first = new StackPane(phone, back);
        first.getStyleClass().add("foot-slot");
        Target language = button(
                parts,
                "language",
                "ui-globe",
                wording.label("foot.language", "foot-word"),
                () -> kiosk.touched(Touch.LANGUAGE));
        HBox help = parts.row(
                4,
                parts.pictogram("ui-help", 16),
                parts.column(
                        0, wording.label("foot.help", "foot-help"), wording.label("foot.help.where", "foot-where")));
        help.getStyleClass().add("foot-help-box");
        getChildren().addAll(first, language, Parts.gap(), help);
        kiosk.footProperty().addListener((property, before, now) -> show(now));
        show(kiosk.footProperty().get());
    }

    private static Target button(Parts parts, String id, String pictogram, Label word, Runnable act) {
        VBox inside = parts.column(1, parts.pictogram(pictogram, 11.5), word);
        inside.getStyleClass().add("centred");
        Target target = new Target(id, act, inside);
        target.getStyleClass().add("foot-slot");
        return target;
    }

    private void show(Foot foot) {
        Parts.show(back, foot.back());
        Parts.show(phone, !foot.back() && !foot.phone().isEmpty());
        number.setText(foot.phone());
        Fit.oneLine(number, parts.mm(SLOT_MM), parts.mm(10), parts.mm(8), parts.mm(6.8));
    }
}
