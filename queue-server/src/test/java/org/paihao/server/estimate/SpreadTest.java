package org.paihao.server.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Times that vary by themselves, six minutes each on average: one person ahead can take anything, sixteen even out. */
class SpreadTest {
    private static final double EACH = 6;

    private final Random random = new Random(20261126);
    private final Spread spread = new Spread();

    private double waitBehind(int people) {
        return IntStream.range(0, people)
                .mapToDouble(each -> -EACH * Math.log(1 - random.nextDouble()))
                .sum();
    }

    private double inside(int people, int times) {
        return IntStream.range(0, times)
                        .filter(time -> spread.around(people * EACH, people).holds(waitBehind(people)))
                        .count()
                / (double) times;
    }

    @Test
    void theFewerAreAheadTheWiderIsTheRangeOfTheSameMinutes() {
        double one = width(1);
        assertThat(one).isGreaterThan(width(4));
        assertThat(width(4)).isGreaterThan(width(30));
        assertThat(width(0)).as("a window is free: nobody's time is waited for").isEqualTo(width(4));
    }

    private double width(int people) {
        WaitRange range = spread.around(20, people);
        assertThat(range.low()).isLessThanOrEqualTo(range.mid());
        assertThat(range.mid()).isLessThanOrEqualTo(range.high());
        return range.high() - range.low();
    }

    /** Two and five ahead are reckoned alike, as medium waits, and learned together. */
    @Test
    void eightOfTenWaitsLieInsideWhetherFewOrManyAreAhead() {
        for (int i = 0; i < 10_000; i++) {
            for (int people : new int[] {2, 5}) {
                spread.learn(people * EACH, people, waitBehind(people));
            }
        }
        assertThat(inside(2, 5_000)).isBetween(0.75, 0.85);
        assertThat(inside(5, 5_000)).isBetween(0.75, 0.85);
    }
}
