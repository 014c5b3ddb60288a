package org.paihao.look.finger;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;

/** Sees what is on the glass: ids and texts of what is visible, and pictures. */
final class Eye {
    private final Scene scene;

    Eye(Scene scene) {
        this.scene = scene;
    }

    /** The shown screen is the topmost visible node with the style class {@code screen}. */
    Map<String, Object> look() throws InterruptedException {
        return Fx.get(() -> {
            String screen = null;
            Map<String, Object> nodes = new LinkedHashMap<>();
            Deque<Node> toSee = new ArrayDeque<>();
            toSee.push(scene.getRoot());
            while (!toSee.isEmpty()) {
                Node node = toSee.pop();
                if (!node.isVisible()) {
                    continue;
                }
                if (node.getId() != null) {
                    nodes.put(node.getId(), text(node));
                    if (node.getStyleClass().contains("screen")) {
                        screen = node.getId();
                    }
                }
                if (node instanceof Parent parent) {
                    for (int i = parent.getChildrenUnmodifiable().size() - 1; i >= 0; i--) {
                        toSee.push(parent.getChildrenUnmodifiable().get(i));
                    }
                }
            }
            Map<String, Object> seen = new LinkedHashMap<>();
            seen.put("screen", screen);
            seen.put("nodes", nodes);
            return seen;
        });
    }

    /** Written beside and moved into place, so that a reader never sees half a picture. */
    void picture(Path file) throws IOException, InterruptedException {
        BufferedImage image = Fx.get(() -> {
            WritableImage snapshot = scene.snapshot(null);
            return SwingFXUtils.fromFXImage(snapshot, null);
        });
        Path whole = file.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
        if (!ImageIO.write(image, "png", part.toFile())) {
            throw new IOException("No writer for PNG");
        }
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static String text(Node node) {
        StringJoiner words = new StringJoiner(" ");
        gather(node, words);
        return words.toString();
    }

    private static void gather(Node node, StringJoiner words) {
        if (node == null || !node.isVisible()) {
            return;
        }
        if (node instanceof Text text) {
            add(text.getText(), words);
        } else if (node instanceof Labeled labeled) {
            add(labeled.getText(), words);
            gather(labeled.getGraphic(), words);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, words));
        }
    }

    private static void add(String text, StringJoiner words) {
        if (text != null && !text.isBlank()) {
            words.add(text.strip());
        }
    }
}
