package org.paihao.look;

import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/**
 * One line of text exactly as high as its type, as large numbers need it: the typeface's own line is half as high again.
 * Font and colour ({@code -fx-fill}) come from the style classes. A shrinkable one gives way where the place is narrow,
 * and leaves itself out where it would become too small to read.
 */
public final class TightText extends Region {
    /** Of Noto Sans SC: what lies above and below the baseline, in parts of the size. */
    private static final double ASCENT = 1.160;

    private static final double DESCENT = 0.288;
    private static final double BASELINE = (1 - ASCENT - DESCENT) / 2 + ASCENT;
    private static final double SMALLEST = 0.6;

    private final Text text = new Text();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private boolean shrinkable;
    private HPos side = HPos.LEFT;

    public TightText(String words, String... styleClasses) {
        text.setText(words);
        text.setTextOrigin(VPos.BASELINE);
        text.getStyleClass().add("tight-text");
        text.getStyleClass().addAll(styleClasses);
        text.getTransforms().add(scale);
        text.layoutBoundsProperty().addListener(changed -> requestLayout());
        text.fontProperty().addListener(changed -> requestLayout());
        getChildren().add(text);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Gives way where the place is narrow. */
    public TightText shrinkable() {
        shrinkable = true;
        setMaxWidth(Double.MAX_VALUE);
        return this;
    }

    /** Stands at this side of a place that is wider. */
    public TightText at(HPos wanted) {
        side = wanted;
        setMaxWidth(Double.MAX_VALUE);
        return this;
    }

    public StringProperty textProperty() {
        return text.textProperty();
    }

    private double natural() {
        return text.getLayoutBounds().getWidth();
    }

    @Override
    protected double computeMinWidth(double height) {
        return shrinkable ? 0 : computePrefWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(natural());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(text.getFont().getSize());
    }

    @Override
    public double getBaselineOffset() {
        return text.getFont().getSize() * BASELINE;
    }

    @Override
    protected void layoutChildren() {
        double wanted = natural();
        double ratio = shrinkable && wanted > getWidth() + 1 ? getWidth() / wanted : 1;
        scale.setX(ratio);
        scale.setY(ratio);
        text.setVisible(ratio >= SMALLEST);
        double free = getWidth() - wanted * ratio;
        double x = side == HPos.LEFT ? 0 : side == HPos.RIGHT ? free : free / 2;
        double size = text.getFont().getSize();
        double middle = (getHeight() - size) / 2;
        text.setLayoutX(x);
        text.setLayoutY(middle + size * BASELINE - size * (BASELINE - 0.5) * (1 - ratio));
    }
}
