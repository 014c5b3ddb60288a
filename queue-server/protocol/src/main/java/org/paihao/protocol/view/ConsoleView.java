package org.paihao.protocol.view;

import java.time.OffsetDateTime;
import java.util.List;
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
 * @param own the windows at which this clerk stands, this one included; none while it is closed
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
        List<OwnWindow> own)
        implements View {

    /**
     * A window at which the clerk stands.
     *
     * @param number who is called or served there, or null
     * @param waiting how many wait for it
     */
    public record OwnWindow(int no, WindowState state, String number, int waiting) {}

    /** Somebody who waits for this window. */
    public record Queued(String number, ServiceName service, OffsetDateTime arrivedAt) {}
}
