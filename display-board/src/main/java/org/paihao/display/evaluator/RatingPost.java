package org.paihao.display.evaluator;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Sends a rating, once, and tries again by the same key while the answer is lost. */
@FunctionalInterface
interface RatingPost {
    /**
     * Comes back at once.
     *
     * @param patience real time for all attempts
     * @param answered told once, on the screen's thread
     */
    void send(String opening, int level, List<String> reasons, Duration patience, Consumer<Answer> answered);
}
