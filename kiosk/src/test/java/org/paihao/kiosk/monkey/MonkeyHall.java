package org.paihao.kiosk.monkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.paihao.kiosk.ClassesJar;
import org.paihao.kiosk.printer.Paper;
import org.paihao.kiosk.simulator.PrinterSimulator;
import org.paihao.kiosk.simulator.glass.RemoteScreen;
import org.paihao.kiosk.storm.Trouble;
import org.paihao.protocol.Wire;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.local.ChildProgram;
import org.paihao.protocol.local.HallHome;
import org.paihao.protocol.local.LocalServer;

/**
 * A hall in which a monkey plays: a real server, the whole kiosk, a printer at the end of a real line. Between its touches
 * the printer has troubles and the server is killed, by the same seed.
 */
final class MonkeyHall implements AutoCloseable {
    private static final String KIOSK = "kiosk-1";
    private static final int ROUNDS = 200;
    private static final int LEAST_A_ROUND = 20;
    private static final int MANY = 5_000;
    private static final int KILLS = 4;
    private static final double MOST_GROWTH = 1.2;
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration ROUND = Duration.ofMinutes(10);
    private static final int MOST_BYTES = 3_000;
    private static final long NEVER = 1L << 60;

    /** Longer than a line is silent before a kiosk gives numbers by itself. */
    private static final Duration AWAY = Duration.ofSeconds(13);

    private final RandomGenerator random;
    private final LocalServer server;
    private final PrinterSimulator printer;
    private final MonkeyBooks books;
    private final ChildProgram program;
    private final RemoteScreen glass;
    private final Path logs;
    private final List<Long> memory = new ArrayList<>();
    private final AtomicBoolean happened = new AtomicBoolean();
    private Trouble trouble;
    private int troubles;
    private int kills;

    MonkeyHall(Path folder, long seed) throws IOException, InterruptedException {
        random = new Random(seed);
        logs = Files.createDirectories(folder.resolve("logs"));
        server = LocalServer.start(
                LocalServer.Setting.in(folder.resolve("hall")).at(LocalDateTime.of(2026, 11, 23, 9, 0), 1));
        printer = new PrinterSimulator(folder.resolve("line"), Paper.MM80, 0, Clock.systemUTC());
        Path token = server.kiosk(KIOSK);
        books = new MonkeyBooks(server, server.client(token), KIOSK, folder.resolve("alone"));
        printer.onTicket(books::paper);
        HallHome home = HallHome.find();
        program = ChildProgram.start(
                "kiosk",
                ClassesJar.write(folder.resolve("kiosk.jar"), MonkeyKiosk.class.getName()),
                null,
                List.of(
                        home.options("screen"),
                        "-Djavafx.cachedir=" + folder.resolve("javafx"),
                        "-Dglass.platform=Monocle",
                        "-Dmonocle.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-Dheadless.geometry=540x960-32"),
                List.of(
                        server.base().toString(),
                        token.toString(),
                        KIOSK,
                        printer.place(),
                        folder.resolve("alone").toString(),
                        Long.toString(seed)),
                logs);
        glass = new RemoteScreen(program);
        glass.awaitStart(START);
        settle();
    }

    /** @return what is broken; empty where nothing is */
    List<String> play(int touches) throws Exception {
        int rounds = Math.max(8, Math.min(ROUNDS, touches / LEAST_A_ROUND));
        long begun = System.nanoTime();
        for (int round = 1; round <= rounds; round++) {
            change(round, touches < MANY ? rounds : rounds / KILLS);
            ask("play " + (touches * (long) round / rounds - touches * (long) (round - 1) / rounds));
            if (round == rounds / 4 || round == rounds * 7 / 8 || round == rounds) {
                settle();
                memory.add(ask("memory").get("used").asLong());
            }
            if (round % Math.max(1, rounds / 20) == 0) {
                long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
                long done = touches * (long) round / rounds;
                System.out.printf("%d touches, %d a second, %s%n", done, done / seconds, books);
            }
        }
        List<String> broken = new ArrayList<>(books.broken(troubles + kills));
        errors(broken);
        // What is made when it is first wanted is all there after thousands of touches.
        if (touches >= MANY) {
            broken.addAll(growth(memory));
        }
        System.out.printf(
                "%s; %d troubles of the printer, %d of the server; memory after a full collection %s bytes%n",
                books, troubles, kills, memory);
        return broken;
    }

    /** In every fourth round the printer has a trouble; after so many rounds the server goes, every other time for a while. */
    private void change(int round, int everySo) {
        if (trouble != null && random.nextInt(3) > 0) {
            mend();
        } else if (trouble == null && random.nextInt(4) == 0) {
            trouble = Trouble.values()[random.nextInt(Trouble.values().length)];
            Trouble now = trouble;
            troubles++;
            printer.afterBytes(1 + random.nextInt(MOST_BYTES), () -> {
                happened.set(true);
                now.happen(printer);
            });
        }
        if (round % everySo == everySo / 2) {
            server.kill();
            kills++;
            boolean tillItGivesNumbersByItself = kills % 2 == 0;
            if (tillItGivesNumbersByItself) {
                ask("play 200");
                LockSupport.parkNanos(AWAY.toNanos());
                ask("play 200");
            }
            server.restart();
        }
    }

    private void mend() {
        printer.afterBytes(NEVER, () -> {});
        if (happened.getAndSet(false)) {
            trouble.mend(printer);
        }
        trouble = null;
    }

    /** As on a quiet morning: whoever was there has gone, the printer prints, the server has every word. */
    private void settle() throws InterruptedException {
        if (trouble != null) {
            mend();
        }
        glass.await("a home screen with a printer", seen -> seen.is("home"), PATIENCE);
        books.awaitReports(PATIENCE);
    }

    /** What is in use after each full collection, against the first: each that is more than a fifth above it. */
    static List<String> growth(List<Long> memory) {
        return memory.stream()
                .filter(later -> later > memory.get(0) * MOST_GROWTH)
                .map(later -> "memory grew from " + memory.get(0) + " to " + later + " bytes")
                .toList();
    }

    private void errors(List<String> broken) throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(logs), Files.list(server.logs()))) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                try (Stream<String> lines = Files.lines(log)) {
                    lines.filter(line -> line.contains("\"level\":\"ERROR\"") || line.contains("Exception in thread"))
                            .forEach(line -> broken.add(log.getFileName() + ": " + line));
                }
            }
        }
    }

    /** For the judge: a ticket that is called printed and has no paper. */
    void lie() throws Refused, ServerAway {
        books.lie();
    }

    /** Somebody who only wants a number. @return it, on paper */
    String takeANumber() throws InterruptedException {
        glass.touch("service-A");
        String number = glass.await("a number", seen -> !seen.text("number").isEmpty(), PATIENCE)
                .text("number");
        glass.await("the paper of " + number, seen -> seen.is("ticket"), PATIENCE);
        if (!books.has(number)) {
            throw new IllegalStateException(number + " is not on paper");
        }
        return number;
    }

    private JsonNode ask(String command) {
        program.say(command);
        try {
            JsonNode answer = Wire.lenient().readTree(program.line(line -> line.startsWith("{"), ROUND));
            if (!answer.path("ok").asBoolean()) {
                throw new IllegalStateException(command + ": " + answer);
            }
            return answer;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        program.close();
        printer.close();
        server.close();
    }
}
