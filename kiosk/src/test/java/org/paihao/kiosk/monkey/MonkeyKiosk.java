package org.paihao.kiosk.monkey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.paihao.kiosk.Kiosk;
import org.paihao.kiosk.flow.Times;
import org.paihao.kiosk.printer.PrinterConfig;
import org.paihao.kiosk.printer.SlipPress;
import org.paihao.look.Frame;
import org.paihao.look.Language;
import org.paihao.look.Languages;
import org.paihao.look.ScreenProgram;
import org.paihao.look.finger.Finger;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Token;

/**
 * The whole kiosk as a program, but for its times, which are short, and with a monkey before it. It obeys lines as a
 * {@link Finger} does, and {@code play COUNT} and {@code memory} (bytes in use after a full collection).
 */
final class MonkeyKiosk {
    private static final Times SHORT = new Times(
            Duration.ofMillis(60),
            Duration.ofMillis(100),
            Duration.ofMillis(2_500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1));

    private static final int COLLECTIONS = 5;
    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final MonkeyHand hand;
    private final Finger finger;

    private MonkeyKiosk(Scene scene, long seed) {
        hand = new MonkeyHand(scene, new Random(seed));
        finger = new Finger(scene, Platform::exit);
    }

    /** @param arguments server, token file, name, printer's line, folder, seed */
    public static void main(String[] arguments) {
        ScreenProgram.run(new Frame("kiosk", 21.5, "540x960", null, false), (look, fonts) -> {
            PrinterConfig printer = PrinterConfig.usual(arguments[3]);
            Parent glass = new Kiosk(
                            QueueClient.of(URI.create(arguments[0]), Token.read(Path.of(arguments[1]))),
                            arguments[2],
                            printer.printer(),
                            null,
                            Path.of(arguments[4]),
                            new SlipPress(printer),
                            Languages.of(Language.ZH_CN),
                            SHORT,
                            null,
                            look,
                            fonts)
                    .glass();
            glass.sceneProperty()
                    .addListener((property, before, scene) -> new Thread(
                                    () -> new MonkeyKiosk(scene, Long.parseLong(arguments[5])).obey(), "monkey")
                            .start());
            return glass;
        });
    }

    private void obey() {
        try (BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                System.out.println(answer(command));
                System.out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.exit(0);
    }

    private String answer(String command) {
        if (command.startsWith("play ")) {
            hand.play(Integer.parseInt(command.substring("play ".length())));
            return "{\"ok\":true}";
        }
        if (command.equals("memory")) {
            return "{\"ok\":true,\"used\":" + used() + "}";
        }
        return finger.obey(command);
    }

    /** The toolkit lets go of old styles only where it looks at them again: of several collections the least is true. */
    private static long used() {
        return IntStream.range(0, COLLECTIONS)
                .mapToLong(each -> {
                    System.gc();
                    LockSupport.parkNanos(BETWEEN.toNanos());
                    System.gc();
                    return ManagementFactory.getMemoryMXBean()
                            .getHeapMemoryUsage()
                            .getUsed();
                })
                .min()
                .orElseThrow();
    }
}
