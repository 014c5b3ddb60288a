package org.paihao.protocol.view;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.HoldKind;
import org.paihao.protocol.ItemClass;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.Why;
import org.paihao.protocol.Window;
import org.paihao.protocol.WindowState;

/**
 * What a clerk's console shows.
 *
 * @param window state and turn
 * @param clerkName who is signed in, null while closed
 * @param services what this window serves
 * @param ticket who is called or served here, or null
 * @param why why that one was called
 * @param note what the window or the desk that had this one before noted, or null
 * @param given the one-time notifications that the present ticket's holder was given on paper, in their order; none while
 *     nobody is here
 * @param queue who waits for this window, in the order of calling, at most 20
 * @param queueLength how many wait for this window
 * @param waiting people waiting, per service of the whole hall
 * @param finishedToday transactions finished here today
 * @param recallFrom hall time from which the next recall is allowed; null where none is (nobody called, or called three
 *     times)
 * @param noShowFrom hall time from which a no-show is allowed; null where none is
 * @param undoAct the verb that {@code undo} would take back, or null
 * @param undoUntil hall time until which it may, or null
 * @param pauseReasons codes of the hall's list
 * @param outcomes codes of the hall's list, the usual one first
 * @param outcomesWithReason those of them that cannot be without a reason
 * @param outcomeReasons codes of the hall's list
 * @param reasonsByOutcome which of these an outcome takes; an outcome that is not there takes none
 * @param outcomeNames texts by language of those outcomes that only this hall has; the reader's bundle words the others
 * @param itemClass of the present transaction, unless it ends with another one; null while nobody is here
 * @param itemClasses which it may end with
 * @param acts every verb of the window, and whether it is allowed now
 * @param held who is held and may be taken up here, the longest first
 * @param missed who did not come, for a service of this window, and may come back, the latest first
 * @param transferTo where the present ticket may be transferred; null while nobody is here
 * @param earlier transactions of the present ticket that have ended, in their order
 * @param holdKinds how a ticket may be held
 * @param holdMinutesMost the longest timer of a hold
 * @param callReasons codes of the hall's list: why somebody is called by number
 * @param own the windows at which this clerk stands, this one included; none while it is closed
 * @param standIns the windows that may stand in for this one now, the best first
 * @param post who is on post in the unit of this window; null where it belongs to none
 * @param proposal a service that this window is asked to take over, or null
 * @param tide what it has taken over now, or null
 */
public record ConsoleView(
        Version version,
        OffsetDateTime serverTime,
        HallName hall,
        Window window,
        String clerkName,
        List<ServiceName> services,
        Ticket ticket,
        Why why,
        Note note,
        List<Given> given,
        List<Queued> queue,
        int queueLength,
        List<Load> waiting,
        int finishedToday,
        OffsetDateTime recallFrom,
        OffsetDateTime noShowFrom,
        String undoAct,
        OffsetDateTime undoUntil,
        List<String> pauseReasons,
        List<String> outcomes,
        List<String> outcomesWithReason,
        List<String> outcomeReasons,
        Map<String, List<String>> reasonsByOutcome,
        Map<String, Map<String, String>> outcomeNames,
        ItemClass itemClass,
        List<ItemClass> itemClasses,
        List<Act> acts,
        List<Held> held,
        List<Missed> missed,
        Targets transferTo,
        List<Done> earlier,
        List<HoldKind> holdKinds,
        int holdMinutesMost,
        List<String> callReasons,
        List<OwnWindow> own,
        List<Integer> standIns,
        Post post,
        TideProposal proposal,
        Tide tide)
        implements View {

    /** A one-time notification. @param name of its item @param version of the guide that was printed */
    public record Given(String item, Map<String, String> name, int version) {}

    /** Somebody who waits for this window. @param why the code of why it would be called */
    public record Queued(String number, ServiceName service, OffsetDateTime arrivedAt, String why) {}

    /**
     * A verb of the window.
     *
     * @param refused the code with which the server would refuse it now; null: it is allowed
     * @param from hall time from which it is allowed, where waiting is all that is missing; otherwise null
     */
    public record Act(String verb, boolean allowed, String refused, OffsetDateTime from) {}

    /**
     * Somebody held.
     *
     * @param window that held it
     * @param until end of the clerk's timer, or null
     */
    public record Held(
            String number,
            ServiceName service,
            HoldKind kind,
            int window,
            OffsetDateTime since,
            OffsetDateTime until) {}

    /**
     * Somebody who did not come.
     *
     * @param calledAt hall time of the last call
     */
    public record Missed(String number, ServiceName service, OffsetDateTime calledAt) {}

    /**
     * Where the present ticket may be transferred now.
     *
     * @param services that another window serves now
     * @param windows other windows that are not closed, and what each serves
     * @param back the window that sent it here and may have it back, or null
     */
    public record Targets(List<ServiceName> services, List<Target> windows, Integer back) {}

    /** Another window. @param clerk who sits there */
    public record Target(int no, String clerk, WindowState state, List<ServiceName> services) {}

    /** A transaction that has ended. @param promisedBy by when it was promised to be done, or null */
    public record Done(
            ServiceName service,
            int window,
            String outcome,
            ItemClass itemClass,
            LocalDate promisedBy,
            OffsetDateTime endedAt) {}

    /**
     * A window at which the clerk stands.
     *
     * @param number who is called or served there, or null
     * @param waiting how many wait for it
     */
    public record OwnWindow(int no, WindowState state, String number, int waiting) {}
}
