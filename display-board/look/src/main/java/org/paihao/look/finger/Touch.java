package org.paihao.look.finger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;

/** Presses and releases like a finger, and only where a finger could: on a node that is seen, enabled and at rest. */
final class Touch {
    private static final long PATIENCE_MILLIS = 8_000;
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final long HELD_MILLIS = 40;
    private static final double SOLID = 0.99;

    private final Scene scene;

    Touch(Scene scene) {
        this.scene = scene;
    }

    /** @throws IllegalStateException where the node did not become touchable, or something lies over it */
    Map<String, Object> node(String id) throws InterruptedException {
        Bounds target = awaitAtRest(() -> scene.getRoot().lookup("#" + id), "#" + id);
        return press(new Point2D(target.getCenterX(), target.getCenterY()), id);
    }

    /** @param point two numbers: pixels from the upper left corner of the scene */
    Map<String, Object> point(String point) throws InterruptedException {
        String[] xy = point.strip().split("[\\s,]+");
        if (xy.length != 2) {
            throw new IllegalArgumentException("touch takes #node-id, or X Y");
        }
        Point2D at = new Point2D(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
        awaitAtRest(scene::getRoot, "The screen");
        return press(at, null);
    }

    private Bounds awaitAtRest(Supplier<Node> target, String name) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        Bounds before = null;
        while (true) {
            Bounds now = Fx.get(() -> touchable(target.get()));
            if (now != null && now.equals(before)) {
                return now;
            }
            before = now;
            if (System.nanoTime() > until) {
                throw new IllegalStateException(name + " is not there, visible, enabled and at rest");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** Where the node lies in the scene, or null while it cannot be touched. */
    private Bounds touchable(Node node) {
        if (node == null || node.isDisabled() || scene.getWindow() == null) {
            return null;
        }
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible() || n.getOpacity() < SOLID || n.isMouseTransparent()) {
                return null;
            }
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getWidth() > 0 && bounds.getHeight() > 0 ? bounds : null;
    }

    private Map<String, Object> press(Point2D at, String wanted) throws InterruptedException {
        AtomicReference<EventTarget> hit = new AtomicReference<>();
        Map<String, Object> answer = new LinkedHashMap<>();
        EventHandler<MouseEvent> witness = event -> hit.set(event.getTarget());
        Robot robot = Fx.get(() -> {
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, witness);
            Robot finger = new Robot();
            Point2D onGlass = scene.getRoot().localToScreen(scene.getRoot().sceneToLocal(at));
            finger.mouseMove(onGlass);
            answer.put("pressedAt", System.currentTimeMillis());
            answer.put("pressedNanos", System.nanoTime());
            finger.mousePress(MouseButton.PRIMARY);
            return finger;
        });
        Thread.sleep(HELD_MILLIS);
        Fx.run(() -> {
            answer.put("liftedNanos", System.nanoTime());
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        // The release is an event of its own behind this one; when the next errand is done it has been handled.
        Fx.run(() -> {});
        Fx.run(() -> scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, witness));
        if (wanted != null && !within(hit.get(), wanted)) {
            throw new IllegalStateException("#" + wanted + " was not hit: something lies over it");
        }
        return answer;
    }

    private static boolean within(EventTarget hit, String id) {
        for (Node n = hit instanceof Node node ? node : null; n != null; n = n.getParent()) {
            if (id.equals(n.getId())) {
                return true;
            }
        }
        return false;
    }
}
