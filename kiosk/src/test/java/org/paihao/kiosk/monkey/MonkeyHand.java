package org.paihao.kiosk.monkey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** Touches, taps twice, drags, presses other buttons and keys, and turns the wheel; all by chance. Not on the toolkit's thread. */
final class MonkeyHand {
    private static final KeyCode[] KEYS = KeyCode.values();
    private static final List<KeyCode> HELD = List.of(KeyCode.ALT, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.WINDOWS);
    private static final MouseButton[] OTHERS = {MouseButton.SECONDARY, MouseButton.MIDDLE};
    private static final int MOST_REST_MILLIS = 16;
    private static final long PATIENCE_SECONDS = 20;

    private final Scene scene;
    private final RandomGenerator random;
    private Robot robot;

    MonkeyHand(Scene scene, RandomGenerator random) {
        this.scene = scene;
        this.random = random;
    }

    /** So many touches and keys; a double tap is two. @throws IllegalStateException where the glass does not answer */
    void play(int touches) {
        onGlass(() -> robot = robot == null ? new Robot() : robot);
        for (int done = 0; done < touches; ) {
            done += act();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(MOST_REST_MILLIS)));
        }
    }

    private int act() {
        int what = random.nextInt(100);
        if (what < 40) {
            tap(this::target, MouseButton.PRIMARY);
        } else if (what < 60) {
            tap(this::anywhere, MouseButton.PRIMARY);
        } else if (what < 70) {
            Point2D twice = anywhere();
            Supplier<Point2D> place = random.nextBoolean() ? this::target : () -> twice;
            tap(place, MouseButton.PRIMARY);
            tap(place, MouseButton.PRIMARY);
            return 2;
        } else if (what < 78) {
            drag(this::target, random.nextBoolean() ? this::target : this::anywhere);
        } else if (what < 85) {
            tap(this::target, OTHERS[random.nextInt(OTHERS.length)]);
        } else if (what < 97) {
            key();
        } else {
            onGlass(() -> robot.mouseWheel(random.nextInt(21) - 10));
        }
        return 1;
    }

    /** Most fingers are up again before the glass has drawn anything. */
    private void tap(Supplier<Point2D> place, MouseButton button) {
        boolean quick = random.nextInt(4) > 0;
        onGlass(() -> {
            robot.mouseMove(place.get());
            robot.mousePress(button);
            if (quick) {
                robot.mouseRelease(button);
            }
        });
        if (!quick) {
            onGlass(() -> robot.mouseRelease(button));
        }
    }

    private void drag(Supplier<Point2D> from, Supplier<Point2D> to) {
        onGlass(() -> {
            robot.mouseMove(from.get());
            robot.mousePress(MouseButton.PRIMARY);
        });
        onGlass(() -> robot.mouseMove(robot.getMousePosition().midpoint(to.get())));
        onGlass(() -> {
            robot.mouseMove(to.get());
            robot.mouseRelease(MouseButton.PRIMARY);
        });
    }

    private void key() {
        KeyCode key = KEYS[random.nextInt(KEYS.length)];
        KeyCode held = random.nextBoolean() ? HELD.get(random.nextInt(HELD.size())) : key;
        onGlass(() -> {
            robot.keyPress(held);
            robot.keyPress(key);
            robot.keyRelease(key);
            robot.keyRelease(held);
        });
    }

    private Point2D anywhere() {
        return new Point2D(random.nextDouble() * scene.getWidth(), random.nextDouble() * scene.getHeight());
    }

    /**
     * The middle of something that is there to be touched, first by chance which kind of thing and then which of them, so
     * that 27 letters are no more than one service; anywhere where there is nothing.
     */
    private Point2D target() {
        Map<String, List<Node>> kinds = new TreeMap<>();
        for (Node target : targets()) {
            String id = String.valueOf(target.getId());
            kinds.computeIfAbsent(id.split("-")[0], kind -> new ArrayList<>()).add(target);
        }
        if (kinds.isEmpty()) {
            return anywhere();
        }
        Node target = any(any(List.copyOf(kinds.values())));
        Bounds bounds = target.localToScene(target.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private List<Node> targets() {
        List<Node> targets = new ArrayList<>();
        Deque<Node> toSee = new ArrayDeque<>(List.of(scene.getRoot()));
        while (!toSee.isEmpty()) {
            Node node = toSee.pop();
            if (!node.isVisible()) {
                continue;
            }
            if (node.getStyleClass().contains("target") || node.getStyleClass().contains("primary")) {
                targets.add(node);
            } else if (node instanceof Parent parent) {
                toSee.addAll(parent.getChildrenUnmodifiable());
            }
        }
        return targets;
    }

    private static void onGlass(Runnable act) {
        FutureTask<Void> task = new FutureTask<>(act, null);
        Platform.runLater(task);
        try {
            task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the glass does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
