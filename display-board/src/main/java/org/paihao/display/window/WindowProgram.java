package org.paihao.display.window;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.paihao.display.OneLine;
import org.paihao.look.Language;
import org.paihao.look.Words;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The serial devices of a window, so that it can call and be rated without a PC. */
@Command(
        name = "pad devices",
        mixinStandardHelpOptions = true,
        description =
                "Joins caller keypad, evaluator of four keys and LED strip of a window to the server. No screen is used.")
public final class WindowProgram implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(WindowProgram.class);

    @Option(names = "--server", required = true, description = "Address of the queue server.")
    private URI server;

    @Option(names = "--window", required = true, description = "Number of the window where they stand.")
    private int window;

    @Option(names = "--keypad", paramLabel = "PATH", description = "Serial line of the caller keypad.")
    private String keypad;

    @Option(
            names = "--evaluator",
            paramLabel = "PATH",
            description = "Serial line of the evaluator; may be the keypad's.")
    private String evaluator;

    @Option(names = "--strip", paramLabel = "PATH", description = "Serial line of the LED strip; may be the keypad's.")
    private String strip;

    @Option(names = "--token-file", paramLabel = "F", description = "Token of the window's pad, for the evaluator.")
    private Path padToken;

    @Option(
            names = "--console-token-file",
            paramLabel = "F",
            description = "Token of the window's console, for keypad and strip.")
    private Path consoleToken;

    @Option(
            names = "--address",
            paramLabel = "N",
            description = "Address of the devices, 1 to 254 (the window's number).")
    private Integer address;

    @Option(names = "--baud", defaultValue = "9600", description = "Bits per second of each line (${DEFAULT-VALUE}).")
    private int baud;

    @Option(
            names = "--levels",
            split = ",",
            paramLabel = "L",
            defaultValue = "5,4,3,2",
            description = "What the evaluator's keys mean, from the first, 5 very satisfied … 1 (${DEFAULT-VALUE}).")
    private List<Integer> levels;

    @Option(names = "--lang", defaultValue = "zh-CN", description = "Of the strip: zh-CN or en (${DEFAULT-VALUE}).")
    private String language;

    @Spec
    private CommandSpec spec;

    private WindowProgram() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new WindowProgram())
                .setExecutionExceptionHandler(new OneLine(LOG))
                .execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        WindowSettings settings = new WindowSettings(
                server, window, keypad, evaluator, strip, baud, address == null ? window : address, levels);
        LOG.info("The devices of the window start: {}", settings);
        boolean clerk = keypad != null || strip != null;
        try (WindowDevices devices = new WindowDevices(
                settings,
                clerk ? client(consoleToken) : null,
                evaluator == null ? null : client(padToken),
                Words.of(WindowProgram.class, Language.of(language)))) {
            LOG.info("{} run", devices);
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private QueueClient client(Path token) {
        return QueueClient.of(server, Token.read(token));
    }

    private void check() {
        demand(keypad != null || evaluator != null || strip != null, "name --keypad, --evaluator or --strip");
        demand(
                keypad == null && strip == null || consoleToken != null,
                "keypad and strip need --console-token-file: scripts/server enrol … console NAME --window " + window);
        demand(
                evaluator == null || padToken != null,
                "the evaluator needs --token-file: scripts/server enrol … pad NAME --window " + window);
        demand(levels.stream().allMatch(level -> level >= 1 && level <= 5), "--levels are 1 to 5");
        int named = address == null ? window : address;
        demand(named >= 1 && named <= 254, "--address is 1 to 254");
    }

    private void demand(boolean given, String what) {
        if (!given) {
            throw new ParameterException(spec.commandLine(), what);
        }
    }
}
