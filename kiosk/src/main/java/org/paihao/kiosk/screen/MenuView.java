package org.paihao.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Screen;
import org.paihao.kiosk.flow.ServiceMenu;
import org.paihao.kiosk.flow.Tile;

/** The services: the home screen, and with fewer and wider tiles a group's. */
final class MenuView extends VBox {
    private static final double GAP_MM = 7;
    private static final double BELOW_MM = 9.5;
    private static final double LEAST_TILE_MM = 30.2;
    private static final double TILE_MM = 61;
    private static final double ELDER_TILE_MM = 50;
    private static final double QUESTION_APART_MM = 9;
    private static final double EDGE_MM = 3.7;

    private final Parts parts;
    private final KioskViewModel kiosk;
    private final boolean group;
    private final List<TileView> tiles = new ArrayList<>();
    private final GridPane grid = new GridPane();
    private final Label crumb;
    private final Label question;
    private final Label hint;
    private final StepsView steps;
    private final TroubleView trouble;
    private final SlimView slim;
    private final StackPane middle;
    private final StackPane hinted;
    private final TopView top;
    private final GivingColumn info;
    private boolean roomForOffers;

    /** @param group whether this is the screen of an open group */
    MenuView(Parts parts, Wording wording, KioskViewModel kiosk, boolean group) {
        this.parts = parts;
        this.kiosk = kiosk;
        this.group = group;
        parts.screen(this);
        crumb = parts.withId("crumb", parts.paragraph("crumb"));
        question = parts.label("question");
        hint = parts.label("hint");
        steps = new StepsView(parts, wording);
        trouble = new TroubleView(parts);
        slim = new SlimView(parts, wording, kiosk);
        middle = new StackPane(steps, trouble);
        VBox.setVgrow(middle, Priority.ALWAYS);
        hinted = GivingColumn.part(hint);
        top = new TopView(parts, kiosk);
        info = parts.across()
                ? new GivingColumn(0, top, Parts.gap(), middle, Parts.gap(), ask(), hinted)
                : new GivingColumn(0, top, middle, Parts.gap(), ask());
        info.getStyleClass().add("info");
        grid.setHgap(parts.apart(GAP_MM));
        grid.setVgap(parts.apart(GAP_MM));
        VBox act = new VBox(grid, slim);
        act.getStyleClass().add("act");
        parts.layOut(this, info, act, new FootView(parts, wording, kiosk));
        kiosk.menuProperty().addListener((property, before, now) -> show());
        kiosk.wordsProperty().addListener((property, before, now) -> show());
        kiosk.screenProperty().addListener((property, before, now) -> show());
        kiosk.guidesProperty().addListener((property, before, now) -> show());
        kiosk.elderProperty().addListener((property, before, now) -> show());
        show();
    }

    private VBox ask() {
        HBox line = parts.across() ? parts.row(0, question) : parts.row(6, question, Parts.gap(), hinted);
        line.setAlignment(Pos.BOTTOM_LEFT);
        VBox ask = parts.column(0, crumb, line);
        ask.getStyleClass().add("ask");
        return ask;
    }

    private void show() {
        Screen screen = kiosk.screenProperty().get();
        if (!isFor(screen)) {
            return;
        }
        ServiceMenu menu = kiosk.menuProperty().get();
        if (menu.inGroup() != group) {
            return;
        }
        boolean paper = menu.trouble().isEmpty();
        setId(screen.id());
        crumb.setText(menu.crumb());
        Parts.show(crumb, group);
        question.setText(kiosk.wordsProperty().get().text(group ? "menu.group.question" : "menu.question"));
        hint.setText(kiosk.wordsProperty().get().text(paper ? "menu.hint" : "menu.hint.screen"));
        fitQuestion();
        steps.setVisible(paper);
        trouble.setVisible(!paper);
        giveWay(paper);
        trouble.show(menu.trouble(), menu.remedy());
        Parts.show(slim, !parts.elder() || hasSlim(menu));
        showTiles(menu.tiles());
        slim.show(menu.offers(), menu.card(), group);
    }

