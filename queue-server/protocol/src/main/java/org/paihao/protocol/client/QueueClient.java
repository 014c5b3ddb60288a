package org.paihao.protocol.client;

import java.net.CookieManager;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import org.paihao.protocol.CardKey;
import org.paihao.protocol.FinishCommand;
import org.paihao.protocol.Finished;
import org.paihao.protocol.GuideBook;
import org.paihao.protocol.Health;
import org.paihao.protocol.HelpCall;
import org.paihao.protocol.LeaseList;
import org.paihao.protocol.MergedTickets;
import org.paihao.protocol.Notified;
import org.paihao.protocol.OfflineTickets;
import org.paihao.protocol.Paths;
import org.paihao.protocol.PauseCommand;
import org.paihao.protocol.PrinterReport;
import org.paihao.protocol.RatingRequest;
import org.paihao.protocol.Session;
import org.paihao.protocol.SessionRequest;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketRequest;
import org.paihao.protocol.TurnCommand;
import org.paihao.protocol.UnprintedReport;
import org.paihao.protocol.WhichAppointment;
import org.paihao.protocol.Window;
import org.paihao.protocol.view.View;

/**
 * Typed calls to the queue server. Each blocks until it is answered, but for one that is only begun; a POST is tried again
 * with the same key while its {@link Patience} lasts, so that it is done once. Every call ends in the record, in
 * {@link Refused} (nothing changed) or in {@link ServerAway} (unknown; so too when the calling thread is interrupted,
 * whose mark is kept). For any number of threads.
 */
public final class QueueClient {
    /** The body of a POST that says all by its address. */
    private static final Map<String, Object> NOTHING = Map.of();

    /** Longer than any rating: every rating is that long on the line. */
    private static final int RATING_BYTES = 256;

    private final ServerLine line;

    private QueueClient(ServerLine line) {
        this.line = line;
    }

    /** For a device program. @param base such as {@code http://127.0.0.1:8080}, without a path */
    public static QueueClient of(URI base, Token token, Patience patience) {
        return new QueueClient(new ServerLine(origin(base), token, patience, new SplittableRandom()));
    }

    public static QueueClient of(URI base, Token token) {
        return of(base, token, Patience.USUAL);
    }

    /** For somebody who signs in, or who only asks what anybody may; the session's cookie is kept in memory. */
    public static QueueClient person(URI base) {
        return person(base, new CookieManager());
    }

    /** @param cookies hold the session, for whoever shares it with a browser */
    public static QueueClient person(URI base, CookieManager cookies) {
        return new QueueClient(new ServerLine(origin(base), cookies, Patience.USUAL, new SplittableRandom()));
    }

    /** The same line with another limit for one call and all its attempts. */
    public QueueClient within(Duration altogether) {
        return new QueueClient(line.within(altogether));
    }

    private static URI origin(URI base) {
        if (base.getHost() == null
                || base.getScheme() == null
                || !base.getScheme().matches("https?")) {
            throw new IllegalArgumentException("the server's address looks like http://127.0.0.1:8080, not " + base);
        }
        return URI.create(base.getScheme() + "://" + base.getRawAuthority());
    }

    /**
     * A call may come soon, such as when a finger comes down: tries the kept connection or opens one, so that the call need
     * not wait for it. Returns at once; whether it went well shows in the call.
     */
    public void expectCall() {
        line.expectCall();
    }

    public Health health() throws Refused, ServerAway {
        return line.get(Paths.HEALTH, Health.class);
    }

    /** The guides of all items; they change only while the server is down. */
    public GuideBook guides() throws Refused, ServerAway {
        return line.get(Paths.GUIDES, GuideBook.class);
    }

    /** @param key kept by the caller where it may want to ask again after {@link ServerAway} */
    public Ticket takeTicket(String service, IdempotencyKey key) throws Refused, ServerAway {
        return beginTicket(service, key).end();
    }

