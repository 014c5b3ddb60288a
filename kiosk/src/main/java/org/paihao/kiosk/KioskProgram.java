package org.paihao.kiosk;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.paihao.kiosk.flow.Times;
import org.paihao.kiosk.idcard.CardReader;
import org.paihao.kiosk.idcard.SerialCardReader;
import org.paihao.kiosk.printer.SlipPress;
import org.paihao.kiosk.voice.KioskVoice;
import org.paihao.look.Frame;
import org.paihao.look.Languages;
import org.paihao.look.ScreenProgram;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The kiosk's command line. */
@Command(
        name = "kiosk",
        mixinStandardHelpOptions = true,
        description = "A touch kiosk that gives numbers on paper. Goes on without printer or server, and says so.")
public final class KioskProgram implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(KioskProgram.class);

    @Option(names = "--server", paramLabel = "URL", description = "queue server, such as http://127.0.0.1:8080")
    private URI server;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "holds the token that enrol printed for this kiosk")
    private Path tokenFile;

    @Option(
            names = "--name",
            defaultValue = "kiosk-1",
            description = "by which this kiosk was enrolled; default: ${DEFAULT-VALUE}")
    private String name;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "keeps what this kiosk gives by itself while the server is away, on a disk that outlives a power cut;"
                            + " default: a folder named after the kiosk beside the token file")
    private Path data;

    @Option(
            names = "--printer-test",
            description = "prints a page that shows what the printer can do, says what the printer said, and ends")
    private boolean printerTest;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PrinterOptions printer = new PrinterOptions();

    @Option(
            names = "--card-reader",
            paramLabel = "PATH",
            description =
                    "serial device of a reader of ID cards (SAM_V, 115200 baud), such as /dev/ttyUSB1; default: none")
    private Path cardReader;

    @Option(
            names = "--inches",
            defaultValue = "21.5",
            description =
                    "diagonal of the glass, 15.6 to 32, upright or across; everything is laid out in its millimetres;"
                            + " default: ${DEFAULT-VALUE}")
    private double inches;

    @Option(
            names = "--lang",
            defaultValue = "zh-CN",
            description = "usual language, zh-CN, en or one of --languages; default: ${DEFAULT-VALUE}")
    private String language;

    @Option(
            names = "--languages",
            paramLabel = "FOLDER",
            description = "further languages: FOLDER/messages_XX.properties for the glass, in UTF-8, and"
                    + " FOLDER/printer/messages_XX.properties for the paper")
    private Path languages;

    @Option(
            names = "--size",
            defaultValue = "1080x1920",
            description =
                    "pixels where there is no display, 1920x1080 for a glass that lies across; default: ${DEFAULT-VALUE}")
    private String size;

    @Option(
            names = "--place",
            paramLabel = "WxH+X+Y",
            description = "part of the display to stand on; default: all of it")
    private String place;

    @Option(
            names = "--voice",
            paramLabel = "FOLDER",
            description =
                    "sentences that the hall has recorded, FOLDER/zh-CN/KEY.wav, FOLDER/XX/KEY.wav; the speech engine reads the others")
    private Path voice;

    @Option(names = "--mute", description = "never speak, and offer no voice")
    private boolean mute;

    @Option(names = "--finger", description = "obey touches that come as lines on standard input")
    private boolean finger;

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new KioskProgram());
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            int code = ScreenProgram.exitCode(fault);
            LOG.error("the kiosk cannot run: {}", fault.getMessage(), code == ScreenProgram.TOLD ? null : fault);
            command.getErr().println(fault.getMessage());
            return code;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() {
        if (printerTest) {
            return PrinterTest.run(printer.config(), spec.commandLine().getOut());
        }
        if (server == null || tokenFile == null) {
            throw new ParameterException(spec.commandLine(), "a kiosk needs --server and --token-file");
        }
        KioskConfig config = new KioskConfig(
                server,
                tokenFile,
                name,
                data != null ? data : tokenFile.toAbsolutePath().resolveSibling(name + "-data"),
                Languages.in(languages, Kiosk.class, language),
                voice,
                mute,
                printer.config(),
                cardReader,
                new Frame("kiosk", inches, size, place, finger));
        LOG.info("{}", config);
        run(config);
        return 0;
    }

    private static CardReader reader(Path path) {
        return path == null ? null : new SerialCardReader(path.toString(), SerialCardReader.BAUD);
    }

    private static void run(KioskConfig config) {
        QueueClient client = QueueClient.of(config.server(), Token.read(config.tokenFile()));
        SlipPress press = new SlipPress(config.printer(), config.languages().textsOf("printer"));
        ScreenProgram.run(
                config.frame(),
                (look, fonts) -> new Kiosk(
                                client,
                                config.name(),
                                config.printer().printer(),
                                reader(config.cardReader()),
                                config.folder(),
                                press,
                                config.languages(),
                                Times.USUAL,
                                config.mute()
                                        ? null
                                        : KioskVoice.start(config.voice()).orElse(null),
                                look,
                                fonts)
                        .glass());
    }
}
