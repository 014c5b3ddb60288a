package org.paihao.kiosk.simulator.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What one visitor will do; drawn from the seed and the visitor's own number, so that nobody's choices depend on how
 * many others come or how fast the machine is.
 *
 * @param visitor from 1
 * @param after seconds of the hall after the visitor before
 * @param service letter of what the visitor came for
 * @param mistake letter of a service that is touched first by mistake and voided at once; null for most
 * @param leaves takes a number and walks out
 * @param walk seconds of the hall from the call to the window
 * @param serving seconds of the hall at the window
 * @param rates touches the pad where there is one
 * @param level and
 * @param reason what is touched there; a null reason is touching none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Choice(
        int visitor,
        int after,
        String service,
        String mistake,
        boolean leaves,
        int walk,
        int serving,
        boolean rates,
        Integer level,
        String reason) {
    private static final int[] LEVELS = {5, 5, 5, 5, 5, 4, 4, 4, 3, 2, 1};

    /** @param visitors how many come */
    public static List<Choice> draw(long seed, int visitors, Offer offer) {
        List<Choice> choices = new ArrayList<>();
        for (int visitor = 1; visitor <= visitors; visitor++) {
            choices.add(draw(seed, visitor, offer, visitor == 1));
        }
        return List.copyOf(choices);
    }

    /** Every draw is made for everybody, wanted or not: one choice never shifts the next. */
    private static Choice draw(long seed, int visitor, Offer offer, boolean first) {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + visitor);
        int after = random.nextInt(20, 121);
        String service = offer.wanted(random.nextDouble());
        String other = offer.wanted(random.nextDouble());
        boolean errs = random.nextDouble() < 0.1 && !other.equals(service);
        boolean leaves = random.nextDouble() < 0.1;
        int walk = random.nextInt(8, 26);
        int serving = random.nextInt(90, 301);
        boolean rates = random.nextDouble() < 0.75 && !leaves;
        int level = LEVELS[random.nextInt(LEVELS.length)];
        double reason = random.nextDouble();
        boolean silent = random.nextDouble() < 0.3 && level >= 3;
        return new Choice(
                visitor,
                first ? 0 : after,
                service,
                errs ? other : null,
                leaves,
                walk,
                serving,
                rates,
                rates ? level : null,
                rates && !silent ? offer.reason(level, reason) : null);
    }
}
