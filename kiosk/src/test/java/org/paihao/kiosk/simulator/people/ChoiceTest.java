package org.paihao.kiosk.simulator.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ChoiceTest {
    private static final Offer HALL = new Offer(
            List.of(
                    new Offer.Service("A", null, 3),
                    new Offer.Service("B", null, 1),
                    new Offer.Service("D", "zonghe", 5),
                    new Offer.Service("E", "zonghe", 5)),
            Map.of(1, List.of("108", "other"), 2, List.of("208", "other"), 5, List.of("510", "511", "other")));

    @Test
    void oneSeedIsOneMorning() {
        assertThat(Choice.draw(7, 50, HALL)).isEqualTo(Choice.draw(7, 50, HALL));
        assertThat(Choice.draw(7, 50, HALL)).isNotEqualTo(Choice.draw(8, 50, HALL));
    }

    @Test
    void nobodysChoicesDependOnHowManyCome() {
        assertThat(Choice.draw(7, 50, HALL).subList(0, 20)).isEqualTo(Choice.draw(7, 20, HALL));
    }

    @Test
    void inALongMorningEverythingHappens() {
        List<Choice> choices = Choice.draw(7, 300, HALL);
        assertThat(choices).extracting(Choice::service).contains("A", "B", "D", "E");
        assertThat(choices.stream().filter(choice -> choice.mistake() != null)).hasSizeBetween(5, 60);
        assertThat(choices.stream().filter(Choice::leaves)).hasSizeBetween(10, 60);
        assertThat(choices.stream().filter(Choice::rates)).hasSizeBetween(120, 260);
        assertThat(new TreeSet<>(choices.stream()
                        .filter(Choice::rates)
                        .map(Choice::level)
                        .toList()))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void whatIsChosenIsPossible() {
        for (long seed = 0; seed < 50; seed++) {
            for (Choice choice : Choice.draw(seed, 60, HALL)) {
                assertThat(choice.service()).isNotEqualTo(choice.mistake());
                assertThat(choice.rates() && choice.leaves()).isFalse();
                assertThat(choice.rates()).isEqualTo(choice.level() != null);
                if (choice.rates() && choice.level() <= 2) {
                    assertThat(HALL.reasons().get(choice.level())).contains(choice.reason());
                }
            }
        }
    }

    @Test
    void oneWindowIsStaffedForEachServiceOrGroup() {
        assertThat(HALL.windows()).containsExactly(1, 3, 5);
    }

    @Test
    void thePaperEndsOnceInTheSecondHalfUnderSomebodyWhoMakesNoMistake() {
        for (long seed = 0; seed < 50; seed++) {
            List<Choice> choices = Choice.draw(seed, 30, HALL);
            int visitor = Door.lastOfTheRoll(choices);
            assertThat(visitor).isBetween(16, 30);
            assertThat(choices.get(visitor - 1).mistake()).isNull();
        }
    }
}
