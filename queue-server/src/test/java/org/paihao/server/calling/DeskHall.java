package org.paihao.server.calling;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.AddTransactionCommand;
import org.paihao.protocol.CallCommand;
import org.paihao.protocol.CloseCommand;
import org.paihao.protocol.FinishCommand;
import org.paihao.protocol.HoldCommand;
import org.paihao.protocol.HoldKind;
import org.paihao.protocol.NoteCommand;
import org.paihao.protocol.NumberCommand;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TransferCommand;
import org.paihao.protocol.WalkInCommand;
import org.paihao.server.DayParts;
import org.paihao.server.FloorParts;
import org.paihao.server.SettableClock;
import org.paihao.server.TicketParts;
import org.paihao.server.WindowParts;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.CatalogStore;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.day.DayDesk;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Act;
import org.paihao.server.storage.Books;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;
import org.paihao.server.storage.RowOf;
import org.paihao.server.ticket.NewTicket;
import org.paihao.server.ticket.Place;
import org.paihao.server.ticket.TicketDesk;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.window.WindowDesk;
import org.paihao.server.window.WindowStore;

/** The desks of a hall on a real database, without HTTP, on a clock that the test moves; windows are open. */
final class DeskHall implements AutoCloseable {
    final SettableClock clock = SettableClock.at("2026-11-23T08:30");
    final Hall hall;
    final TicketStore tickets;
    final ClerkDesk clerks;
    private final Path file;
    private final Ledger ledger;
    private final Readers readers;
    private final TicketDesk ticketDesk;
    private final WindowDesk windowDesk;
    private final WindowStore windows;

    DeskHall(Path folder, Hall hall) throws Exception {
        this.hall = hall;
        this.file = folder.resolve("hall.db");
        HallClock time = HallClock.of(clock);
        Books.migrate(file);
        try (Database database = Database.forWriting(file)) {
            new CatalogStore().settle(database, hall, "", LocalDate.of(2026, 11, 23));
        }
        HallKey key = new HallKey(new byte[HallKey.LENGTH]);
        FloorParts floor = FloorParts.of(hall, time, key);
        TicketParts numbers = TicketParts.of(floor, List.of(), List.of());
        WindowParts parts = WindowParts.of(floor, numbers);
        tickets = floor.tickets();
        windows = floor.windows();
        ticketDesk = numbers.tickets();
        windowDesk = parts.windows();
        clerks = parts.clerks();
        DayDesk days = DayParts.days(floor, numbers, parts, (writing, today) -> {});
        ledger = new Ledger(file, time, days, () -> {}, () -> {});
        readers = new Readers(file);
        write(writing -> writing.journal(
                "server-started",
                "hall",
                null,
                null,
                Map.of("order", hall.limits().order().facts())));
        for (var window : hall.windows()) {
            write(writing -> windowDesk.open(writing, clerk(window.no()), window.no(), "王小满"));
        }
    }

    private static Actor clerk(int no) {
        return new Actor(Actor.Kind.CLERK, "clerk-" + no, no);
    }

    <T> T write(Act<T> act) {
        return ledger.write(act);
    }

    /** A number that anybody gets. */
    String take(String service) {
        return take(new NewTicket(service(service), PrintState.NONE, null, null, null, null, 1));
    }

    /** A number at a place of its own in the line. */
    String take(String service, Place place, String priority) {
        return take(new NewTicket(service(service), PrintState.NONE, place, priority, null, null, 1));
    }

    private String take(NewTicket asked) {
        return write(writing -> ticketDesk.issue(writing, new Actor(Actor.Kind.GUIDE, "guide", null), asked))
                .label();
    }

    private String service(String idOrLetter) {
        return hall.service(idOrLetter).orElseThrow().id();
    }

    /** Somebody cancels. */
    void cancel(String number) {
        write(writing -> {
            TicketRow ticket = ticket(writing.database(), number);
            tickets.state(writing, ticket, AtWindow.gate(ticket, org.paihao.server.ticket.TicketLife.Move.CANCEL));
            return writing.journal("cancelled", "guide:guide", ticket.id(), null, Map.of());
        });
    }

    /** Comes back after a no-show, at the guide desk. */
    Ticket comeBackToDesk(String number) {
        Actor guide = new Actor(Actor.Kind.GUIDE, "guide", null);
        return write(writing -> clerks.comingBack.comeBackToDesk(
                writing, guide, ticket(writing.database(), number).id()));
    }

