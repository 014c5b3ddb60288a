package org.paihao.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.paihao.kiosk.flow.Manner;

/** A loudspeaker, and once it speaks as many bars as its step of volume. */
final class VolumeView extends HBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Region sign;
    private final boolean elder;
    private final List<Region> bars = new ArrayList<>();

    VolumeView(Parts parts) {
        super(parts.mm(1));
        setAlignment(Pos.CENTER);
        sign = parts.pictogram("ui-sound", 11.5);
        elder = parts.elder();
        getChildren().add(sign);
        for (int step = 1; step <= Manner.LOUDEST; step++) {
            Region bar = new Region();
            bar.getStyleClass().add("volume-bar");
            bar.setMinSize(parts.mm(1.8), parts.mm(2.5 * step + 1));
            bar.setMaxSize(parts.mm(1.8), parts.mm(2.5 * step + 1));
            bars.add(bar);
            getChildren().add(bar);
        }
    }

    void show(int volume) {
        // In large type there is no room for both.
        Parts.show(sign, volume <= 0 || !elder);
        for (int i = 0; i < bars.size(); i++) {
            Parts.show(bars.get(i), volume > 0);
            bars.get(i).pseudoClassStateChanged(ON, i < volume);
        }
    }
}
