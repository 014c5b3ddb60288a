package org.paihao.protocol.view;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.TicketState;

/**
 * What the guide desk shows.
 *
 * @param windows of the whole hall, ascending
 * @param waiting people waiting, per service
 * @param posts who is on post in each unit, and who stands in
 * @param whereabouts of each unit who belongs to it and where they are, as in {@link WhereaboutsView}
 * @param people who has a number today and is not done yet, the latest first, at most 300
 * @param others all who have a number today and neither wait nor are done, however many {@code people} leaves out
 * @param proposals services that are overloaded, and the windows that are asked to take them over
 * @param tides what windows took over today, and what came of it
 * @param alarms what is wrong now and has to be seen to
 * @param priorityReasons codes of the hall's list: why a person goes before others
 * @param urgentReasons codes of the hall's list: what cannot wait
 * @param bookable services for which appointments are made
 * @param kiosks that can print a number
 * @param day whether the business day was opened and closed
 */
public record GuideView(
        Version version,
        OffsetDateTime serverTime,
        HallName hall,
        List<WindowLine> windows,
        List<Load> waiting,
        List<Post> posts,
        List<WhereaboutsView.Unit> whereabouts,
        List<Somebody> people,
        Others others,
        List<TideProposal> proposals,
        List<Tide> tides,
        List<Alarm> alarms,
        List<String> priorityReasons,
        List<String> urgentReasons,
        List<ServiceName> bookable,
        List<Kiosk> kiosks,
        Day day)
        implements View {

    /**
     * The business day.
     *
     * @param openedAt null before
     * @param closedAt null while it lasts
     * @param givesNumbers false once somebody has closed it, until it is opened again; one closed by rule still gives them
     */
    public record Day(OffsetDateTime openedAt, OffsetDateTime closedAt, boolean givesNumbers) {}

    /** How many are held, did not come when called, or are called or served at a window. */
    public record Others(int held, int missed, int here) {}

    /** A kiosk. @param label as people name it, by language */
    public record Kiosk(String name, Map<String, String> label) {}

    /**
     * Somebody with a number; whose it is, the hall does not know.
     *
     * @param lane of the order of calling, such as {@code arrival}, {@code priority} or {@code come-back}
     * @param priority PRIORITY or URGENT, null for somebody without
     * @param window where they are or were last called, or the one that alone may call them; null where there is none
     * @param note what was noted of them for whoever has them next, or null
     * @param kiosk that printed the paper, null for a number without paper
     */
    public record Somebody(
            String id,
            String number,
            ServiceName service,
            TicketState state,
            OffsetDateTime arrivedAt,
            String lane,
            String priority,
            Integer window,
            PrintState print,
            String kiosk,
            Note note) {}
}
