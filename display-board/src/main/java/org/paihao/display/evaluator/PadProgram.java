package org.paihao.display.evaluator;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.util.Duration;
import org.paihao.display.OneLine;
import org.paihao.display.ScreenWatcher;
import org.paihao.display.window.WindowProgram;
import org.paihao.look.Fonts;
import org.paihao.look.Frame;
import org.paihao.look.Language;
import org.paihao.look.Look;
import org.paihao.look.ScreenProgram;
import org.paihao.look.Words;
import org.paihao.protocol.Paths;
import org.paihao.protocol.client.LiveView;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Token;
import org.paihao.protocol.view.PadView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The evaluator at a window, put together by hand. */
@Command(
        name = "pad",
        mixinStandardHelpOptions = true,
        description = "Asks for one rating after each transaction.",
        footer =
                "pad devices … runs the serial devices of a window instead, without a screen; pad devices --help says more.")
public final class PadProgram implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(PadProgram.class);
    private static final Duration TICK = Duration.millis(100);

    @Option(names = "--server", required = true, description = "Address of the queue server.")
    private URI server;

    @Option(names = "--token-file", required = true, description = "File with the token that enrol printed.")
    private Path tokenFile;

    @Option(names = "--window", required = true, description = "Number of the window where the pad stands.")
    private int window;

    @Option(names = "--inches", defaultValue = "10.1", description = "Diagonal of the screen (${DEFAULT-VALUE}).")
    private double inches;

    @Option(names = "--lang", defaultValue = "zh-CN", description = "zh-CN or en (${DEFAULT-VALUE}).")
    private String language;

    @Option(names = "--place", description = "Part of the display, such as 640x400+0+0 (default: all of it).")
    private String place;

    @Option(names = "--finger", description = "Read commands from standard input.")
    private boolean finger;

    private LiveView<PadView> live;

    private PadProgram() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("devices")) {
            WindowProgram.main(Arrays.copyOfRange(args, 1, args.length));
        }
        System.exit(new CommandLine(new PadProgram())
                .setExecutionExceptionHandler(new OneLine(LOG))
                .execute(args));
    }

    @Override
    public Integer call() {
        PadSettings settings = new PadSettings(
                server,
                tokenFile,
                window,
                Language.of(language),
                new Frame("paihao pad", inches, "1280x800", place, finger));
        LOG.info("The pad starts: {}", settings);
        QueueClient client = QueueClient.of(settings.server(), Token.read(settings.tokenFile()));
        try (ServerPost post = new ServerPost(client, Platform::runLater)) {
            ScreenProgram.run(settings.frame(), (look, fonts) -> open(settings, client, post, look, fonts));
        } finally {
            if (live != null) {
                live.close();
            }
        }
        return 0;
    }

    private Parent open(PadSettings settings, QueueClient client, ServerPost post, Look look, Fonts fonts) {
        Words words = Words.of(PadProgram.class, settings.language());
        PadViewModel model = new PadViewModel(
                settings.window(), words, post, until -> live.clock().until(until), System::nanoTime);
        live = client.follow(
                Paths.padView(settings.window()), PadView.class, new ScreenWatcher<>(Platform::runLater, model));
        Timeline ticking = new Timeline(new KeyFrame(TICK, tick -> model.tick()));
        ticking.setCycleCount(Timeline.INDEFINITE);
        ticking.play();
        return new PadScreen(model, words, look, fonts).root();
    }
}
