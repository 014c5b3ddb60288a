package org.paihao.server.tide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paihao.server.catalog.TidalPlan;

/**
 * Which window is to take over which service. A service is overloaded when the people who wait for it are more work than
 * the hall's limit for each of its open windows, or when it has none; a window has room when those who wait for it are
 * little enough work. The heaviest service asks first, and the window with the least to do is asked.
 */
final class TideRule {
    private TideRule() {}

    /**
     * A service now.
     *
     * @param windows how many open windows serve it
     * @param each how long serving one takes
     */
    record Burden(String service, int waiting, int windows, Duration each) {
        /** The work for each of its windows; for one, where it has none. */
        Duration work() {
            return each.multipliedBy(waiting).dividedBy(Math.max(1, windows));
        }

        boolean over(Duration limit) {
            return waiting > 0 && (windows == 0 || work().compareTo(limit) > 0);
        }
    }

    /** An open window that has taken nothing over yet. */
    record Seat(int no, List<String> serves, List<String> mayTake) {}

    /** @param own the work of those who wait for that window now */
    record Proposal(int window, Burden burden, Duration own) {}

    static List<Proposal> proposals(TidalPlan plan, List<Burden> burdens, List<Seat> seats) {
        Map<String, Burden> byService =
                burdens.stream().collect(Collectors.toMap(Burden::service, Function.identity()));
        List<Proposal> proposals = new ArrayList<>();
        Set<Integer> asked = new HashSet<>();
        burdens.stream()
                .filter(burden -> burden.over(plan.overload()))
                .sorted(Comparator.comparing(Burden::work).reversed().thenComparing(Burden::service))
                .forEach(burden -> leastBusy(plan, burden, seats, byService, asked)
                        .ifPresent(proposal -> {
                            asked.add(proposal.window());
                            proposals.add(proposal);
                        }));
        return proposals;
    }

    private static Optional<Proposal> leastBusy(
            TidalPlan plan, Burden burden, List<Seat> seats, Map<String, Burden> byService, Set<Integer> asked) {
        return seats.stream()
                .filter(seat -> !asked.contains(seat.no()))
                .filter(seat -> seat.mayTake().contains(burden.service())
                        && !seat.serves().contains(burden.service()))
                .map(seat -> new Proposal(seat.no(), burden, own(seat, byService)))
                .filter(proposal -> proposal.own().compareTo(plan.idle()) <= 0)
                .min(Comparator.comparing(Proposal::own).thenComparing(Proposal::window));
    }

    private static Duration own(Seat seat, Map<String, Burden> byService) {
        return seat.serves().stream()
                .filter(byService::containsKey)
                .map(service -> byService.get(service).work())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
