package org.paihao.look;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The language a screen shows at this moment, and texts that follow it when a visitor switches. */
public final class SpokenLanguage {
    private final Language usual;
    private final ReadOnlyObjectWrapper<Words> words;

    public SpokenLanguage(Words usual) {
        this.usual = usual.language();
        this.words = new ReadOnlyObjectWrapper<>(usual);
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    public Words words() {
        return words.get();
    }

    public Language language() {
        return words().language();
    }

    public void switchTo(Language language) {
        words.set(words().in(language));
    }

    /** Back to the hall's usual language, as after each visitor. */
    public void reset() {
        switchTo(usual);
    }

    /** A text that follows the language. */
    public StringBinding text(String key, Object... facts) {
        return Bindings.createStringBinding(() -> words().text(key, facts), words);
    }
}
