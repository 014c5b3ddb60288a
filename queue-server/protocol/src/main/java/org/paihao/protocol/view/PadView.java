package org.paihao.protocol.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.ServiceName;

/**
 * What the evaluator of one window shows.
 *
 * @param window the window's number
 * @param clerk name of the clerk who sits there, null while closed
 * @param opening null: the pad is dark
 * @param reasons what the second screen offers after each level, in its order
 * @param reasonsVersion of that list, which is data with a version of its own
 */
public record PadView(
        Version version,
        OffsetDateTime serverTime,
        HallName hall,
        int window,
        String clerk,
        Opening opening,
        List<Reason> reasons,
        String reasonsVersion)
        implements View {

    /**
     * The right to rate one transaction, once.
     *
     * @param id to be sent with the rating; shown nowhere else
     * @param until hall time at which the pad goes dark
     */
    public record Opening(String id, String number, ServiceName service, OffsetDateTime until) {}

    /** A reason of the national list, or {@code other}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(int level, String code, Map<String, String> text) {}
}