    private static TicketRow ticket(Database database, String number) throws SQLException {
        return new TicketStore()
                .numbered(database, LocalDate.of(2026, 11, 23), number)
                .orElseThrow(() -> Refusal.notFound("ticket.unknown", "no such number"));
    }

    TicketRow ticket(String number) {
        return readers.read(database -> ticket(database, number));
    }

    long turn(int no) {
        return readers.read(database -> windows.get(database, no).turn());
    }

    /** A verb that takes nothing more; for finish, the usual outcome. @return the ticket it answered, or null */
    Ticket act(int no, String verb) {
        return act(no, verb, turn(no), "");
    }

    /** @param word what the verb takes: a number, a service, an outcome, a kind of hold, {@code back}, a window */
    Ticket act(int no, String verb, String word) {
        return act(no, verb, turn(no), word);
    }

    Ticket act(int no, String verb, long turn, String word) {
        Actor actor = clerk(no);
        return write(writing -> switch (verb) {
            case "call-next" -> clerks.calling.callNext(writing, actor, no, turn);
            case "call" -> clerks.calling.callNumber(writing, actor, no, new CallCommand(turn, word, "agreed"));
            case "walk-in" -> clerks.calling.walkIn(writing, actor, no, new WalkInCommand(turn, word));
            case "take-up" -> clerks.calling.takeUp(writing, actor, no, new NumberCommand(turn, word));
            case "come-back" -> clerks.comingBack.comeBack(writing, actor, no, new NumberCommand(turn, word));
            case "recall" -> clerks.calling.recall(writing, actor, no, turn);
            case "put-back" -> clerks.calling.putBack(writing, actor, no, turn);
            case "start" -> clerks.serving.start(writing, actor, no, turn);
            case "finish" ->
                clerks.serving
                        .finish(
                                writing,
                                actor,
                                no,
                                new FinishCommand(turn, word.isEmpty() ? null : word, null, null, false))
                        .finished();
            case "finish-next" ->
                clerks.serving
                        .finish(writing, actor, no, new FinishCommand(turn, null, null, null, true))
                        .called();
            case "no-show" -> clerks.serving.miss(writing, actor, no, turn);
            case "add-transaction" ->
                clerks.serving.addTransaction(
                        writing,
                        actor,
                        no,
                        new AddTransactionCommand(turn, null, null, null, word.isEmpty() ? null : word));
            case "hold" ->
                clerks.holding.hold(
                        writing,
                        actor,
                        no,
                        new HoldCommand(turn, word.isEmpty() ? null : HoldKind.valueOf(word), null));
            case "transfer" -> clerks.transferring.transfer(writing, actor, no, transfer(turn, word));
            case "note" -> clerks.noting.note(writing, actor, no, new NoteCommand(turn, word, null));
            case "close" -> {
                windowDesk.closeWithSession(writing, actor, no, new CloseCommand(null, null, null));
                yield null;
            }
            case "open" -> {
                windowDesk.open(writing, actor, no, "王小满");
                yield null;
            }
            case "undo" -> clerks.undo.undo(writing, actor, no, turn);
            default -> throw new IllegalArgumentException(verb);
        });
    }

    private static TransferCommand transfer(long turn, String word) {
        if (word.equals("back")) {
            return new TransferCommand(turn, null, null, true);
        }
        return word.matches("\\d+")
                ? new TransferCommand(turn, null, Integer.valueOf(word), null)
                : new TransferCommand(turn, word, null, null);
    }

    /** Two calls and a minute, then nobody came. */
    void miss(int no) {
        clock.passSeconds(30);
        act(no, "recall");
        clock.passSeconds(30);
        act(no, "no-show");
    }

    /** The pads' questions at a window now: services, in the order in which they will be asked. */
    List<String> asked(int no) {
        return sql(
                "SELECT x.service FROM opening o JOIN txn x ON x.id = o.txn WHERE o.window = ? AND o.spent = 0"
                        + " AND o.pad_until > ? ORDER BY o.pad_until",
                row -> row.getString(1),
                no,
                clock.instant().toEpochMilli());
    }

    <T> List<T> sql(String sql, RowOf<T> row, Object... arguments) {
        return readers.read(database -> new ArrayList<>(database.list(sql, row, arguments)));
    }

    long count(String sql, Object... arguments) {
        return readers.read(database -> database.number(sql, arguments));
    }

    long journal() {
        return count("SELECT max(seq) FROM journal");
    }

    @Override
    public void close() throws SQLException {
        ledger.close();
        readers.close();
    }
}
