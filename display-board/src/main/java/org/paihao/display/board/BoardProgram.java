package org.paihao.display.board;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.util.Duration;
import org.paihao.display.OneLine;
import org.paihao.display.ScreenWatcher;
import org.paihao.display.voice.Voice;
import org.paihao.look.Fonts;
import org.paihao.look.Frame;
import org.paihao.look.Language;
import org.paihao.look.Look;
import org.paihao.look.ScreenProgram;
import org.paihao.look.Words;
import org.paihao.look.sound.Silence;
import org.paihao.protocol.Paths;
import org.paihao.protocol.client.LiveView;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Token;
import org.paihao.protocol.view.BoardView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The hall board with its voice, put together by hand. */
@Command(name = "board", mixinStandardHelpOptions = true, description = "Shows and speaks the calls of a hall.")
public final class BoardProgram implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(BoardProgram.class);
    private static final Duration TICK = Duration.millis(250);

    @Option(names = "--server", required = true, description = "Address of the queue server.")
    private URI server;

    @Option(names = "--token-file", required = true, description = "File with the token that enrol printed.")
    private Path tokenFile;

    @Option(names = "--zone", defaultValue = "main", description = "Zone of the hall (default ${DEFAULT-VALUE}).")
    private String zone;

    @Option(names = "--inches", defaultValue = "65", description = "Diagonal of the screen (${DEFAULT-VALUE}).")
    private double inches;

    @Option(names = "--lang", defaultValue = "zh-CN", description = "zh-CN or en (${DEFAULT-VALUE}).")
    private String language;

    @Option(names = "--voice-script", description = "Append each spoken sentence to this file.")
    private Path voiceScript;

    @Option(names = "--call-script", description = "Append each call, when it is drawn, to this file.")
    private Path callScript;

    @Option(names = "--mute", description = "No sound.")
    private boolean mute;

    @Option(names = "--place", description = "Part of the display, such as 960x540+0+0 (default: all of it).")
    private String place;

    @Option(names = "--finger", description = "Read commands from standard input.")
    private boolean finger;

    private LiveView<BoardView> live;
    private Voice voice;

    private BoardProgram() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new BoardProgram())
                .setExecutionExceptionHandler(new OneLine(LOG))
                .execute(args));
    }

    @Override
    public Integer call() {
        BoardSettings settings = new BoardSettings(
                server,
                tokenFile,
                zone,
                Language.of(language),
                voiceScript,
                callScript,
                mute,
                new Frame("paihao board", inches, "1920x1080", place, finger));
        LOG.info("The board starts: {}", settings);
        QueueClient client = QueueClient.of(settings.server(), Token.read(settings.tokenFile()));
        try {
            ScreenProgram.run(settings.frame(), (look, fonts) -> open(settings, client, look, fonts));
        } finally {
            close();
        }
        return 0;
    }

    private Parent open(BoardSettings settings, QueueClient client, Look look, Fonts fonts) {
        Words words = Words.of(BoardProgram.class, settings.language());
        BoardViewModel model = new BoardViewModel(words, Clock.systemUTC(), System::nanoTime);
        BoardScreen screen = new BoardScreen(model, words, look, fonts);
        ShownLog shown = new ShownLog(settings.callScript());
        voice = Voice.start(
                settings.voiceScript(),
                settings.mute(),
                silence -> Platform.runLater(() -> model.trouble(key(silence))));
        live = client.follow(
                Paths.boardView(settings.zone()), BoardView.class, new ScreenWatcher<>(Platform::runLater, model) {
                    @Override
                    public void shows(BoardView view) {
                        super.shows(view);
                        voice.hear(view);
                    }
                });
        Timeline ticking =
                new Timeline(new KeyFrame(TICK, tick -> model.tick(live.clock().now())));
        ticking.setCycleCount(Timeline.INDEFINITE);
        ticking.play();
        screen.root()
                .sceneProperty()
                .addListener((property, before, scene) -> scene.addPostLayoutPulseListener(
                        () -> shown.drawn(model.faceProperty().get())));
        return screen.root();
    }

    private static String key(Silence silence) {
        return silence == Silence.NO_LOUDSPEAKER ? "trouble.sound" : "trouble.speech";
    }

    private void close() {
        if (live != null) {
            live.close();
        }
        if (voice != null) {
            voice.close();
        }
    }
}
