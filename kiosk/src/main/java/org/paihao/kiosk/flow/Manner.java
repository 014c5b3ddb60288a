package org.paihao.kiosk.flow;

import org.paihao.look.Language;

/**
 * How this visitor wants to be shown and told things. Ends with the visit.
 *
 * @param elder 长辈版: four choices, large type, more time, and spoken
 * @param volume 0 says nothing; 1, 2, 3 each louder than the one before
 * @param asked how often this visitor wanted to hear a screen
 */
public record Manner(Language language, boolean elder, int volume, int asked) {
    /** The loudest step. */
    public static final int LOUDEST = 3;

    /** As everybody finds the kiosk. */
    public static Manner usual(Language language) {
        return new Manner(language, false, 0, 0);
    }

    Manner in(Language other) {
        return new Manner(other, elder, volume, asked);
    }

    /** Elder mode speaks by itself; whoever leaves it has read enough. */
    public Manner elder(boolean wanted) {
        return new Manner(language, wanted, wanted ? Math.max(1, volume) : 0, asked);
    }

    /** Once more, and from the second time on one step louder; after the loudest step comes the first. */
    Manner listening() {
        return new Manner(language, elder, volume % LOUDEST + 1, asked + 1);
    }

    boolean isSpoken() {
        return volume > 0;
    }
}
