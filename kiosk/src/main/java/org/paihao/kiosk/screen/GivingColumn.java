package org.paihao.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A column that leaves out what matters least where it has no room for all; never something to touch. */
final class GivingColumn extends VBox {
    private List<Node> inOrder = List.of();

    GivingColumn(double spacingPx, Node... children) {
        super(spacingPx, children);
    }

    /** Something that a column may leave out, whatever is seen inside. */
    static StackPane part(Node inside) {
        StackPane part = new StackPane(inside);
        part.getStyleClass().add("giving-part");
        part.setMaxHeight(USE_PREF_SIZE);
        return part;
    }

    /** A title, and what gives way where there is room for the title only. */
    static GivingColumn ofTwo(double spacingPx, Node title, Node more) {
        GivingColumn column = new GivingColumn(spacingPx, title, more);
        column.setAlignment(Pos.CENTER_LEFT);
        column.givesWay(more);
        return column;
    }

    /** @param parts of this column; the first gives way first */
    void givesWay(Node... parts) {
        if (!inOrder.equals(List.of(parts))) {
            inOrder.forEach(each -> Parts.show(each, true));
            inOrder = List.of(parts);
            requestLayout();
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return heightWithout(inOrder, width, true);
    }

    @Override
    protected void layoutChildren() {
        Insets edge = getInsets();
        double width = getWidth() - edge.getLeft() - edge.getRight();
        List<Node> out = new ArrayList<>();
        for (Node next : inOrder) {
            if (heightWithout(out, width, false) <= getHeight() + 1) {
                break;
            }
            out.add(next);
        }
        for (Node each : inOrder) {
            if (each.isManaged() == out.contains(each)) {
                Parts.show(each, !out.contains(each));
            }
        }
        super.layoutChildren();
    }

    private double heightWithout(List<Node> out, double width, boolean least) {
        double height = getInsets().getTop() + getInsets().getBottom();
        int count = 0;
        for (Node child : getChildren()) {
            boolean there = inOrder.contains(child) ? !out.contains(child) : child.isManaged();
            if (there) {
                height += least ? child.minHeight(width) : child.prefHeight(width);
                count++;
            }
        }
        return height + Math.max(0, count - 1) * getSpacing();
    }
}
