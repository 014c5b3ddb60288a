package org.paihao.look;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A state said by pictogram and word. Its size follows the style class {@code badge} and the given side. */
public final class StateBadge extends HBox {
    private final ObjectProperty<State> state = new SimpleObjectProperty<>();
    private final Label word = new Label();
    private final double sidePx;

    /** @param sidePx side of the pictogram */
    public StateBadge(State state, String word, double sidePx) {
        this.sidePx = sidePx;
        this.word.setText(word);
        getStyleClass().add("badge");
        this.state.addListener((property, before, now) -> show(now));
        this.state.set(state);
    }

    public ObjectProperty<State> stateProperty() {
        return state;
    }

    public StringProperty wordProperty() {
        return word.textProperty();
    }

    private void show(State now) {
        for (State each : State.values()) {
            getStyleClass().remove(each.styleClass());
        }
        getStyleClass().add(now.styleClass());
        getChildren().setAll(Pictogram.of(now.pictogram(), sidePx), word);
    }
}