    /** As {@link #takeTicket(String, IdempotencyKey)}, but returns once it is on its way to the server. */
    public Begun<Ticket> beginTicket(String service, IdempotencyKey key) {
        return beginTicket(new TicketRequest(service), key);
    }

    /** The same for somebody of whom more is known. */
    public Begun<Ticket> beginTicket(TicketRequest request, IdempotencyKey key) {
        Begun<Optional<Ticket>> begun = line.begin(Paths.TICKETS, request, key, Ticket.class);
        return new Begun<>() {
            @Override
            public Ticket end() throws Refused, ServerAway {
                return present(begun.end(), Paths.TICKETS);
            }

            @Override
            public void whenAnswered(Executor patient, Runnable ending) {
                begun.whenAnswered(patient, ending);
            }
        };
    }

    public Ticket takeTicket(String service) throws Refused, ServerAway {
        return takeTicket(service, IdempotencyKey.fresh());
    }

    /** On which terms a kiosk reads an ID card now. */
    public CardKey cardKey() throws Refused, ServerAway {
        return line.get(Paths.CARD_KEY, CardKey.class);
    }

    /** Turns the appointment of whoever's card it is into a ticket. @param key the same for the same wish */
    public Ticket checkInByCard(String cardHash, IdempotencyKey key) throws Refused, ServerAway {
        return ticket(Paths.CHECK_IN, new WhichAppointment(null, null, null, cardHash), key);
    }

    public Ticket ticket(String id) throws Refused, ServerAway {
        return line.get(Paths.ticket(id), Ticket.class);
    }

    /** The printer said that everything was processed. */
    public Ticket printed(String id) throws Refused, ServerAway {
        return ticket(Paths.ticket(id, "printed"), NOTHING, IdempotencyKey.fresh());
    }

    /** @param reason a code of {@link UnprintedReport}, or null */
    public Ticket unprinted(String id, String reason) throws Refused, ServerAway {
        return ticket(Paths.ticket(id, "unprinted"), new UnprintedReport(reason), IdempotencyKey.fresh());
    }

    /** The ticket's holder was given a one-time notification on paper. */
    public Ticket notified(String id, Notified notified) throws Refused, ServerAway {
        return ticket(Paths.ticket(id, "notified"), notified, IdempotencyKey.fresh());
    }

    /** A visitor at this kiosk wants somebody to come. */
    public HelpCall help() throws Refused, ServerAway {
        return present(line.post(Paths.HELP, NOTHING, IdempotencyKey.fresh(), HelpCall.class), Paths.HELP);
    }

    /** How this kiosk's printer is. @param state a code of {@link PrinterReport} */
    public void printer(String state) throws Refused, ServerAway {
        line.post(Paths.PRINTER, new PrinterReport(state), IdempotencyKey.fresh(), PrinterReport.class);
    }

    /** Voids the number. */
    public Ticket cancel(String id) throws Refused, ServerAway {
        return ticket(Paths.ticket(id, "cancel"), NOTHING, IdempotencyKey.fresh());
    }

    /** The ticket with its {@code trackUrl}, to print it once more. */
    public Ticket reprint(String id) throws Refused, ServerAway {
        return ticket(Paths.ticket(id, "reprint"), NOTHING, IdempotencyKey.fresh());
    }

    /** The leases that this kiosk holds from now on. */
    public LeaseList lease() throws Refused, ServerAway {
        return present(line.post(Paths.LEASES, NOTHING, IdempotencyKey.fresh(), LeaseList.class), Paths.LEASES);
    }

    /** Brings tickets that were given under a lease; each is booked once, however often it is brought. */
    public MergedTickets merge(OfflineTickets tickets) throws Refused, ServerAway {
        return present(
                line.post(Paths.OFFLINE_TICKETS, tickets, IdempotencyKey.fresh(), MergedTickets.class),
                Paths.OFFLINE_TICKETS);
    }

    /** Empty where nobody waits for this window. */
    public Optional<Ticket> callNext(int window, long turn) throws Refused, ServerAway {
        return line.post(
                Paths.window(window, "call-next"), new TurnCommand(turn), IdempotencyKey.fresh(), Ticket.class);
    }