    /** What does not work must be read; how a visit goes can be learned by going. */
    private void giveWay(boolean paper) {
        if (parts.across()) {
            info.givesWay(paper ? new Node[] {middle, hinted} : new Node[] {hinted, top});
        } else {
            info.givesWay(paper ? middle : top);
        }
    }

    private double room() {
        return parts.plan().infoPx() - parts.mm(EDGE_MM);
    }

    /** The question is as large as the sentence beside it leaves room for. */
    private void fitQuestion() {
        double beside = hint.getText()
                .lines()
                .mapToDouble(line -> Fit.regular(line, parts.type(8.4)))
                .max()
                .orElse(0);
        // Where type takes much of the glass, the question needs the whole line.
        boolean hints = parts.across() || !(parts.elder() && parts.small());
        Parts.show(hint, hints);
        double room = parts.across() || !hints ? room() : room() - parts.mm(QUESTION_APART_MM) - beside;
        double largest = parts.elder() ? 27 : 23;
        Fit.oneLine(
                question,
                room,
                parts.type(largest),
                parts.type(largest - 2),
                parts.type(23),
                parts.type(20),
                parts.type(17),
                parts.type(14));
    }

    private boolean hasSlim(ServiceMenu menu) {
        return !menu.offers().isEmpty()
                || menu.card() != null
                || !group && kiosk.guidesProperty().get();
    }

    private boolean isWide() {
        return group || parts.elder();
    }

    /** Whether the screen is this view's. */
    boolean isFor(Screen screen) {
        return screen.offersServices()
                && group == (screen == Screen.GROUP)
                && parts.elder() == kiosk.elderProperty().get();
    }

    /** Tiles that stay where they are stay the same nodes: a finger may be on them. */
    private void showTiles(List<Tile> wanted) {
        boolean same = tiles.size() == wanted.size();
        for (int i = 0; same && i < tiles.size(); i++) {
            same = tiles.get(i).isFor(wanted.get(i));
        }
        boolean offered = hasSlim(kiosk.menuProperty().get());
        if (!same || offered != roomForOffers) {
            roomForOffers = offered;
            layOut(wanted);
        }
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).show(wanted.get(i));
        }
    }

    private void layOut(List<Tile> wanted) {
        double gap = parts.apart(GAP_MM);
        double room = tilesPx();
        boolean oneBelowTheOther = isWide()
                && !(parts.elder() && parts.small())
                && tilePx(room, gap, wanted.size()) >= parts.look().mm(LEAST_TILE_MM);
        int columns = oneBelowTheOther ? 1 : 2;
        int rows = (wanted.size() + columns - 1) / columns;
        double height = Math.min(parts.mm(mostTileMm()), tilePx(room, gap, rows));
        TileView.Shape shape =
                oneBelowTheOther ? TileView.Shape.WIDE : parts.elder() ? TileView.Shape.TALL : TileView.Shape.NARROW;
        tiles.clear();
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(width);
        }
        for (Tile tile : wanted) {
            TileView view = new TileView(parts, kiosk, tile, shape);
            view.setHeightPx(height);
            grid.add(view, tiles.size() % columns, tiles.size() / columns);
            tiles.add(view);
        }
    }

    private double mostTileMm() {
        return !parts.elder() ? TILE_MM : parts.small() ? 2 * ELDER_TILE_MM : ELDER_TILE_MM;
    }

    private static double tilePx(double room, double gap, int rows) {
        return (room - (rows - 1) * gap) / Math.max(1, rows);
    }

    /** Pixels for the tiles between what is read and what lies below them. */
    private double tilesPx() {
        boolean loose = !parts.elder() && !parts.across() && !parts.small();
        double all = parts.look().glass().heightPx()
                - parts.mm(parts.across() ? 11 : 190)
                - FootView.heightPx(parts)
                - (loose ? parts.mm(BELOW_MM) : parts.below());
        return parts.elder() && !roomForOffers ? all : all - SlimView.heightPx(parts);
    }
}
