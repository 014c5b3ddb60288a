package org.paihao.display.evaluator;

import java.util.List;

/** What the pad shows. The seconds that are left stand beside it, so that a card under a finger is never drawn anew. */
sealed interface PadFace {
    /**
     * Nothing is asked.
     *
     * @param clerk who sits there; empty while the window is closed
     * @param sign why nothing can be asked, in few words; empty when all is well
     */
    record Dark(int window, String clerk, String supervisionPhone, String sign) implements PadFace {}

    /** The one question, five levels. */
    record Asking(int window, String clerk, String service, String number) implements PadFace {}

    /**
     * The main reason, after any level.
     *
     * @param skippable the level may stand without a reason
     */
    record Reasons(int level, String service, String number, List<Choice> choices, boolean skippable)
            implements PadFace {}

    /** The server has the rating. */
    record Thanks() implements PadFace {}

    /** It could not be taken, said kindly. */
    record Sorry(String text) implements PadFace {}

    /** A reason that can be touched. */
    record Choice(String code, String text) {}
}
