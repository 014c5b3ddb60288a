package org.paihao.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.paihao.protocol.Paths;
import org.paihao.server.HallServer;
import org.paihao.server.ServerSettings;
import org.paihao.server.access.Actor;
import org.paihao.server.load.KeepAlive;
import org.paihao.server.office.OfficeRequest;

/**
 * Measures the server from outside: this process is the generator, the server and the limit are processes of their own.
 * After a warm-up, five rounds in which measure and limit take turns; only ratios are told, since they hold on any
 * machine. The one argument is an empty folder on a real disk.
 */
public final class Bench {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration SPELL = Duration.ofSeconds(3);
    private static final int ROUNDS = 5;
    private static final int CLIENTS = 32;
    /** After what went before, as between two citizens; the machine is at rest then, for the limit as well. */
    private static final Duration REST = Duration.ofMillis(5);

    private static final int CALLS = 60;
    /** How often calls and their limit take turns in a round: a machine is slower for half a second now and then. */
    private static final int TURNS = 4;

    private static final int WINDOW = 3;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;
    private final Path data;
    private final Path hall;
    private final Figure one =
            Figure.atLeast("tickets/s, 1 client : the same rows by bare JDBC, one FULL commit each", 0.3);
    private final Figure many = Figure.atLeast("tickets/s, 32 clients : the same", 1.5);
    private final Figure call =
            Figure.atMost("call -> last of 100 views : one POST + one FULL commit + a bare loop to 100 sockets", 2);
    private final Figure running = Figure.toKnow("the same : each of the three, many without a pause");
    private final Figure first =
            Figure.atMost("start -> first ticket, existing folder : an empty Javalin's first answer", 2);
    /** Every request has a key of its own, also after an earlier run on the same folder. */
    private static final String KEYS = UUID.randomUUID() + "-";

    private static final AtomicLong KEY = new AtomicLong();

    private String kiosk;
    private String console;
    private String board;
    private int eventBytes;

    private Bench(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.hall = folder.resolve("hall.yaml");
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(new Bench(Path.of(arguments[0])).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        prepare();
        long memory;
        int port = Program.freePort();
        int limitPort = Program.freePort();
        int loopPort = Program.freePort();
        try (Program server = Program.server(data, port, hall)) {
            awaitTicket(server, port);
            try (Program limit = Program.limit(folder, limitPort, loopPort, Screens.COUNT)) {
                try (BareRows rows = new BareRows(folder);
                        PostAndCommit bareCommand = new PostAndCommit(limit, limitPort, rows);
                        Screens bare = Screens.bare(loopPort)) {
                    say("warming up");
                    tickets(port, CLIENTS, WARM_UP);
                    bareTickets(rows, Duration.ofSeconds(2));
                    bareCommand.running();
                    warmUpCalls(port);
                    warmUpBareCalls(bareCommand, bare);
                    for (int round = 1; round <= ROUNDS; round++) {
                        say("round " + round + " of " + ROUNDS);
                        one.round(tickets(port, 1, SPELL), bareTickets(rows, SPELL));
                        many.round(tickets(port, CLIENTS, SPELL), bareTickets(rows, SPELL));
                        long[] called = new long[TURNS * CALLS];
                        long[] least = new long[TURNS * CALLS];
                        for (int turn = 0; turn < TURNS; turn++) {
                            System.arraycopy(callsToScreens(port), 0, called, turn * CALLS, CALLS);
                            System.arraycopy(bareCalls(bareCommand, bare), 0, least, turn * CALLS, CALLS);
                        }
                        double middle = PostAndCommit.middle(called);
                        call.round(middle, PostAndCommit.middle(least));
                        running.round(middle, bareCommand.running() + bareLoops(bare));
                    }
                }
            }
            memory = server.residentMebibytes();
        }
        for (int round = 1; round <= ROUNDS; round++) {
            say("start " + round + " of " + ROUNDS);
            first.round(startToTicket(), startOfEmptyJavalin());
        }
        List<Figure> figures = List.of(one, many, call, running, first);
        figures.forEach(figure -> System.out.println(figure.told()));
        System.out.println("memory of the server's process after the load: " + memory + " MiB resident");
        return figures.stream().allMatch(Figure::kept);
    }

    private void prepare() throws Exception {
        try (InputStream sample = HallServer.class.getResourceAsStream("/halls/huangtan.yaml")) {
            String text = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
            // No printer reports here, and a thousand tickets without paper are nobody's trouble.
            Files.writeString(hall, text.replace("pendingPrintSeconds: 60 ", "pendingPrintSeconds: 600 "));
        }
        try (HallServer server = HallServer.start(ServerSettings.local(data))) {
            kiosk = enrol(server, Actor.Kind.KIOSK, null);
            console = enrol(server, Actor.Kind.CONSOLE, WINDOW);
            board = enrol(server, Actor.Kind.BOARD, null);
        }
    }

    private static String enrol(HallServer server, Actor.Kind kind, Integer window) {
        return server.office().ask(OfficeRequest.enrol(kind, "bench", window)).token();
    }

    /** A hall's server has called for days: what has run a hundred times only is still slow. */
    private void warmUpCalls(int port) throws IOException, InterruptedException {
        long end = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < end) {
            callsToScreens(port);
        }
    }

