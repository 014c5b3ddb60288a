package org.paihao.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paihao.kiosk.flow.Manner;
import org.paihao.kiosk.flow.Moment;
import org.testfx.framework.junit5.ApplicationExtension;

/** Every screen at every moment, in both languages and with the longest names, measured on the glass. */
@ExtendWith(ApplicationExtension.class)
class GlassRulesTest {
    private static final double SMALLEST_TEXT_MM = 6.8;
    private static final double SMALLEST_ELDER_TEXT_MM = 10.2;
    private static final double REACH_FROM_MM = 190;
    private static final double HALF_A_PIXEL = 0.5;

    @ParameterizedTest
    @EnumSource(Moment.class)
    void aFingerFindsItsTargets(Moment moment) {
        for (Manner manner : OnGlass.MANNERS) {
            List<Target> targets = seen(moment, manner, Target.class);
            assertThat(targets).isNotEmpty();
            for (Target target : targets) {
                Bounds bounds = inMm(target);
                boolean tile = target.getStyleClass().contains("tile");
                assertThat(bounds.getWidth()).as(target.getId()).isGreaterThanOrEqualTo(tile ? 60 : 20);
                assertThat(bounds.getHeight()).as(target.getId()).isGreaterThanOrEqualTo(tile ? 30 : 20);
                assertThat(bounds.getMinY()).as("reach of %s", target.getId()).isGreaterThanOrEqualTo(REACH_FROM_MM);
                targets.stream()
                        .filter(other -> other != target)
                        .forEach(other -> assertThat(gap(bounds, inMm(other)))
                                .as("%s to %s", target.getId(), other.getId())
                                .isGreaterThanOrEqualTo(6));
            }
            assertThat(targets.stream().filter(it -> it.getStyleClass().contains("primary")))
                    .as("filled buttons")
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void nothingIsClipped(Moment moment) {
        for (Manner manner : OnGlass.MANNERS) {
            Region screen = (Region) OnGlass.show(moment, manner).getRoot().lookup(".screen");
            assertThat(screen.minWidth(-1))
                    .as("room that %s needs", moment)
                    .isLessThanOrEqualTo(OnGlass.LOOK.glass().widthPx());
            assertThat(screen.minHeight(-1))
                    .as("room that %s needs", moment)
                    .isLessThanOrEqualTo(OnGlass.LOOK.glass().heightPx());
            List<Target> targets = seen(moment, manner, Target.class);
            for (Label label : seen(moment, manner, Label.class)) {
                String what = "%s in %s of %s".formatted(label.getText(), manner, moment);
                assertThat(drawn(label)).as(what).isEqualTo(label.getText());
                Bounds text = textBounds(label);
                assertThat(targets.stream()
                                .filter(target -> !isInside(label, target))
                                .filter(target -> text.intersects(target.localToScene(target.getLayoutBounds())))
                                .map(Node::getId))
                        .as("%s lies under no target", what)
                        .isEmpty();
                for (Node box = label.getParent(); box != null; box = box.getParent()) {
                    if (box.getParent() == null || box.getStyleClass().stream().anyMatch(GlassRulesTest::isBox)) {
                        assertThat(isWithin(text, box.localToScene(box.getLayoutBounds())))
                                .as("%s lies within %s: %s", what, box.getStyleClass(), text)
                                .isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void everyTextCanBeRead(Moment moment) {
        for (Manner manner : OnGlass.MANNERS) {
            for (Label label : seen(moment, manner, Label.class)) {
                assertThat(label.getFont().getSize() / OnGlass.LOOK.glass().pxPerMm())
                        .as("size of %s in mm", label.getText())
                        .isGreaterThanOrEqualTo((manner.elder() ? SMALLEST_ELDER_TEXT_MM : SMALLEST_TEXT_MM) - 0.01);
                assertThat(contrast((Color) label.getTextFill(), ground(label)))
                        .as("contrast of %s in %s", label.getText(), moment)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(OnGlass.FONTS.draws(label.getText().replace('\u00a0', ' ')))
                        .as("no boxes in %s", label.getText())
                        .isTrue();
            }
        }
    }

    private <T> List<T> seen(Moment moment, Manner manner, Class<T> type) {
        Scene scene = OnGlass.show(moment, manner);
        List<T> found = new ArrayList<>();
        gather(scene.getRoot(), type, found);
        return found;
    }

    private static <T> void gather(Node node, Class<T> type, List<T> found) {
        if (!node.isVisible()) {
            return;
        }
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, type, found));
        }
    }

    private static Bounds inMm(Node node) {
        Bounds px = node.localToScene(node.getLayoutBounds());
        double mm = OnGlass.LOOK.glass().pxPerMm();
        return new BoundingBox(px.getMinX() / mm, px.getMinY() / mm, px.getWidth() / mm, px.getHeight() / mm);
    }

    private static double gap(Bounds one, Bounds other) {
        double across = Math.max(one.getMinX() - other.getMaxX(), other.getMinX() - one.getMaxX());
        double down = Math.max(one.getMinY() - other.getMaxY(), other.getMinY() - one.getMaxY());
        return Math.max(across, down);
    }

    private static boolean isInside(Node node, Node box) {
        return node != null && (node == box || isInside(node.getParent(), box));
    }

    private static boolean isBox(String styleClass) {
        return List.of("target", "primary", "sheet", "alert", "foot", "info", "ticket-head", "half", "steps")
                .contains(styleClass);
    }

    private static boolean isWithin(Bounds text, Bounds box) {
        return text.getMinX() >= box.getMinX() - HALF_A_PIXEL
                && text.getMaxX() <= box.getMaxX() + HALF_A_PIXEL
                && text.getMinY() >= box.getMinY() - HALF_A_PIXEL
                && text.getMaxY() <= box.getMaxY() + HALF_A_PIXEL;
    }

    private static String drawn(Label label) {
        return label.getText().isEmpty() ? "" : text(label).getText();
    }

    /** The ink, not the line it stands in: above and below it a line has room that may lie over an edge. */
    private static Bounds textBounds(Label label) {
        if (label.getText().isEmpty()) {
            return label.localToScene(label.getLayoutBounds());
        }
        Bounds line = text(label).localToScene(text(label).getLayoutBounds());
        double air = label.getFont().getSize() * 0.22;
        return new BoundingBox(
                line.getMinX(), line.getMinY() + air, line.getWidth(), Math.max(0, line.getHeight() - 2 * air));
    }

    private static Text text(Label label) {
        return (Text) label.lookup(".text");
    }

    private static Color ground(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof Region region
                    && region.getBackground() != null
                    && !region.getBackground().getFills().isEmpty()) {
                List<BackgroundFill> fills = region.getBackground().getFills();
                Color top = (Color) fills.get(fills.size() - 1).getFill();
                if (top.getOpacity() > 0.99) {
                    return top;
                }
            }
        }
        return OnGlass.LOOK.tokens().colour("ph-paper");
    }

    private static double contrast(Color text, Color ground) {
        double one = light(text) + 0.05;
        double other = light(ground) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double light(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
