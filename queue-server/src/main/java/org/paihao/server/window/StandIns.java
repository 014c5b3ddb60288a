package org.paihao.server.window;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.WindowState;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Unit;
import org.paihao.server.catalog.WindowPlan;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;

/**
 * Which windows may stand in for one that pauses. A substitute is open, and by one of the {@link #RULES} fit for the work;
 * what it does not serve itself it takes over for as long as the pause lasts.
 */
public final class StandIns {
    /** By any of these a window is fit to stand in. */
    private static final List<Rule> RULES = List.of(
            new Rule("serves-it-all", work -> work.lacking().isEmpty()),
            new Rule("holds-a-post", Work::onPost),
            new Rule(
                    "same-unit",
                    work -> work.units().stream()
                            .anyMatch(unit ->
                                    unit.windows().contains(work.window().no()))),
            new Rule("may-take-the-rest", work -> work.plan().mayTake().containsAll(work.lacking())));

    private final Hall hall;
    private final WindowStore windows;
    private final WindowServices services;

    public StandIns(Hall hall, WindowStore windows, WindowServices services) {
        this.hall = hall;
        this.windows = windows;
        this.services = services;
    }

    private record Rule(String name, java.util.function.Predicate<Work> holds) {}

    /**
     * A window that may be asked to stand in.
     *
     * @param units of the window that pauses, at most one
     * @param lacking services of the window that pauses which this one does not serve
     */
    private record Work(WindowRow window, WindowPlan plan, List<Unit> units, List<String> lacking) {
        boolean onPost() {
            return units.stream()
                    .anyMatch(unit ->
                            unit.a().contains(window.clerk()) || unit.b().contains(window.clerk()));
        }

        boolean head() {
            return units.stream().anyMatch(unit -> unit.b().contains(window.clerk()));
        }
    }

    /** The windows that may stand in for this one now: those where a B of its unit sits first, then by number. */
    public List<Integer> of(Database database, int no, long at) throws SQLException {
        Served served = services.all(database, at);
        List<Work> fit = new ArrayList<>();
        for (WindowRow window : windows.all(database)) {
            Work work = work(window, no, served);
            if (window.no() != no && window.state() == WindowState.OPEN && fit(work)) {
                fit.add(work);
            }
        }
        return fit.stream()
                .sorted(Comparator.comparing((Work work) -> !work.head()))
                .map(work -> work.window().no())
                .toList();
    }

    /**
     * Refuses a substitute that is none.
     *
     * @throws Refusal 400 {@code pause.substitute} for the window itself or one that the hall does not have, 409
     *     {@code pause.substitute-away} for one that is not open, 409 {@code pause.substitute-unfit} for one that does not
     *     serve the work and may not take it
     */
    void check(Database database, int no, int substitute, long at) throws SQLException {
        if (substitute == no || hall.window(substitute).isEmpty()) {
            throw Refusal.badRequest("pause.substitute", "the substitute is another window of this hall");
        }
        WindowRow window = windows.get(database, substitute);
        if (window.state() != WindowState.OPEN) {
            throw Refusal.conflict(
                    "pause.substitute-away",
                    "nobody serves at the window that is to stand in",
                    Map.of("substitute", substitute, "standIns", of(database, no, at)));
        }
        Work work = work(window, no, services.all(database, at));
        if (!fit(work)) {
            throw Refusal.conflict(
                    "pause.substitute-unfit",
                    "that window serves other things and may not take these over",
                    Map.of(
                            "substitute", substitute,
                            "services", work.lacking(),
                            "standIns", of(database, no, at)));
        }
    }

    private Work work(WindowRow window, int no, Served served) {
        List<String> lacking = served.of(no).stream()
                .filter(service -> !served.of(window.no()).contains(service))
                .toList();
        return new Work(
                window,
                hall.window(window.no()).orElseThrow(),
                hall.unitOf(no).stream().toList(),
                lacking);
    }

    private static boolean fit(Work work) {
        return RULES.stream().anyMatch(rule -> rule.holds().test(work));
    }
}
