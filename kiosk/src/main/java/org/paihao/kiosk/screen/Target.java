package org.paihao.kiosk.screen;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * Something to touch. It looks pressed at touch-down and acts on release, where the finger is still on it; style classes
 * {@code target} or {@code primary} give its looks.
 */
final class Target extends StackPane {
    /**
     * What lies inside may change under a finger: the press and its release are both the target's own.
     *
     * @param id by which it is found on the glass
     */
    Target(String id, Runnable act, Node... children) {
        super(children);
        for (Node child : children) {
            child.setMouseTransparent(true);
        }
        setId(id);
        setPickOnBounds(true);
        getStyleClass().add("target");
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            event.consume();
            if (event.getButton() == MouseButton.PRIMARY && contains(event.getX(), event.getY())) {
                act.run();
            }
        });
    }

    /** The one filled button of a screen. */
    static Target primary(String id, Runnable act, Node... children) {
        Target target = new Target(id, act, children);
        target.getStyleClass().setAll("primary");
        return target;
    }
}
