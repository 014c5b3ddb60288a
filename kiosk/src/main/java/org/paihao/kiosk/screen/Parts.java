package org.paihao.kiosk.screen;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.paihao.look.Fonts;
import org.paihao.look.Look;
import org.paihao.look.Pictogram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small parts of every screen, in millimetres of this glass. */
final class Parts {
    private static final double ELDER_NOTE_MM = 10.2;
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    /** Names that the hall file has and the look has not; said once each. */
    private static final Set<String> MISSED = ConcurrentHashMap.newKeySet();

    private final Look look;
    private final Fonts fonts;
    private final boolean elder;

    /** @param elder for screens of the elder mode: nothing on them is small */
    Parts(Look look, Fonts fonts, boolean elder) {
        this.look = look;
        this.fonts = fonts;
        this.elder = elder;
    }

    boolean elder() {
        return elder;
    }

    /** Makes this the root of a screen; {@code elder.css} finds those of the elder mode. */
    void screen(Region root) {
        root.getStyleClass().add("screen");
        if (elder) {
            root.getStyleClass().add("elder");
        }
    }

    /** Pixels of a size of type; in elder mode never less than can be read without glasses. */
    double type(double millimetres) {
        return mm(elder ? Math.max(millimetres, ELDER_NOTE_MM) : millimetres);
    }

    Look look() {
        return look;
    }

    double mm(double millimetres) {
        return look.mm(millimetres);
    }

    /** A text whose look is its style class; rare characters of names are kept from becoming boxes. */
    Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return fonts.guard(label);
    }

    /** A text that breaks into lines within the room it is given. */
    Label paragraph(String styleClass) {
        Label label = label(styleClass);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    Label withId(String id, Label label) {
        label.setId(id);
        return label;
    }

    Region pictogram(String name, double sideMm) {
        boolean known = Pictogram.names().contains(name);
        if (!known && MISSED.add(name)) {
            LOG.warn("there is no pictogram {}; a ticket is drawn in its place", name);
        }
        return Pictogram.of(known ? name : "ui-ticket", mm(sideMm));
    }

    HBox row(double gapMm, Node... children) {
        HBox row = new HBox(mm(gapMm), children);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    VBox column(double gapMm, Node... children) {
        VBox column = new VBox(mm(gapMm), children);
        column.setAlignment(Pos.CENTER_LEFT);
        return column;
    }

    /** Takes up the room that is left in a row or column. */
    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static <T extends Node> T grow(T node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return node;
    }

    /** Takes part in the layout only while it is seen. */
    static void show(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
