package org.paihao.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The typefaces that ship with the program: without them a screen shows boxes. Regular draws all of GBK, so that rare
 * characters of people's names are there; bold draws GB 2312, and a bold text with a rarer character falls back to
 * regular (style class {@code rare}).
 */
public final class Fonts {
    /** The one family of every screen. */
    public static final String FAMILY = "Noto Sans SC";

    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
    private static final double ANY_SIZE = 12;

    private final Glyphs regular;
    private final Glyphs bold;
    private final List<String> missing;

    private Fonts(Glyphs regular, Glyphs bold, List<String> missing) {
        this.regular = regular;
        this.bold = bold;
        this.missing = List.copyOf(missing);
    }

    /** Loads both weights into the toolkit. What is not there is logged, once, and kept in {@link #missing()}. */
    public static Fonts load() {
        List<String> missing = new ArrayList<>();
        Glyphs regular = load("fonts/NotoSansSC-gbk.ttf", missing);
        if (regular == null) {
            regular = load("fonts/NotoSansSC-gb2312.ttf", missing);
        }
        Glyphs bold = load("fonts/NotoSansSC-Bold-gb2312.ttf", missing);
        if (!missing.isEmpty()) {
            LOG.error("Fonts are missing, Chinese text may show as boxes: {}", missing);
        }
        return new Fonts(regular, bold, missing);
    }

    /** Files that could not be loaded; a screen says so in its corner. */
    public List<String> missing() {
        return missing;
    }

    /** Whether the text can be drawn at all. */
    public boolean draws(String text) {
        return regular != null && regular.draws(text);
    }

    /** Whether the text can be drawn in bold. */
    public boolean drawsBold(String text) {
        return bold != null && bold.draws(text);
    }

    /** Watches a text of people or places: while a character of it has no bold form it is set in regular. */
    public <T extends Labeled> T guard(T label) {
        label.textProperty().addListener((text, before, now) -> mark(label));
        mark(label);
        return label;
    }

    private void mark(Labeled label) {
        boolean rare = label.getText() != null && !drawsBold(label.getText());
        label.getStyleClass().remove("rare");
        if (rare) {
            label.getStyleClass().add("rare");
        }
    }

    private static Glyphs load(String name, List<String> missing) {
        try (InputStream in = Fonts.class.getResourceAsStream(name)) {
            byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
            if (Font.loadFont(new ByteArrayInputStream(bytes), ANY_SIZE) != null) {
                return Glyphs.of(bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("Cannot read {}", name, e);
        }
        missing.add(name.substring(name.indexOf('/') + 1));
        return null;
    }
}
