package org.paihao.server.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.paihao.server.HallServer;
import org.paihao.server.ServerSettings;
import org.paihao.server.SettableClock;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.storage.StartFault;

/** A hall whose server can be started again under its clients, with limits that let a clerk act at once. */
final class HistoryHall implements AutoCloseable {
    /** What each window of a history serves. */
    static final Map<Integer, List<String>> WINDOWS = Map.of(
            1, List.of("gongan"),
            3, List.of("shebao-yibao"),
            4, List.of("shebao-yibao"),
            5, List.of("minzheng", "nongye", "cunjian"),
            6, List.of("minzheng", "nongye", "cunjian"));

    private final Path data;
    private final Path file;
    private final SettableClock clock = SettableClock.at("2026-11-23T08:30");
    private final Map<String, String> tokens = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition runs = lock.newCondition();
    private HallServer server;

    HistoryHall(Path folder) throws IOException, StartFault {
        data = folder.resolve("data");
        file = folder.resolve("hall.yaml");
        Files.writeString(
                file,
                SampleHall.text()
                        .replace("recallSeconds: 10", "recallSeconds: 1")
                        .replace("noShowCalls: 2", "noShowCalls: 1")
                        .replace("noShowSeconds: 60", "noShowSeconds: 0"));
        server = begin();
        for (String name : List.of("k1", "k2")) {
            tokens.put(name, token(OfficeRequest.enrol(Actor.Kind.KIOSK, name, null)));
        }
        for (int no : WINDOWS.keySet()) {
            tokens.put(console(no), token(OfficeRequest.enrol(Actor.Kind.CONSOLE, console(no), no)));
        }
    }

    private HallServer begin() throws StartFault {
        return HallServer.start(
                new ServerSettings(data, "127.0.0.1", 0, Optional.of(file), Optional.empty(), 1, ""),
                clock,
                clock::nanoTime);
    }

    private String token(OfficeRequest request) {
        return server.office().ask(request).token();
    }

    static String console(int window) {
        return "c" + window;
    }

    String token(String name) {
        return tokens.get(name);
    }

    SettableClock clock() {
        return clock;
    }

    /** The port of the server that runs; waits while it is being started again. */
    int port() {
        lock.lock();
        try {
            while (server == null) {
                runs.awaitUninterruptibly();
            }
            return server.port();
        } finally {
            lock.unlock();
        }
    }

    /** Stops the server, whatever is under way, and starts it again on the same books. */
    void restart() throws StartFault {
        HallServer old;
        lock.lock();
        try {
            if (server == null) {
                return;
            }
            old = server;
            server = null;
        } finally {
            lock.unlock();
        }
        old.close();
        HallServer next = begin();
        lock.lock();
        try {
            server = next;
            runs.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
