package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TransferCommand;
import org.paihao.protocol.WindowState;
import org.paihao.server.access.Actor;
import org.paihao.server.calling.Ending.Ended;
import org.paihao.server.calling.Ending.Outcome;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.Lane;
import org.paihao.server.ticket.Place;
import org.paihao.server.ticket.Sender;
import org.paihao.server.ticket.TicketLife.Move;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.window.Served;
import org.paihao.server.window.WindowRow;

/** Sends whoever is at a window to another service or window, or back to where they were sent from. */
final class Transferring {
    private final AtWindow at;
    private final Ending ending;
    private final Asking asking;

    Transferring(AtWindow at, Ending ending, Asking asking) {
        this.at = at;
        this.ending = ending;
        this.asking = asking;
    }

    /** @param window that alone may call it, or null */
    private record Target(String service, Integer window) {}

    /**
     * Transfers whoever is here. The place in the line is that of the arrival; a person's priority goes along.
     *
     * @throws Refusal 400 {@code transfer.target}; 404 {@code service.unknown}, {@code window.unknown}; 409
     *     {@code transfer.not-served}, {@code transfer.nobody-serves}, {@code transfer.nobody-sent},
     *     {@code ticket.day-over} besides those of every act
     */
    Ticket transfer(Writing writing, Actor actor, int no, TransferCommand command) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, command.turn());
        TicketRow ticket = at.require(act, Verb.TRANSFER).here();
        Target target = Boolean.TRUE.equals(command.back()) ? back(ticket, command) : named(act, ticket, command);
        refuseWhereNobodyServes(act, target);
        AtWindow.gate(ticket, Move.TRANSFER);
        Place place = place(ticket).only(target.window());
        Map<String, Object> more = new HashMap<>();
        more.put("to", target.service());
        more.put("lane", place.lane());
        more.put("rank", place.rank());
        more.put("before", ticket.standing());
        if (target.window() != null) {
            more.put("onlyWindow", target.window());
        }
        Ended ended = ending.end(act, ticket, "transferred", Outcome.of("TRANSFERRED"), more);
        at.moves().transferred(writing, ticket, target.service(), place, new Sender(no, ticket.service()));
        at.windows().call(writing, no, null);
        asking.now(act, ticket);
        return at.done(act, ticket.id(), null, ended.seq());
    }

    private static Place place(TicketRow ticket) {
        if (ticket.place().lane() == Lane.URGENT) {
            return Place.in(Lane.URGENT, ticket.arrived());
        }
        return Place.in(ticket.priority() == null ? Lane.ARRIVAL : Lane.PRIORITY, ticket.arrived());
    }

    private static Target back(TicketRow ticket, TransferCommand command) {
        if (command.service() != null || command.window() != null) {
            throw noTarget("back names neither service nor window");
        }
        Sender sender = ticket.sender();
        if (sender == null) {
            throw Refusal.conflict("transfer.nobody-sent", "no window sent this one here", Map.of());
        }
        return new Target(sender.service(), sender.window());
    }

    private Target named(WindowAct act, TicketRow ticket, TransferCommand command) {
        if (command.service() == null && command.window() == null) {
            throw noTarget("name a service, a window, or both");
        }
        if (command.window() != null && command.window() == act.no()) {
            throw noTarget("the window is another one");
        }
        return new Target(
                command.service() == null
                        ? ticket.service()
                        : at.service(command.service()).id(),
                command.window());
    }

    private static Refusal noTarget(String detail) {
        return Refusal.badRequest("transfer.target", detail);
    }

    private void refuseWhereNobodyServes(WindowAct act, Target target) throws SQLException {
        Served served = at.windowServices().all(act.database(), act.writing().at());
        if (target.window() != null) {
            WindowRow window = at.windows().get(act.database(), target.window());
            if (!served.of(window.no()).contains(target.service())) {
                throw Refusal.conflict(
                        "transfer.not-served",
                        "that window does not serve that service now",
                        Map.of("window", window.no(), "service", target.service()));
            }
            if (window.state() == WindowState.CLOSED) {
                throw nobodyServes(target);
            }
            return;
        }
        for (int no : served.windowsFor(target.service())) {
            if (at.windows().get(act.database(), no).state() != WindowState.CLOSED) {
                return;
            }
        }
        throw nobodyServes(target);
    }

    private static Refusal nobodyServes(Target target) {
        return Refusal.conflict(
                "transfer.nobody-serves", "no window is open for that", Map.of("service", target.service()));
    }
}
