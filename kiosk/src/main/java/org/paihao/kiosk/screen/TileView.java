package org.paihao.kiosk.screen;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Tile;
import org.paihao.look.Language;

/**
 * A service to touch: a small ticket with its stub. Narrow on the home screen, as wide as the glass in a group. What it
 * says may change while a finger is on it; it stays the same target.
 */
final class TileView extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass NOTICE = PseudoClass.getPseudoClass("notice");
    private static final double NARROW_NAME_MM = 72.5;
    private static final double NARROWEST_NAME_MM = 78;
    private static final double TALL_NAME_MM = 104;
    private static final double WIDE_NAME_MM = 104;
    private static final double ELDER_NAME_MM = 90;
    private static final double CHEVRON_MM = 12;
    private static final double WIDE_CHEVRON_MM = 17;

    private final Parts parts;
    private final KioskViewModel kiosk;
    private final Shape shape;
    private final StackPane stub = new StackPane();
    private final Label letters;
    private final Label name;
    private final Label examples;
    private final LoadView load;
    private final Target target;
    private StackPane less;
    private HBox loadLine;
    private GivingColumn giving;
    private Tile shown;

    /** How the parts of a tile lie. */
    enum Shape {
        /** Stub left, text above its load. */
        NARROW,
        /** Stub left, load right. */
        WIDE,
        /** Stub on top, for large type on a small glass. */
        TALL
    }

    TileView(Parts parts, KioskViewModel kiosk, Tile tile, Shape shape) {
        this.parts = parts;
        this.kiosk = kiosk;
        this.shape = shape;
        letters = parts.label(tile.pile() ? "letters" : "letter");
        name = parts.paragraph("name");
        examples = parts.label("examples");
        examples.setMinWidth(0);
        load = new LoadView(parts, kiosk, wide());
        stub.getStyleClass().addAll("stub", "stub-" + shape.name().toLowerCase(Locale.ROOT));
        Region inside = inside(tile.pile());
        target = new Target(tile.node(), () -> kiosk.touched(shown.touch()), inside);
        target.getStyleClass().add("tile");
        target.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> expectTicket());
        if (tile.pile()) {
            getChildren().add(secondEdge());
        }
        getChildren().add(target);
        setAlignment(Pos.BOTTOM_CENTER);
        show(tile);
    }

    private boolean wide() {
        return shape == Shape.WIDE;
    }

    private Region inside(boolean pile) {
        if (shape == Shape.TALL) {
            Region text = aboveLoad(false);
            VBox.setVgrow(text, Priority.ALWAYS);
            return new VBox(stub, text);
        }
        return new HBox(stub, Parts.grow(wide() ? besideLoad(pile) : aboveLoad(pile)));
    }

    private void expectTicket() {
        if (!shown.pile()) {
            kiosk.ticketMayFollow();
        }
    }

    void setHeightPx(double height) {
        target.setMinHeight(height);
        target.setMaxHeight(height);
    }

    /** Whether this tile can show that one, under whatever finger. */
    boolean isFor(Tile tile) {
        return shown.node().equals(tile.node()) && shown.pile() == tile.pile();
    }

    void show(Tile tile) {
        target.pseudoClassStateChanged(CHOSEN, tile.chosen());
        load.show(tile);
        if (shown == null || !shown.pictogram().equals(tile.pictogram())) {
            drawStub(tile);
        }
        shown = tile;
        letters.setText(tile.letters());
        // A pile of many letters says nothing to somebody who reads little.
        Parts.show(letters, !(wide() && tile.pile()));
        name.setText(tile.name());
        boolean noticed = !tile.notice().isEmpty();
        // "No waiting" beside "not done today" would be an invitation.
        load.setVisible(tile.waiting() >= 0 && (!noticed || tile.waiting() > 0));
        examples.setText(noticed ? tile.notice() : tile.examples());
        examples.setWrapText(noticed);
        examples.pseudoClassStateChanged(NOTICE, noticed);
        boolean large = isLarge(tile);
        Parts.show(
                examples, noticed || large && !parts.elder() && !tile.examples().isEmpty() && examplesFit(tile));
        if (giving != null && noticed) {
            giving.givesWay(loadLine);
        } else if (giving != null) {
            giving.givesWay(less, loadLine);
        }
    }

    private void drawStub(Tile tile) {
        double side = wide() ? 30 : shape == Shape.TALL ? 17 : parts.small() ? 20 : 25;
        Region pictogram = parts.pictogram(tile.pictogram(), side);
        Pane drawn = shape == Shape.NARROW ? upright(pictogram) : beside(pictogram);
        if (shape == Shape.TALL && tile.pile()) {
            drawn.getChildren().add(parts.pictogram("ui-right", 15));
        }
        stub.getChildren().setAll(drawn);
    }

    /** A short Chinese name is set large in one line; others stand in two smaller ones, without examples. */
    private boolean isLarge(Tile tile) {
        double room = nameMm(tile.pile());
        boolean chinese = kiosk.wordsProperty().get().language().equals(Language.ZH_CN);
        if (chinese && Fit.oneLine(name, parts.mm(room), sizes())) {
            return true;
        }
        if (tile.notice().isEmpty()) {
            Fit.twoLines(
                    name, parts.mm(room), parts.type(wide() ? 13 : 10.4), parts.type(wide() ? 11 : 9.2), parts.type(8));
        } else {
            // The notice takes a line of its own below.
            Fit.twoLines(
                    name, parts.mm(room), parts.type(wide() ? 11 : 8.2), parts.type(wide() ? 9.2 : 7.6), parts.type(7));
        }
        return false;
    }

    private double nameMm(boolean pile) {
        double room = roomMm();
        return pile && shape != Shape.TALL ? room - (wide() ? WIDE_CHEVRON_MM : CHEVRON_MM) : room;
    }

    private double roomMm() {
        return switch (shape) {
            case NARROW -> parts.small() ? NARROWEST_NAME_MM : NARROW_NAME_MM;
            case WIDE -> parts.elder() ? ELDER_NAME_MM : WIDE_NAME_MM;
            case TALL -> TALL_NAME_MM;
        };
    }

    /** Of a name in one line. */
    private double[] sizes() {
        return parts.elder()
                ? new double[] {parts.mm(22), parts.mm(18), parts.type(16)}
                : new double[] {parts.type(wide() ? 18 : 14.5)};
    }

    private boolean examplesFit(Tile tile) {
        return Fit.regular(tile.examples(), parts.type(wide() ? 8 : 7)) <= parts.mm(roomMm());
    }

    private VBox upright(Region pictogram) {
        VBox column = parts.column(3, pictogram, letters);
        column.setAlignment(Pos.CENTER);
        return column;
    }

    private HBox beside(Region pictogram) {
        HBox row = parts.row(7, pictogram, letters);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private Region aboveLoad(boolean pile) {
        HBox title = parts.row(2, Parts.grow(name));
        title.setAlignment(Pos.TOP_LEFT);
        if (pile) {
            VBox chevron = new VBox(parts.pictogram("ui-right", 9));
            chevron.getStyleClass().add("chevron");
            title.getChildren().add(chevron);
        }
        less = GivingColumn.part(examples);
        StackPane.setAlignment(examples, Pos.CENTER_LEFT);
        loadLine = new HBox(Parts.grow(load));
        loadLine.getStyleClass().add("load-line");
        giving = new GivingColumn(parts.mm(1), title, less, Parts.gap(), loadLine);
        giving.getStyleClass().add(shape == Shape.TALL ? "tile-text-tall" : "tile-text");
        return giving;
    }

    private Region besideLoad(boolean pile) {
        HBox text = parts.row(4, Parts.grow(parts.column(1, name, examples)));
        if (pile) {
            text.getChildren().add(parts.pictogram("ui-right", 15));
        }
        text.getChildren().add(load);
        text.getStyleClass().add("tile-text-wide");
        return text;
    }

    /** A second edge below says that more lies underneath. */
    private Region secondEdge() {
        Region below = new Region();
        below.getStyleClass().add("pile");
        below.setMouseTransparent(true);
        below.setTranslateY(parts.mm(2));
        return below;
    }
}
