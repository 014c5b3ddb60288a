package org.paihao.kiosk.storm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.paihao.kiosk.flow.Screen;
import org.paihao.kiosk.flow.Touch;
import org.paihao.kiosk.printer.Paper;
import org.paihao.kiosk.printer.Printer;
import org.paihao.kiosk.printer.PrinterConfig;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.kiosk.simulator.PrinterSimulator;
import org.paihao.protocol.Paths;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.SessionRequest;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.local.LocalServer;
import org.paihao.protocol.view.ManagerView;

/**
 * One kiosk and its printer, one case after the other. After each: the number is on the screen, what the screen says of the
 * paper is what the simulated printer knows, the server has the same, whoever can help is alarmed; and once the printer is
 * mended the same number comes on paper.
 */
final class PaperStorm implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HALL = "黄潭镇便民服务中心";
    private static final int QUESTION_BYTES = 12;
    private static final String PASSWORD = "storm and paper 12";

    private final String name;
    private final QueueClient server;
    private final QueueClient manager;
    private final PrinterSimulator paper;
    private final StormKiosk kiosk;
    /** What stands on each paper, by its number. */
    private final Map<String, List<String>> papers = new ConcurrentHashMap<>();

    private final Map<Integer, String> numbers = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private Duration slowestTruth = Duration.ZERO;
    private Duration slowestAlarm = Duration.ZERO;

    /** @param printer what the kiosk is given: the printer itself, or one that lies */
    PaperStorm(LocalServer hall, String name, Path folder, UnaryOperator<Printer> printer)
            throws IOException, Refused, ServerAway {
        this.name = name;
        Path token = hall.kiosk(name);
        server = hall.client(token);
        hall.user("manager-" + name, "manager", PASSWORD);
        manager = QueueClient.person(hall.base());
        manager.signIn(new SessionRequest("manager-" + name, PASSWORD, null));
        paper = new PrinterSimulator(folder.resolve(name), Paper.MM80, 0, Clock.systemUTC());
        paper.onTicket(ticket -> papers.computeIfAbsent(ticket.number(), number -> new CopyOnWriteArrayList<>())
                .add(ticket.text()));
        PrinterConfig config = PrinterConfig.usual(paper.place());
        kiosk = new StormKiosk(server, name, printer.apply(config.printer()), config, folder.resolve(name + "-alone"));
        settle();
    }

    /** Bytes that go to the printer from a touch to the word that all is processed. */
    int bytesOfATicket() {
        settle();
        long before = afterAQuestion();
        kiosk.touch(Touch.service("gongan"));
        kiosk.awaitScreen(Screen.TICKET);
        int bytes = (int) (paper.bytesTaken() - before);
        note(kiosk.ticket());
        home();
        return bytes;
    }

    /** Just after the watch has asked how the printer is, so that its next question is not among the bytes of a ticket. */
    private long afterAQuestion() {
        long before = paper.bytesTaken();
        awaitTrue("question of the watch", () -> paper.bytesTaken() >= before + QUESTION_BYTES);
        return paper.bytesTaken();
    }

    void run(PaperCase each) {
        try {
            settle();
            oneNumber(each);
        } catch (RuntimeException | Refused | ServerAway e) {
            fault(each, e.toString());
            each.trouble().mend(paper);
        }
    }

    private void oneNumber(PaperCase each) throws Refused, ServerAway {
        AtomicLong happened = new AtomicLong();
        Runnable trouble = () -> {
            happened.set(System.nanoTime());
            each.trouble().happen(paper);
        };
        afterAQuestion();
        if (each.at() == 0) {
            trouble.run();
        } else {
            paper.afterBytes(each.at(), trouble);
        }
        long touched = System.nanoTime();
        kiosk.touch(Touch.service("gongan"));
        kiosk.awaitScreen(Screen.TICKET, Screen.UNPRINTED);
        boolean printed = kiosk.screen() == Screen.TICKET;
        long truth = System.nanoTime();
        Ticket ticket = kiosk.ticket();
        note(ticket);
        slowestTruth = longer(slowestTruth, truth - Math.max(touched, happened.get()));
        int there = papers.getOrDefault(ticket.number(), List.of()).size();
        check(each, !printed || there == 1, "the screen says printed, and there are " + there + " papers");
        PrintState said = printed ? PrintState.PRINTED : PrintState.UNPRINTED;
        awaitTrue("print state " + said + " of " + ticket.number(), () -> print(ticket) == said);
        awaitTrue(each + " has happened", () -> happened.get() != 0);
        alarmed(each, happened.get());
        mended(each, ticket, printed);
    }

    private void alarmed(PaperCase each, long happened) {
        String code = "printer." + each.trouble().state();
        awaitTrue(
                "alarm " + code,
                () -> manager().alarms().stream()
                        .anyMatch(alarm -> alarm.code().equals(code)
                                && name.equals(alarm.facts().get("kiosk"))));
        slowestAlarm = longer(slowestAlarm, System.nanoTime() - happened);
    }

    private void mended(PaperCase each, Ticket ticket, boolean printed) throws Refused, ServerAway {
        each.trouble().mend(paper);
        kiosk.await("printer that is ready", now -> now.printer() == PrinterStatus.READY);
        awaitTrue(
                "no alarm",
                () -> manager().alarms().stream()
                        .noneMatch(alarm -> name.equals(alarm.facts().get("kiosk"))));
        if (!printed) {
            for (int tries = 1; kiosk.screen() != Screen.TICKET; tries++) {
                check(each, tries <= 3, "it was not printed again at the third time");
                if (tries > 3) {
                    break;
                }
                kiosk.await("printer that is ready", now -> now.printer() == PrinterStatus.READY);
                kiosk.touch(Touch.REPRINT);
                kiosk.awaitScreen(Screen.TICKET, Screen.UNPRINTED);
            }
            check(each, kiosk.ticket().number().equals(ticket.number()), "the number has changed");
            awaitTrue("the paper of " + ticket.number(), () -> print(ticket) == PrintState.PRINTED);
        }
        int there = papers.getOrDefault(ticket.number(), List.of()).size();
        check(each, there >= 1 && there <= 2, "at the end there are " + there + " papers of " + ticket.number());
        check(each, isWhole(ticket), "the last paper of " + ticket.number() + " is not whole and alone");
        home();
    }

    /** From the hall's name to the telephone, and nothing of another slip. */
    private boolean isWhole(Ticket ticket) {
        List<String> all = papers.getOrDefault(ticket.number(), List.of(""));
        List<String> lines = all.get(all.size() - 1).strip().lines().toList();
        return lines.get(0).equals(HALL)
                && lines.stream().filter(HALL::equals).count() == 1
                && lines.stream().filter(ticket.number()::equals).count() == 1
                && lines.stream().filter(line -> line.startsWith("[QR ")).count() == 1
                && lines.get(lines.size() - 1).contains("监督电话");
    }

    /** Everything is as on a quiet morning. */
    private void settle() {
        kiosk.await("printer that is ready", now -> now.printer() == PrinterStatus.READY);
        if (kiosk.screen() != Screen.HOME) {
            home();
        }
    }

    private void home() {
        kiosk.touch(Touch.DONE);
        kiosk.awaitScreen(Screen.HOME);
    }

    private void note(Ticket ticket) {
        int number = Integer.parseInt(ticket.number().substring(1));
        String other = numbers.put(number, ticket.id());
        if (other != null) {
            faults.add("the number " + ticket.number() + " was given twice");
        }
    }

    private PrintState print(Ticket ticket) {
        try {
            return server.ticket(ticket.id()).print();
        } catch (Refused | ServerAway e) {
            throw new IllegalStateException(e);
        }
    }

    private ManagerView manager() {
        try {
            return manager.view(Paths.MANAGER_VIEW, ManagerView.class);
        } catch (Refused | ServerAway e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitTrue(String what, BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void check(PaperCase each, boolean right, String otherwise) {
        if (!right) {
            fault(each, otherwise);
        }
    }

    private void fault(PaperCase each, String what) {
        faults.add(each + ": " + what);
    }

    private static Duration longer(Duration known, long nanos) {
        return known.toNanos() >= nanos ? known : Duration.ofNanos(nanos);
    }

    /** What was wrong; empty where every promise was kept. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The numbers that were given, by their digits. */
    Map<Integer, String> numbers() {
        return Map.copyOf(numbers);
    }

    /** From the trouble, or the touch where that came later, to the word on the screen. */
    Duration slowestTruth() {
        return slowestTruth;
    }

    /** From the trouble to the alarm in the manager's view. */
    Duration slowestAlarm() {
        return slowestAlarm;
    }

    @Override
    public void close() {
        kiosk.close();
        paper.close();
    }
}
