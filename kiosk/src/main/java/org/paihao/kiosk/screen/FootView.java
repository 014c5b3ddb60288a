package org.paihao.kiosk.screen;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.Foot;
import org.paihao.kiosk.flow.Help;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Touch;
import org.paihao.look.Words;

/**
 * The foot of a screen: back or the supervision telephone, voice, language, elder mode, and where help is; always in the same
 * places. In elder mode help has a row of its own where the glass stands upright.
 */
final class FootView extends VBox {
    private static final double SLOT_MM = 46;
    private static final double ELDER_SLOT_MM = 52;
    private static final double SMALL_SLOT_MM = 38;

    private static final double SIGN_MM = 11.5;
    private static final double SIGN_GAP_MM = 3;
    private static final double EDGES_MM = 1;

    private final Parts parts;
    private final KioskViewModel kiosk;
    private final Target back;
    private final Target listen;
    private final VolumeView bars;
    private final Label word;
    private final Label language;
    private final Region globe;
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
        setMinHeight(heightPx(parts));
        setMaxHeight(heightPx(parts));
        back = button("back", "ui-back", wording.label("foot.back", "foot-word"), () -> kiosk.touched(Touch.BACK));
        // Lines that are never wrapped the toolkit remembers without their spacing.
        number = parts.withId("phone", parts.paragraph("foot-number"));
        number.setMinWidth(USE_PREF_SIZE);
        what = wording.label("foot.phone", "foot-note");
        phone = parts.column(0, what, number);
        StackPane first = new StackPane(phone, back);
        first.getStyleClass().add("foot-first");
        back.getStyleClass().add("foot-first");
        language = parts.label("foot-word");
        globe = parts.pictogram("ui-globe", SIGN_MM);
        Target speak = button("language", globe, language, () -> kiosk.touched(Touch.LANGUAGE));
        Target elder = button(
                "elder",
                "ui-elder",
                wording.label(parts.elder() ? "foot.plain" : "foot.elder", "foot-word"),
                () -> kiosk.touched(Touch.ELDER));
        word = parts.label("foot-word");
        bars = new VolumeView(parts);
        listen = button("listen", bars, word, () -> kiosk.touched(Touch.LISTEN));
        HBox row = new HBox(first, listen, speak, elder);
        row.getStyleClass().add("foot-row");
        asked = parts.paragraph("foot-help");
        where = parts.paragraph("foot-where");
        help = new Target("help", () -> kiosk.touched(Touch.HELP), help());
        if (parts.elder() && !parts.across()) {
            getChildren().addAll(help, row);
        } else {
            row.getChildren().add(Parts.grow(help));
            getChildren().add(row);
        }
        kiosk.footProperty().addListener((property, before, now) -> show());
        kiosk.wordsProperty().addListener((property, before, now) -> show());
        show();
    }

    /** Of every screen of this manner on this glass. */
    static double heightPx(Parts parts) {
        if (parts.across()) {
            return parts.finger(24) + parts.mm(6);
        }
        if (!parts.elder()) {
            return parts.mm(43);
        }
        // On a small glass sign and word of a button stand one above the other.
        double slot = parts.small() ? parts.look().mm(24) : parts.finger(21);
        return slot + parts.finger(21) + parts.apart(6.2) + parts.mm(11.8);
    }

    private HBox help() {
        boolean narrow = parts.small() && !parts.across() && !parts.elder();
        HBox inside = parts.row(
                narrow ? 1.5 : 3,
                parts.pictogram("ui-help", parts.elder() ? 16 : narrow ? 9 : 11.5),
                parts.elder() || parts.across() ? parts.row(5, asked, where) : parts.column(0, asked, where));
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
        fitHelp(state);
        help.setMouseTransparent(!touchable);
        help.getStyleClass().setAll(filled ? "primary" : touchable ? "target" : "foot-help-said", "foot-help-box");
    }

    /** Where there is no room for both lines, one stays: what a touch does or did, or else where to go. */
    private void fitHelp(Help state) {
        double both = Fit.bold(asked.getText(), parts.type(12)) + Fit.regular(where.getText(), parts.type(12));
        boolean tight = parts.elder() ? both > helpPx() : parts.small() && !parts.across();
        Parts.show(asked, !tight || state != Help.AT_DESK);
        Parts.show(where, !tight || state == Help.AT_DESK);
    }

    /** Pixels for the words of help beside their sign. */
    private double helpPx() {
        double slots = parts.mm(parts.small() ? 4 * 67 : 4 * 60) + 4 * parts.apart(6.2);
        double row = parts.across()
                ? parts.look().glass().widthPx() - parts.mm(24) - slots
                : parts.plan().actPx();
        return row - parts.mm(16 + 3 + 5 + 4);
    }

    private Target button(String id, String pictogram, Label word, Runnable act) {
        return button(id, parts.pictogram(pictogram, SIGN_MM), word, act);
    }

    private Target button(String id, Node sign, Label word, Runnable act) {
        Pane inside = beside() ? parts.row(SIGN_GAP_MM, sign, word) : parts.column(parts.elder() ? 0 : 1, sign, word);
        inside.getStyleClass().add("centred");
        Target target = new Target(id, act, inside);
        target.getStyleClass().add("foot-slot");
        return target;
    }

    /** Sign and word of a button. */
    private boolean beside() {
        return parts.across() || parts.elder() && !parts.small();
    }

    /** A hall's own language may have a long name: it stands smaller, without its sign, or at last its sign stands alone. */
    private void showLanguage(String name) {
        double[] sizes =
                parts.elder() ? new double[] {parts.type(10.2)} : new double[] {parts.type(7.4), parts.type(6.8)};
        double room = parts.mm(slotMm() - EDGES_MM);
        language.setText(name);
        boolean both = Fit.oneLine(language, beside() ? room - parts.mm(SIGN_MM + SIGN_GAP_MM) : room, sizes);
        boolean word = both || Fit.oneLine(language, room, sizes);
        Parts.show(language, word);
        Parts.show(globe, both || !word);
    }

    /** Width of a button, as in the style sheets. */
    private double slotMm() {
        if (parts.across()) {
            return parts.elder() ? parts.small() ? 67 : 60 : parts.small() ? 53 : 50;
        }
        return parts.elder() ? parts.small() ? 53 : 57 : parts.small() ? 36.5 : 34;
    }

    private void show() {
        Foot foot = kiosk.footProperty().get();
        listen.setVisible(foot.volume() != Foot.MUTE);
        bars.show(foot.volume());
        word.setText(kiosk.wordsProperty().get().text(foot.volume() > 0 ? "foot.louder" : "foot.listen"));
        showHelp(foot.help());
        showLanguage(foot.language());
        Parts.show(back, foot.back());
        Parts.show(phone, !foot.back() && !foot.phone().isEmpty());
        number.setText(foot.phone());
        boolean note = true;
        double slot = parts.elder() ? ELDER_SLOT_MM : parts.small() && !parts.across() ? SMALL_SLOT_MM : SLOT_MM;
        boolean tight = parts.elder() || parts.small();
        if (!Fit.oneLine(number, parts.mm(slot), parts.type(10), parts.type(8), parts.type(6.8)) && tight) {
            // A long number speaks for itself, in two lines.
            number.setText(foot.phone().replaceFirst("[- ]", "-\n"));
            note = false;
        }
        Parts.show(what, note && Fit.regular(what.getText(), parts.type(6.8)) <= parts.mm(slot));
    }
}
