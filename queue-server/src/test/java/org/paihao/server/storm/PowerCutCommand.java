package org.paihao.server.storm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scripts/powercut}. */
@Command(
        name = "powercut",
        description = "Pulls the plug of a hall at work and reads what is left on the disk. Needs root.",
        mixinStandardHelpOptions = true)
final class PowerCutCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "where the disk's image, its mount and the logs go")
    private Path folder;

    @Option(names = "--cuts", paramLabel = "N", defaultValue = "100", description = "default: ${DEFAULT-VALUE}")
    private int cuts;

    @Option(
            names = "--synchronous",
            paramLabel = "HOW",
            defaultValue = "full",
            description = "normal is the red control: a server that must lose tickets (default: ${DEFAULT-VALUE})")
    private Synchronous synchronous;

    @Option(names = "--seed", paramLabel = "S", description = "of the moments at which the plug is pulled")
    private Long seed;

    private enum Synchronous {
        FULL,
        NORMAL
    }

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new PowerCutCommand()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        String lacking = LoopDisk.lacking();
        if (!lacking.isEmpty()) {
            System.err.println("powercut: " + lacking);
            return 69;
        }
        long drawn = seed == null ? System.nanoTime() : seed;
        System.out.println("seed " + drawn);
        boolean careless = synchronous == Synchronous.NORMAL;
        try (LoopDisk disk = LoopDisk.make(folder)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> takeAway(disk)));
            PowerCuts.Outcome outcome = new PowerCuts(
                            disk, folder.resolve("logs"), careless, new Random(drawn), System.out::println)
                    .run(cuts);
            System.out.printf(
                    "%d cuts with synchronous=%s: %d of %d acknowledged lost; the books were whole each time%n",
                    outcome.cuts(), synchronous, outcome.lost(), outcome.promised());
            return (outcome.lost() > 0) == careless ? 0 : 1;
        }
    }

    /** Also where it is stopped by hand: no server, no mount and no loop device stays behind. */
    private static void takeAway(LoopDisk disk) {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        try {
            disk.close();
        } catch (IOException e) {
            System.err.println("powercut: " + e.getMessage());
        }
    }
}
