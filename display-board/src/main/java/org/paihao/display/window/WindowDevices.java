package org.paihao.display.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.paihao.look.Words;
import org.paihao.protocol.Paths;
import org.paihao.protocol.RatingRequest;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.client.LiveView;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.client.Watcher;
import org.paihao.protocol.view.ConsoleView;
import org.paihao.protocol.view.PadView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The devices of a window joined to the server, put together by hand. */
final class WindowDevices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowDevices.class);
    /** As on the console: no key counts under what may not be true any more. */
    private static final Duration CONSOLE_SILENCE = Duration.ofMillis(2500);

    private final WindowSettings settings;
    private final List<Runnable> closings = new ArrayList<>();
    private final Map<String, WindowLine> lines = new LinkedHashMap<>();
    private final ExecutorService acts = worker("keypad");
    private final ExecutorService ratings = worker("evaluator");
    private final KeypadDesk keypad;
    private final SerialStrip strip;
    private FourKeys evaluator;
    private LiveView<PadView> padView;

    /**
     * @param console with the right of the window's console; null where there is neither keypad nor strip
     * @param pad with the right of the window's pad; null where there is no evaluator
     */
    WindowDevices(WindowSettings settings, QueueClient console, QueueClient pad, Words words) {
        this.settings = settings;
        for (String path : new String[] {settings.keypad(), settings.evaluator(), settings.strip()}) {
            if (path != null) {
                lines.computeIfAbsent(path, this::line);
            }
        }
        keypad = settings.keypad() == null ? null : new KeypadDesk(new ServerClerk(console), acts, System::nanoTime);
        strip = settings.strip() == null
                ? null
                : new SerialStrip(settings.address(), frame -> send(settings.strip(), frame));
        if (settings.evaluator() != null) {
            evaluator = new FourKeys(
                    settings.levels(),
                    (rating, patience) -> rate(pad, rating, patience),
                    ratings,
                    until -> padView.clock().until(until),
                    System::nanoTime);
            padView = pad.follow(Paths.padView(settings.window()), PadView.class, new Together<>(List.of(evaluator)));
            closings.add(padView::close);
        }
        if (console != null) {
            List<Watcher<ConsoleView>> watchers = new ArrayList<>();
            if (keypad != null) {
                watchers.add(keypad);
            }
            if (strip != null) {
                watchers.add(new StripDesk(strip, words));
                closings.add(strip::close);
            }
            LiveView<ConsoleView> view = console.follow(
                    Paths.consoleView(settings.window()), ConsoleView.class, new Together<>(watchers), CONSOLE_SILENCE);
            closings.add(view::close);
        }
        // Last: whoever hears of a line finds all the others there.
        lines.values().forEach(WindowLine::start);
    }

    private WindowLine line(String path) {
        WindowLine line = new WindowLine(path, settings.baud(), frame -> heard(path, frame), () -> opened(path));
        closings.add(line::close);
        return line;
    }

    private boolean send(String path, byte[] frame) {
        WindowLine line = lines.get(path);
        return line != null && line.send(frame);
    }

    private void opened(String path) {
        if (strip != null && path.equals(settings.strip())) {
            strip.opened();
        }
    }

    /** A device that names itself otherwise is another window's, on the same wires. */
    private void heard(String path, KeyFrame frame) {
        if (frame.address() != settings.address()) {
            return;
        }
        Runnable acknowledge = () -> send(path, frame.bytes());
        if (frame.function() == KeyFrame.KEY && path.equals(settings.keypad())) {
            Key.of(frame.data()).ifPresent(key -> keypad.pressed(key, acknowledge));
        } else if (frame.function() == KeyFrame.RATING && path.equals(settings.evaluator())) {
            evaluator.pressed(frame.data(), acknowledge);
        }
    }

    /** Neither level nor reason is ever written to the log. */
    private static boolean rate(QueueClient pad, RatingRequest rating, Duration patience) {
        try {
            pad.within(patience).rate(rating, IdempotencyKey.fresh());
            return true;
        } catch (Refused e) {
            LOG.info("A rating was not taken: {}", e.code());
        } catch (ServerAway e) {
            LOG.warn("A rating could not be delivered within {}", patience);
        }
        return false;
    }

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        closings.forEach(Runnable::run);
        acts.shutdownNow();
        ratings.shutdownNow();
    }

    @Override
    public String toString() {
        return "WindowDevices" + lines.keySet();
    }
}
