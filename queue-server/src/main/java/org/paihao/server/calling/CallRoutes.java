package org.paihao.server.calling;

import io.javalin.config.RoutesConfig;
import org.paihao.protocol.AddTransactionCommand;
import org.paihao.protocol.CallCommand;
import org.paihao.protocol.FinishCommand;
import org.paihao.protocol.Finished;
import org.paihao.protocol.HoldCommand;
import org.paihao.protocol.NoteCommand;
import org.paihao.protocol.NumberCommand;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TransferCommand;
import org.paihao.protocol.WalkInCommand;
import org.paihao.server.http.Routes;
import org.paihao.server.window.VerbRoutes;

/** The addresses of what a clerk does with the people of a window. */
public final class CallRoutes implements Routes {
    private final VerbRoutes verbs;
    private final ClerkDesk desk;

    public CallRoutes(VerbRoutes verbs, ClerkDesk desk) {
        this.verbs = verbs;
        this.desk = desk;
    }

    @Override
    public void add(RoutesConfig routes) {
        verbs.turn(routes, "call-next", Ticket.class, desk.calling::callNext);
        verbs.add(routes, "call", CallCommand.class, Ticket.class, desk.calling::callNumber);
        verbs.add(routes, "walk-in", WalkInCommand.class, Ticket.class, desk.calling::walkIn);
        verbs.turn(routes, "recall", Ticket.class, desk.calling::recall);
        verbs.turn(routes, "put-back", Ticket.class, desk.calling::putBack);
        verbs.add(routes, "take-up", NumberCommand.class, Ticket.class, desk.calling::takeUp);
        verbs.turn(routes, "start", Ticket.class, desk.serving::start);
        verbs.add(routes, "finish", FinishCommand.class, Finished.class, desk.serving::finish);
        verbs.add(routes, "add-transaction", AddTransactionCommand.class, Ticket.class, desk.serving::addTransaction);
        verbs.turn(routes, "no-show", Ticket.class, desk.serving::miss);
        verbs.add(routes, "hold", HoldCommand.class, Ticket.class, desk.holding::hold);
        verbs.add(routes, "transfer", TransferCommand.class, Ticket.class, desk.transferring::transfer);
        verbs.add(routes, "come-back", NumberCommand.class, Ticket.class, desk.comingBack::comeBack);
        verbs.addSecret(routes, "note", NoteCommand.class, Ticket.class, desk.noting::note);
        verbs.turn(routes, "undo", Ticket.class, desk.undo::undo);
    }
}
