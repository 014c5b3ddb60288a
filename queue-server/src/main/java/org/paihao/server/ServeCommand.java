package org.paihao.server;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a hall until it is told to stop. */
@Command(name = "serve", description = "Runs a hall's server until it is stopped.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final double FASTEST = 1000;

    @Mixin
    private DataOption hall;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8080",
            description = "where it listens; 0 takes any free port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "0.0.0.0",
            description = "127.0.0.1 lets nobody in but this machine (default: ${DEFAULT-VALUE}, the whole hall)")
    private String host;

    @Option(
            names = "--hall",
            paramLabel = "FILE",
            description = "a hall file to load; a first start without it loads the sample hall")
    private Optional<Path> hallFile;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "",
            description = "under which phones reach this hall; none by default")
    private String publicUrl;

    @Option(
            names = "--hall-clock-start",
            paramLabel = "LOCAL_DATE_TIME",
            description = "demo only: the hall's time now, such as 2026-11-23T08:30")
    private Optional<LocalDateTime> clockStart;

    @Option(
            names = "--hall-clock-speed",
            paramLabel = "X",
            defaultValue = "1",
            description = "demo only: hall seconds in a real second")
    private double clockSpeed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ServerSettings settings = settings();
        HallServer server = HallServer.start(settings);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "stop"));
        LOG.info("running with {}", settings);
        spec.commandLine().getOut().println("READY http://127.0.0.1:" + server.port());
        spec.commandLine().getOut().flush();
        stopped.await();
        return 0;
    }

    private ServerSettings settings() {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port is a number from 0 to 65535");
        }
        if (!(clockSpeed > 0 && clockSpeed <= FASTEST)) {
            throw new ParameterException(
                    spec.commandLine(), "--hall-clock-speed is above 0 and at most " + (int) FASTEST);
        }
        if (clockSpeed != 1 && clockStart.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--hall-clock-speed needs --hall-clock-start");
        }
        return new ServerSettings(hall.data, host, port, hallFile, clockStart, clockSpeed, publicUrl);
    }
}
