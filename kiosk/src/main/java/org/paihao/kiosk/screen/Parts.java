package org.paihao.kiosk.screen;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.paihao.look.Fonts;
import org.paihao.look.Look;
import org.paihao.look.Pictogram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small parts of every screen. Their sizes are written in millimetres and come to lie on this glass as {@link Plan} says. */
final class Parts {
    /** Real millimetres that can be read, in elder mode without glasses. */
    private static final double NOTE_MM = 6.8;

    private static final double ELDER_NOTE_MM = 10.2;
    /** Real millimetres that a finger needs, and that keep it off the next target. */
    private static final double TARGET_MM = 20.2;

    private static final double APART_MM = 6.1;

    private static final double BELOW_MM = 4.7;

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    /** Names that the hall file has and the look has not; said once each. */
    private static final Set<String> MISSED = ConcurrentHashMap.newKeySet();

    private final Look look;
    private final Fonts fonts;
    private final boolean elder;
    private final Plan plan;

    /** @param elder for screens of the elder mode: nothing on them is small */
    Parts(Look look, Fonts fonts, boolean elder) {
        this.look = look;
        this.fonts = fonts;
        this.elder = elder;
        this.plan = new Plan(look.glass());
    }

    boolean elder() {
        return elder;
    }

    Plan plan() {
        return plan;
    }

    /** Whether this is a glass that lies across. */
    boolean across() {
        return plan.across();
    }

    /** Whether this is a small glass. */
    boolean small() {
        return plan.small();
    }

    /** Makes this the root of a screen; the style sheets find those of the elder mode and of other glasses. */
    void screen(Region root) {
        root.getStyleClass().add("screen");
        mark(root, elder, "elder");
        mark(root, across(), "across");
        mark(root, small(), "small");
        dress(root);
    }

    private static void mark(Region root, boolean wanted, String styleClass) {
        if (wanted) {
            root.getStyleClass().add(styleClass);
        }
    }

    void dress(Region root) {
        for (String name : List.of("kiosk.css", "elder.css", "glasses.css")) {
            look.dress(root, Parts.class, name, plan.unit(), leastType());
        }
    }

    /**
     * Lays a screen out: what is read above what is touched, or beside it on a glass that lies across, and its foot below.
     *
     * @param info as high as its own style says
     */
    void layOut(VBox root, Region info, Region act, Region foot) {
        if (!across()) {
            VBox.setVgrow(act, Priority.ALWAYS);
            root.getChildren().addAll(info, act, foot);
            return;
        }
        double margin = mm(12);
        info.setPrefWidth(Math.floor(plan.infoPx() + 1.5 * margin));
        info.setMinWidth(info.getPrefWidth());
        act.setMinWidth(0);
        HBox.setHgrow(act, Priority.ALWAYS);
        HBox both = new HBox(info, act);
        both.getStyleClass().add("both");
        both.setMinHeight(0);
        both.setPrefHeight(0);
        VBox.setVgrow(both, Priority.ALWAYS);
        root.getChildren().addAll(both, foot);
    }

    /** The buttons that end a screen: beside each other; below each other where they stand left on a glass across. */
    Pane ends(Node... targets) {
        Pane ends = across() ? new VBox(apart(7), targets) : new HBox(apart(7), targets);
        ends.getStyleClass().add("ends");
        return ends;
    }

    /** Pixels of a size of type, never less than can be read. */
    double type(double millimetres) {
        double least = leastType();
        return Math.max(mm(elder ? Math.max(millimetres, least) : millimetres), look.mm(least));
    }

    private double leastType() {
        return elder ? ELDER_NOTE_MM : NOTE_MM;
    }

    /** Pixels of a side of a target, never less than a finger needs. */
    double finger(double millimetres) {
        return Math.max(mm(millimetres), look.mm(TARGET_MM));
    }

    /** Pixels between two targets, never less than keeps a finger from both. */
    double apart(double millimetres) {
        return Math.max(mm(millimetres), look.mm(APART_MM));
    }

    /** Pixels between the lowest target and the foot, whose own targets lie a little below its edge. */
    double below() {
        return Math.max(mm(4), look.mm(BELOW_MM));
    }

    Look look() {
        return look;
    }

    double mm(double millimetres) {
        return look.mm(millimetres * plan.unit());
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