    /** @return tickets in a second */
    private double tickets(int port, int clients, Duration spell) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begun = System.nanoTime();
            long end = begun + spell.toNanos();
            List<Callable<Integer>> work = IntStream.range(0, clients)
                    .<Callable<Integer>>mapToObj(i -> () -> ticketsUntil(port, end))
                    .toList();
            int count = 0;
            for (Future<Integer> done : threads.invokeAll(work)) {
                count += done.get();
            }
            return count * 1e9 / (System.nanoTime() - begun);
        } finally {
            threads.shutdown();
        }
    }

    private int ticketsUntil(int port, long end) throws IOException {
        int count = 0;
        try (KeepAlive line = new KeepAlive(port, kiosk)) {
            while (System.nanoTime() < end) {
                ticket(line, (char) ('A' + count % 8));
                count++;
            }
        }
        return count;
    }

    /** Reads no more of the answer than its status: 32 clients share the processors with the server that they measure. */
    private static void ticket(KeepAlive line, char letter) throws IOException {
        String body = "{\"service\":\"" + letter + "\"}";
        KeepAlive.Answer answer = line.post(Paths.TICKETS, KEYS + KEY.incrementAndGet(), body);
        if (answer.status() != 201) {
            throw new IOException("not 201 but " + answer);
        }
    }

    private static double bareTickets(BareRows rows, Duration spell) throws Exception {
        long begun = System.nanoTime();
        int count = 0;
        for (; System.nanoTime() - begun < spell.toNanos(); count++) {
            rows.ticket();
        }
        return count * 1e9 / (System.nanoTime() - begun);
    }

    /**
     * The people who took tickets before wait in hundreds. Nothing else moves the board meanwhile: a finish does not change
     * what it shows, and its own work is over when the next one is called. The parts of the limit are measured after the
     * same rest.
     *
     * @return the times from each call until all screens have it, in nanoseconds
     */
    private long[] callsToScreens(int port) throws IOException, InterruptedException {
        long[] times = new long[CALLS];
        try (KeepAlive line = new KeepAlive(port, console);
                Screens screens = Screens.board(port, board)) {
            long turn = openWindow(line);
            for (int i = 0; i < CALLS; i++) {
                TimeUnit.NANOSECONDS.sleep(REST.toNanos());
                long begun = System.nanoTime();
                JsonNode called = expect(200, act(line, "call-next", turn));
                int bytes = screens.await("\"number\":\"" + called.get("number").asText() + "\"");
                times[i] = System.nanoTime() - begun;
                eventBytes = bytes;
                turn = expect(200, act(line, "finish", called.get("turn").asLong()))
                        .get("turn")
                        .asLong();
            }
        }
        return times;
    }

    private long openWindow(KeepAlive line) throws IOException {
        JsonNode window = expect(200, line.get(Paths.consoleView(WINDOW))).get("window");
        long turn = window.get("turn").asLong();
        return window.get("state").asText().equals("CLOSED")
                ? expect(200, act(line, "open", turn)).get("turn").asLong()
                : turn;
    }

    private static KeepAlive.Answer act(KeepAlive line, String verb, long turn) throws IOException {
        return line.post(Paths.window(WINDOW, verb), UUID.randomUUID().toString(), "{\"turn\":" + turn + "}");
    }

    /** As {@link #warmUpCalls}, as long. */
    private void warmUpBareCalls(PostAndCommit command, Screens bare)
            throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < end) {
            bareCalls(command, bare);
        }
    }

    /**
     * Each of the three parts after the other as in a call, so that a part finds the machine as a call's does: in a train of
     * hundreds of the same it is faster than when it comes alone.
     *
     * @return the times of all three together, in nanoseconds
     */
    private long[] bareCalls(PostAndCommit command, Screens bare)
            throws IOException, SQLException, InterruptedException {
        long[] times = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            TimeUnit.NANOSECONDS.sleep(REST.toNanos());
            long begun = System.nanoTime();
            command.once();
            bare.ask(eventBytes);
            times[i] = System.nanoTime() - begun;
        }
        return times;
    }

    private double bareLoops(Screens bare) throws IOException {
        long[] times = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long begun = System.nanoTime();
            bare.ask(eventBytes);
            times[i] = System.nanoTime() - begun;
        }
        return PostAndCommit.middle(times);
    }

    private double startToTicket() throws Exception {
        int port = Program.freePort();
        long begun = System.nanoTime();
        try (Program server = Program.server(data, port, hall)) {
            awaitTicket(server, port);
            return System.nanoTime() - begun;
        }
    }

    private double startOfEmptyJavalin() throws Exception {
        int port = Program.freePort();
        long begun = System.nanoTime();
        try (Program limit = Program.limit(folder, port)) {
            try (KeepAlive line = limit.connect(port, null)) {
                expect(201, line.post("/nothing", null, "{}"));
            }
            return System.nanoTime() - begun;
        }
    }

    private void awaitTicket(Program server, int port) throws Exception {
        try (KeepAlive line = server.connect(port, kiosk)) {
            ticket(line, 'A');
        }
    }

    /** The answer's document. @throws IOException where it has another status */
    static JsonNode expect(int status, KeepAlive.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("not " + status + " but " + answer);
        }
        return MAPPER.readTree(answer.body());
    }

    private static void say(String what) {
        System.err.println("bench: " + what);
    }
}