    public Ticket recall(int window, long turn) throws Refused, ServerAway {
        return atWindow(window, "recall", turn);
    }

    public Ticket start(int window, long turn) throws Refused, ServerAway {
        return atWindow(window, "start", turn);
    }

    public Ticket noShow(int window, long turn) throws Refused, ServerAway {
        return atWindow(window, "no-show", turn);
    }

    public Ticket putBack(int window, long turn) throws Refused, ServerAway {
        return atWindow(window, "put-back", turn);
    }

    public Ticket undo(int window, long turn) throws Refused, ServerAway {
        return atWindow(window, "undo", turn);
    }

    /** @param outcome a code of the console's view, or null for the usual one */
    public Finished finish(int window, long turn, String outcome, boolean callNext) throws Refused, ServerAway {
        FinishCommand command = new FinishCommand(turn, outcome, null, null, callNext);
        return present(
                line.post(Paths.window(window, "finish"), command, IdempotencyKey.fresh(), Finished.class), "finish");
    }

    public Window open(int window, long turn) throws Refused, ServerAway {
        return window(window, "open", new TurnCommand(turn));
    }

    /** @param reason a code of the console's view @param substitute the window that stands in, or null */
    public Window pause(int window, long turn, String reason, Integer substitute) throws Refused, ServerAway {
        return window(window, "pause", new PauseCommand(turn, reason, substitute, null));
    }

    /** Ends the pause. */
    public Window goOn(int window, long turn) throws Refused, ServerAway {
        return window(window, "continue", new TurnCommand(turn));
    }

    public Window close(int window, long turn) throws Refused, ServerAway {
        return window(window, "close", new TurnCommand(turn));
    }

    /** Spends an opening. @param key kept by the caller: the same key is the same rating */
    public void rate(RatingRequest rating, IdempotencyKey key) throws Refused, ServerAway {
        line.postFilled(Paths.RATINGS, rating, key, RATING_BYTES);
    }

    /** The state of a view now. @param path from {@link Paths} */
    public <V extends View> V view(String path, Class<V> view) throws Refused, ServerAway {
        return line.get(path, view);
    }

    public Session signIn(SessionRequest request) throws Refused, ServerAway {
        return present(line.post(Paths.SESSIONS, request, IdempotencyKey.fresh(), Session.class), "sign in");
    }

    /** Who is signed in here. */
    public Session session() throws Refused, ServerAway {
        return line.get(Paths.SESSIONS, Session.class);
    }

    public void signOut() throws Refused, ServerAway {
        line.delete(Paths.SESSIONS);
    }

    /** Follows a view; see {@link LiveView}. @param path from {@link Paths} */
    public <V extends View> LiveView<V> follow(String path, Class<V> view, Watcher<V> watcher) {
        return follow(path, view, watcher, LiveView.SILENCE);
    }

    /** @param silence after which the view is lost */
    public <V extends View> LiveView<V> follow(String path, Class<V> view, Watcher<V> watcher, Duration silence) {
        return new LiveView<>(line, path, view, watcher, silence);
    }

    private Ticket atWindow(int window, String act, long turn) throws Refused, ServerAway {
        return ticket(Paths.window(window, act), new TurnCommand(turn), IdempotencyKey.fresh());
    }

    private Window window(int window, String act, Object command) throws Refused, ServerAway {
        return present(line.post(Paths.window(window, act), command, IdempotencyKey.fresh(), Window.class), act);
    }

    private Ticket ticket(String path, Object body, IdempotencyKey key) throws Refused, ServerAway {
        return present(line.post(path, body, key, Ticket.class), path);
    }

    private static <T> T present(Optional<T> answer, String what) throws ServerAway {
        return answer.orElseThrow(() -> new ServerAway(what + " was answered by nothing", null));
    }

    @Override
    public String toString() {
        return "QueueClient[" + line + "]";
    }
}
