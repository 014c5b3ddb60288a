package org.paihao.server.tide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.paihao.server.catalog.TidalPlan;
import org.paihao.server.tide.TideRule.Burden;
import org.paihao.server.tide.TideRule.Proposal;
import org.paihao.server.tide.TideRule.Seat;

class TideRuleTest {
    private static final Duration EACH = Duration.ofMinutes(10);
    private static final TidalPlan PLAN =
            new TidalPlan(Duration.ofMinutes(30), Duration.ofMinutes(5), EACH, Duration.ofMinutes(60));

    private static Burden burden(String service, int waiting, int windows) {
        return new Burden(service, waiting, windows, EACH);
    }

    private static List<Integer> windows(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::window).toList();
    }

    @Test
    void nothingIsProposedUpToTheLimitAndSomethingBeyondIt() {
        List<Seat> seats = List.of(new Seat(7, List.of("farm"), List.of("social")));
        assertThat(TideRule.proposals(PLAN, List.of(burden("social", 3, 1)), seats))
                .isEmpty();
        assertThat(windows(TideRule.proposals(PLAN, List.of(burden("social", 4, 1)), seats)))
                .containsExactly(7);
        assertThat(TideRule.proposals(PLAN, List.of(burden("social", 4, 2)), seats))
                .as("two windows share it")
                .isEmpty();
    }

    @Test
    void aServiceThatNoOpenWindowServesIsOverloadedWithTheFirstWhoWaits() {
        List<Seat> seats = List.of(new Seat(7, List.of("farm"), List.of("social")));
        assertThat(TideRule.proposals(PLAN, List.of(burden("social", 0, 0)), seats))
                .isEmpty();
        assertThat(windows(TideRule.proposals(PLAN, List.of(burden("social", 1, 0)), seats)))
                .containsExactly(7);
    }

    @Test
    void theWindowWithTheLeastToDoIsAskedAndOneWithWorkIsNot() {
        List<Burden> burdens = List.of(burden("social", 9, 1), burden("farm", 1, 4), burden("tax", 1, 1));
        List<Seat> seats = List.of(
                new Seat(5, List.of("farm"), List.of("social")),
                new Seat(6, List.of("tax"), List.of("social")),
                new Seat(8, List.of("police"), List.of("social")));
        assertThat(windows(TideRule.proposals(PLAN, burdens, seats))).containsExactly(8);
        assertThat(windows(TideRule.proposals(PLAN, burdens, seats.subList(0, 2))))
                .containsExactly(5);
        assertThat(TideRule.proposals(PLAN, burdens, seats.subList(1, 2)))
                .as("ten minutes of its own work are no room")
                .isEmpty();
    }

    @Test
    void aWindowIsAskedForWhatItMayTakeAndDoesNotServeAnyway() {
        List<Burden> burdens = List.of(burden("social", 9, 1));
        assertThat(TideRule.proposals(PLAN, burdens, List.of(new Seat(7, List.of("farm"), List.of("tax")))))
                .isEmpty();
        assertThat(TideRule.proposals(PLAN, burdens, List.of(new Seat(7, List.of("social"), List.of("social")))))
                .isEmpty();
    }

    @Test
    void theHeaviestServiceAsksFirstAndNoWindowIsAskedTwice() {
        List<Burden> burdens = List.of(burden("social", 5, 1), burden("police", 8, 1));
        List<Seat> both = List.of(new Seat(7, List.of("farm"), List.of("social", "police")));
        List<Proposal> proposals = TideRule.proposals(PLAN, burdens, both);
        assertThat(proposals).hasSize(1);
        assertThat(proposals.get(0).burden().service()).isEqualTo("police");
    }

    /** Whatever the load: nothing that the hall did not allow, nobody asked twice, no service asked for twice. */
    @Test
    void noLoadMakesAProposalThatTheHallDoesNotAllow() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> services = List.of("a", "b", "c", "d");
        for (int round = 0; round < 2000; round++) {
            List<Burden> burdens = services.stream()
                    .map(service -> burden(service, random.nextInt(12), random.nextInt(3)))
                    .toList();
            List<Seat> seats = new ArrayList<>();
            for (int no = 1; no <= 4; no++) {
                seats.add(new Seat(no, some(services, random), some(services, random)));
            }
            List<Proposal> proposals = TideRule.proposals(PLAN, burdens, seats);
            assertThat(windows(proposals)).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(proposals.stream().map(each -> each.burden().service()))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates();
            for (Proposal proposal : proposals) {
                Seat seat = seats.get(proposal.window() - 1);
                assertThat(seat.mayTake())
                        .as("seed %d", seed)
                        .contains(proposal.burden().service());
                assertThat(seat.serves())
                        .as("seed %d", seed)
                        .doesNotContain(proposal.burden().service());
                assertThat(proposal.own()).as("seed %d", seed).isLessThanOrEqualTo(PLAN.idle());
                assertThat(proposal.burden().waiting()).as("seed %d", seed).isPositive();
            }
        }
    }

    private static List<String> some(List<String> services, Random random) {
        return services.stream().filter(any -> random.nextBoolean()).toList();
    }
}
