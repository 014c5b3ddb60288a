package org.paihao.look;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * A drawing of lines in a square, such as {@code shebao} or {@code ui-back}. Its stroke grows with it; colour comes from
 * the style class {@code pictogram} (faces: {@code face} too).
 */
public final class Pictogram {
    private static final double BOX = 24;
    private static final Properties PATHS = load();

    private Pictogram() {}

    /** Every name there is. */
    public static Set<String> names() {
        return PATHS.stringPropertyNames();
    }

    /**
     * The drawing at a fixed size.
     *
     * @param sidePx side of the square
     * @throws IllegalArgumentException where there is no pictogram of that name
     */
    public static Region of(String name, double sidePx) {
        String path = PATHS.getProperty(name);
        if (path == null) {
            throw new IllegalArgumentException("No pictogram is called " + name);
        }
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("pictogram");
        if (name.startsWith("face-")) {
            shape.getStyleClass().add("face");
        }
        shape.getTransforms().add(new Scale(sidePx / BOX, sidePx / BOX, 0, 0));
        // A Pane keeps the box's own origin; a StackPane would centre the outline and shift the drawing.
        Pane box = new Pane(shape);
        box.getStyleClass().add("pictogram-box");
        box.setMinSize(sidePx, sidePx);
        box.setPrefSize(sidePx, sidePx);
        box.setMaxSize(sidePx, sidePx);
        box.setMouseTransparent(true);
        return box;
    }

    private static Properties load() {
        Properties paths = new Properties();
        try {
            paths.load(new StringReader(Resource.text(Pictogram.class, "pictograms.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }
}
