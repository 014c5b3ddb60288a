package org.paihao.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.ServiceMenu.CardPlace;
import org.paihao.kiosk.flow.ServiceMenu.Offer;
import org.paihao.kiosk.flow.Touch;

/** The low row below the services: tickets that can be printed now, and otherwise what is good to know. */
final class SlimView extends HBox {
    private static final double TEXT_ROOM_MM = 87;

    private final Parts parts;
    private final KioskViewModel kiosk;
    private final HBox have;
    private final HBox missed;
    private final HBox unsure;
    private List<Offer> offers = List.of();
    private CardPlace card;
    private boolean inGroup;

    SlimView(Parts parts, Wording wording, KioskViewModel kiosk) {
        this.parts = parts;
        this.kiosk = kiosk;
        getStyleClass().add("slim");
        setSpacing(parts.apart(7));
        setPadding(new Insets(parts.apart(8.5), 0, 0, 0));
        have = note(wording, "ui-people", "note.have");
        missed = note(wording, "ui-bell", "note.missed");
        unsure = note(wording, "ui-help", "note.unsure");
        kiosk.guidesProperty().addListener((property, before, now) -> layOut());
        kiosk.wordsProperty().addListener((property, before, now) -> layOut());
        layOut();
    }

    void show(List<Offer> now, CardPlace place, boolean group) {
        if (!now.equals(offers) || !Objects.equals(place, card) || group != inGroup) {
            offers = now;
            card = place;
            inGroup = group;
            layOut();
        }
    }

    /** With the room above it. */
    static double heightPx(Parts parts) {
        return parts.finger(28) + parts.apart(8.5);
    }

    private void layOut() {
        List<Node> row = new ArrayList<>();
        offers.forEach(offer -> row.add(button(offer)));
        if (card != null && row.size() < 2) {
            row.add(0, place(card));
        }
        if (!inGroup && row.size() < 2 && kiosk.guidesProperty().get()) {
            row.add(guides());
        }
        List<HBox> notes = parts.elder() ? List.of() : inGroup ? List.of(unsure) : List.of(have, missed);
        for (int i = 0; i < notes.size() && row.size() < 2; i++) {
            row.add(notes.get(i));
        }
        if (row.size() < 2 && !(parts.elder() && parts.small())) {
            row.add(new StackPane());
        }
        row.forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        getChildren().setAll(row);
    }

    private HBox note(Wording wording, String pictogram, String key) {
        Label text = wording.label(key + ".do", "note-text");
        HBox note =
                parts.row(5, parts.pictogram(pictogram, 14), parts.column(0, wording.label(key, "note-title"), text));
        note.getStyleClass().addAll("half", "note");
        // Without what to do a note is no help.
        text.textProperty().addListener((property, before, now) -> note.setVisible(fits(text)));
        note.setVisible(fits(text));
        return note;
    }

    /** The second line of a button or note; not in elder mode, and not where it would be cut off. */
    private void whereItFits(Label text) {
        Parts.show(text, !parts.elder() && fits(text));
    }

    private boolean fits(Label text) {
        return Fit.regular(text.getText(), parts.type(7)) <= parts.mm(TEXT_ROOM_MM);
    }

    /** Where an ID card can be shown, or what it is good for once it was. */
    private Region place(CardPlace place) {
        Label title = parts.label(place.wanted() ? "slim-title" : "note-title");
        title.setText(place.title());
        Label text = parts.label(place.wanted() ? "slim-text" : "note-text");
        text.setText(place.text());
        whereItFits(text);
        HBox inside = parts.row(5, parts.pictogram("ui-card", 14), parts.column(0, title, text));
        if (!place.wanted()) {
            inside.setId("card-shown");
            inside.getStyleClass().addAll("half", "note");
            return inside;
        }
        Target target = new Target("show-card", () -> kiosk.touched(Touch.CARD), inside);
        target.getStyleClass().addAll("half", "slim-button");
        return target;
    }

    private Target guides() {
        Label title = parts.label("slim-title");
        title.setText(kiosk.wordsProperty().get().text("guides"));
        Label text = parts.label("slim-text");
        text.setText(kiosk.wordsProperty().get().text("guides.more"));
        whereItFits(text);
        HBox inside = parts.row(5, parts.pictogram("ui-guide", 14), parts.column(0, title, text));
        Target target = new Target("guides", () -> kiosk.touched(Touch.GUIDES), inside);
        target.getStyleClass().addAll("half", "slim-button");
        return target;
    }

    private Target button(Offer offer) {
        Label title = parts.label("slim-title");
        title.setText(kiosk.wordsProperty().get().text("offer", "number", offer.number()));
        Label text = parts.label("slim-text");
        text.setText(kiosk.wordsProperty().get().text(offer.possible() ? "offer.do" : "offer.later"));
        if (parts.elder()) {
            title.setText(kiosk.wordsProperty().get().text("offer.elder", "number", offer.number()));
        }
        whereItFits(text);
        HBox inside = parts.row(5, parts.pictogram("ui-printer", 14), parts.column(0, title, text));
        Target target = new Target(offer.node(), () -> kiosk.touched(offer.touch()), inside);
        target.getStyleClass().addAll("half", "slim-button");
        target.setDisable(!offer.possible());
        return target;
    }
}
