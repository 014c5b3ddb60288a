package org.paihao.kiosk.voice;

import java.util.List;
import org.paihao.look.Language;

/**
 * What is to be heard now, instead of what was heard before.
 *
 * @param sentences one after the other
 * @param gain how many times as loud as the engine speaks
 * @param slow for ears and heads that need time
 */
public record Saying(Language language, List<Sentence> sentences, double gain, boolean slow) {
    /** Nothing: whatever is being said ends. */
    public static final Saying NOTHING = new Saying(Language.ZH_CN, List.of(), 1, false);

    public Saying {
        sentences = List.copyOf(sentences);
    }

    /** @param clip name of a recorded clip, or null where there can be none */
    public record Sentence(String clip, String text) {}
}
