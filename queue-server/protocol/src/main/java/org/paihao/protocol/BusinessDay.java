package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * A business day and how it went.
 *
 * @param openedAt null before
 * @param closedAt null while it lasts
 * @param leastWindows how many windows must be manned, 0 for no rule
 * @param mannedAtOpening how many were; null before
 * @param promised slips for those whom the day did not reach, by number
 * @param secondTrips how many came that day with a supplement slip
 * @param outcomes how the transactions of that day's numbers ended, also after midnight: each outcome of the hall's list,
 *     then what else the books hold; those that were held or transferred go on and are not counted
 * @param classes how many of these transactions were of each class
 * @param overtime windows that worked longer than the hall's hours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BusinessDay(
        LocalDate day,
        DayKind kind,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt,
        int leastWindows,
        Integer mannedAtOpening,
        List<Slip> promised,
        int secondTrips,
        List<Outcome> outcomes,
        List<OfClass> classes,
        List<Overtime> overtime) {

    /**
     * How many transactions ended so.
     *
     * @param outcome a code of the hall's list, one that left it, or {@code INACCURATE} where nobody finished
     * @param name texts by language of an outcome that only this hall has; null: the reader's bundle words it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(String outcome, Map<String, String> name, int count) {}

    public record OfClass(ItemClass itemClass, int count) {}

    /** @param until its last finish or its close, whichever came later */
    public record Overtime(int window, OffsetDateTime until, long seconds) {}

    public BusinessDay withPromised(List<Slip> slips) {
        return new BusinessDay(
                day,
                kind,
                openedAt,
                closedAt,
                leastWindows,
                mannedAtOpening,
                slips,
                secondTrips,
                outcomes,
                classes,
                overtime);
    }
}
