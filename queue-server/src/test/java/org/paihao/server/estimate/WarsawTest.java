package org.paihao.server.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.paihao.server.estimate.Warsaw.Citizen;

/** How true the waiting times would have been for 35,428 citizens of Warsaw, each told only by what was known then. */
final class WarsawTest {
    private static List<Citizen> citizens;
    private static Map<String, WaitRange> told;

    @BeforeAll
    static void replay() throws SnapshotFault {
        List<String> lines = Warsaw.lines();
        citizens = Warsaw.citizens(lines);
        told = new HashMap<>();
        Warsaw.replayed(lines).stream().skip(1).forEach(answer -> {
            String[] fields = answer.split(",");
            told.put(
                    String.join(",", fields[0], fields[1], fields[2], fields[3]),
                    new WaitRange(
                            Double.parseDouble(fields[4]),
                            Double.parseDouble(fields[5]),
                            Double.parseDouble(fields[6])));
        });
    }

    @Test
    void theYardsticksAreThoseOfTheData() {
        assertThat(citizens).hasSize(35_428);
        assertThat(mean(citizens, Citizen::waited)).isBetween(32.35, 32.45);
        assertThat(mean(citizens, who -> Math.abs(who.official() - who.waited())))
                .isBetween(32.0, 32.1);
        assertThat(mean(citizens, who -> Math.abs(who.rival() - who.waited()))).isBetween(18.8, 18.95);
    }

    /** All offices, and each half of them: what was tuned on one half has to hold for the other. */
    @TestFactory
    Stream<DynamicTest> whatIsToldIsTruerThanTheSimpleRivalAndTheCityAndItsRangeHolds() {
        List<String> offices =
                citizens.stream().map(Citizen::office).distinct().sorted().toList();
        return Stream.of(-1, 0, 1).map(half -> {
            List<Citizen> some = citizens.stream()
                    .filter(who -> half < 0 || offices.indexOf(who.office()) % 2 == half)
                    .toList();
            return DynamicTest.dynamicTest(half < 0 ? "all offices" : "half " + half, () -> check(some));
        });
    }

    private static void check(List<Citizen> some) {
        double error = mean(some, who -> Math.abs(of(who).mid() - who.waited()));
        double rival = mean(some, who -> Math.abs(who.rival() - who.waited()));
        double official = mean(some, who -> Math.abs(who.official() - who.waited()));
        double inside = mean(some, who -> of(who).holds(who.waited()) ? 1 : 0);
        double width = mean(some, who -> of(who).high() - of(who).low());
        double wait = mean(some, Citizen::waited);
        String figures = "error %.2f (rival %.2f, city %.2f), inside %.3f, width %.1f of a wait of %.1f"
                .formatted(error, rival, official, inside, width, wait);
        System.out.println(figures);
        assertThat(error).as(figures).isLessThanOrEqualTo(0.65 * rival).isLessThanOrEqualTo(0.45 * official);
        assertThat(inside).as(figures).isBetween(0.77, 0.85);
        assertThat(width).as(figures).isLessThanOrEqualTo(1.2 * wait);
    }

    private static WaitRange of(Citizen who) {
        return told.get(who.moment());
    }

    private static double mean(List<Citizen> some, ToDoubleFunction<Citizen> what) {
        return some.stream().mapToDouble(what).average().orElseThrow();
    }
}
