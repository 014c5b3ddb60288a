package org.paihao.look.finger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A finger from outside. It reads one command a line and answers each with one line of JSON:
 *
 * <ul>
 *   <li>{@code touch #node-id} or {@code touch X Y}: a real press and release on the glass, once the node is visible,
 *       enabled and at rest; answers {@code {"ok":true,"pressedAt":<epoch ms>,"pressedNanos":<System.nanoTime>,
 *       "liftedNanos":<System.nanoTime>}}
 *   <li>{@code picture FILE}: the scene as a PNG of its real size
 *   <li>{@code look}: {@code {"ok":true,"screen":"<id>","nodes":{"<id>":"<text>"}}} of what is visible
 *   <li>{@code quit}: closes the window; so does the end of the input, because whoever held the finger is gone
 * </ul>
 *
 * A command that cannot be done answers {@code {"ok":false,"error":"…"}}.
 */
public final class Finger {
    private static final Logger LOG = LoggerFactory.getLogger(Finger.class);

    private final Touch touch;
    private final Eye eye;
    private final Runnable quit;

    /** @param quit closes the program's window; called on the toolkit's thread */
    public Finger(Scene scene, Runnable quit) {
        this.touch = new Touch(scene);
        this.eye = new Eye(scene);
        this.quit = quit;
    }

    /** Obeys the lines of {@code commands} on a thread of its own, until they end. */
    public void follow(Reader commands, PrintStream answers) {
        Thread hand = new Thread(() -> obeyAll(new BufferedReader(commands), answers), "finger");
        hand.setDaemon(true);
        hand.start();
    }

    /** Obeys one command; not on the toolkit's thread. */
    public String obey(String command) {
        String[] words = command.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        try {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("ok", true);
            switch (words[0]) {
                case "touch" -> answer.putAll(rest.startsWith("#") ? touch.node(rest.substring(1)) : touch.point(rest));
                case "picture" -> eye.picture(Path.of(rest));
                case "look" -> answer.putAll(eye.look());
                case "quit" -> Fx.run(quit);
                default -> throw new IllegalArgumentException("No such command: " + words[0]);
            }
            return JsonLine.of(answer);
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            return refusal(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refusal("interrupted");
        }
    }

    private static String refusal(String reason) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ok", false);
        answer.put("error", reason);
        return JsonLine.of(answer);
    }

    private void obeyAll(BufferedReader commands, PrintStream answers) {
        try {
            String command = commands.readLine();
            while (command != null) {
                if (!command.isBlank()) {
                    answers.println(obey(command));
                    answers.flush();
                }
                command = commands.readLine();
            }
            Fx.run(quit);
        } catch (IOException e) {
            LOG.warn("The finger's commands broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
