package org.paihao.kiosk.screen;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** How a visit goes, in three pictures. */
final class StepsView extends HBox {
    StepsView(Parts parts, Wording wording) {
        getStyleClass().add("steps");
        if (parts.across()) {
            getChildren()
                    .add(parts.column(
                            2,
                            step(parts, wording, "ui-hand", "step.choose"),
                            step(parts, wording, "ui-ticket", "step.take"),
                            step(parts, wording, "ui-bell", "step.listen")));
            return;
        }
        getChildren()
                .addAll(
                        step(parts, wording, "ui-hand", "step.choose"),
                        Parts.gap(),
                        parts.pictogram("ui-right", 9),
                        Parts.gap(),
                        step(parts, wording, "ui-ticket", "step.take"),
                        Parts.gap(),
                        parts.pictogram("ui-right", 9),
                        Parts.gap(),
                        step(parts, wording, "ui-bell", "step.listen"));
    }

    private static Node step(Parts parts, Wording wording, String pictogram, String key) {
        Node more = wording.label(key + ".more", "step-more");
        Parts.show(more, !parts.elder() && !parts.across() && !parts.small());
        return parts.row(5, parts.pictogram(pictogram, 24), parts.column(0, wording.label(key, "step"), more));
    }
}
