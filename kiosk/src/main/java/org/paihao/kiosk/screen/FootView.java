package org.paihao.kiosk.screen;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.Foot;
import org.paihao.kiosk.flow.Help;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Touch;
import org.paihao.look.Words;

/**
 * The foot of a screen: back or the supervision telephone, voice, language, elder mode, and where help is; always in the same
 * places. In elder mode help has a row of its own.
 */
final class FootView extends VBox {
    private static final double SLOT_MM = 46;
    private static final double ELDER_SLOT_MM = 52;

    private final Parts parts;
    private final KioskViewModel kiosk;
    private final Target back;
    private final Target listen;
    private final VolumeView bars;
    private final Label word;
    private final VBox phone;
    private final Label what;
    private final Label number;
    private final Target help;
    private final Label asked;
    private final Label where;

    FootView(Parts parts, Wording wording, KioskViewModel kiosk) {
        this.parts = parts;
        this.kiosk = kiosk;
        getStyleClass().add("foot");
        back = button("back", "ui-back", wording.label("foot.back", "foot-word"), () -> kiosk.touched(Touch.BACK));
        number = parts.withId("phone", parts.label("foot-number"));
        what = wording.label("foot.phone", "foot-note");
        phone = parts.column(0, what, number);
        StackPane first = new StackPane(phone, back);
        first.getStyleClass().add("foot-first");
        back.getStyleClass().add("foot-first");
        Target language = button(
                "language",
                "ui-globe",
                wording.label("foot.language", "foot-word"),
                () -> kiosk.touched(Touch.LANGUAGE));
        Target elder = button(
                "elder",
                "ui-elder",
                wording.label(parts.elder() ? "foot.plain" : "foot.elder", "foot-word"),
                () -> kiosk.touched(Touch.ELDER));
        word = parts.label("foot-word");
        bars = new VolumeView(parts);
        listen = button("listen", bars, word, () -> kiosk.touched(Touch.LISTEN));
        HBox row = new HBox(first, listen, language, elder);
        row.getStyleClass().add("foot-row");
        asked = parts.label("foot-help");
        where = parts.label("foot-where");
        help = new Target("help", () -> kiosk.touched(Touch.HELP), help());
        if (parts.elder()) {
            getChildren().addAll(help, row);
        } else {
            row.getChildren().add(Parts.grow(help));
            getChildren().add(row);
        }
        kiosk.footProperty().addListener((property, before, now) -> show());
        kiosk.wordsProperty().addListener((property, before, now) -> show());
        show();
    }

    private HBox help() {
        HBox inside = parts.row(
                3,
                parts.pictogram("ui-help", parts.elder() ? 16 : 11.5),
                parts.elder() ? parts.row(5, asked, where) : parts.column(0, asked, where));
        inside.getStyleClass().add("centred");
        return inside;
    }

    /** In elder mode it is the filled one, where the screen has no other. */
    private void showHelp(Help state) {
        Words words = kiosk.wordsProperty().get();
        asked.setText(words.text(state.key()));
        where.setText(words.text(state.key() + ".more"));
        boolean touchable = state == Help.OFFERED;
        boolean filled =
                touchable && parts.elder() && kiosk.screenProperty().get().offersServices();
        help.setMouseTransparent(!touchable);
        help.getStyleClass().setAll(filled ? "primary" : touchable ? "target" : "foot-help-said", "foot-help-box");
    }

    private Target button(String id, String pictogram, Label word, Runnable act) {
        return button(id, parts.pictogram(pictogram, 11.5), word, act);
    }

    private Target button(String id, Node sign, Label word, Runnable act) {
        Pane inside = parts.elder() ? parts.row(3, sign, word) : parts.column(1, sign, word);
        inside.getStyleClass().add("centred");
        Target target = new Target(id, act, inside);
        target.getStyleClass().add("foot-slot");
        return target;
    }

    private void show() {
        Foot foot = kiosk.footProperty().get();
        listen.setVisible(foot.volume() != Foot.MUTE);
        bars.show(foot.volume());
        word.setText(kiosk.wordsProperty().get().text(foot.volume() > 0 ? "foot.louder" : "foot.listen"));
        showHelp(foot.help());
        Parts.show(back, foot.back());
        Parts.show(phone, !foot.back() && !foot.phone().isEmpty());
        number.setText(foot.phone());
        boolean note = true;
        double slot = parts.elder() ? ELDER_SLOT_MM : SLOT_MM;
        if (!Fit.oneLine(number, parts.mm(slot), parts.type(10), parts.type(8), parts.type(6.8)) && parts.elder()) {
            // A long number speaks for itself, in two lines.
            number.setText(foot.phone().replaceFirst("[- ]", "-\n"));
            note = false;
        }
        Parts.show(what, note);
    }
}
