package org.paihao.protocol.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.DayKind;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.Wait;

/**
 * What the hall board shows and speaks.
 *
 * @param calls who was called where, newest first: the last call of each window of the zone, kept until that window's
 *     next call
 * @param waiting people waiting, per service
 * @param next the next three numbers, in order
 * @param missed numbers of today that did not come, newest first
 * @param paused windows that pause, and who stands in
 * @param announcements what is to be spoken, oldest first; each id once, none older than 60 s (real)
 * @param posts who is on post in the units that have windows in the zone, and who stands in
 * @param day what kind of day it is, and what the hall says of it
 */
public record BoardView(
        Version version,
        OffsetDateTime serverTime,
        HallName hall,
        List<Call> calls,
        List<Waiting> waiting,
        List<String> next,
        List<String> missed,
        List<Paused> paused,
        List<Announcement> announcements,
        List<Post> posts,
        Day day)
        implements View {

    public BoardView {
        day = day == null ? Day.ORDINARY : day;
    }

    /** @param id of the call: rises, and a recall gets a new one, so that the banner blinks again */
    public record Call(long id, String number, ServiceName service, int window, OffsetDateTime at) {}

    /**
     * People waiting for one service.
     *
     * @param range how long somebody would wait who took a number now, or null where nothing can be said
     */
    public record Waiting(
            ServiceName service,
            int count,
            @JsonProperty("wait") Wait range) {}

    /** A day: its kind; its name and the hall's text by language, null where it has none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(DayKind kind, Map<String, String> name, Map<String, String> text) {
        public static final Day ORDINARY = new Day(DayKind.ORDINARY, null, null);
    }

    /** A window that pauses; {@code substitute} may be null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Paused(int window, Integer substitute) {}

    /**
     * Something to speak.
     *
     * @param id rises within an epoch; a board speaks each id at most once
     * @param recall a recall is spoken once, a first call twice
     * @param withdrawn the number was put back: not to be begun any more
     */
    public record Announcement(
            long id, String number, int window, OffsetDateTime at, boolean recall, boolean withdrawn) {}
}
