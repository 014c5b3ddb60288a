package org.paihao.kiosk.simulator.demo;

import java.util.concurrent.Callable;
import org.paihao.protocol.local.HallHome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scripts/demo}: a whole hall on this PC. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs a whole hall on this PC: to be tried by hand, or with simulated citizens and clerks.")
public final class DemoProgram implements Callable<Integer> {
    private static final int MOST_VISITORS = 300;

    @Option(names = "--visitors", paramLabel = "N", description = "So many simulated citizens, then end.")
    private Integer visitors;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Decides what each citizen does (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "20",
            description = "Seconds of the hall in a real second (${DEFAULT-VALUE}).")
    private double speed;

    private DemoProgram() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new DemoProgram())
                .setExecutionExceptionHandler((fault, command, parsed) -> failed(fault))
                .execute(args));
    }

    private static int failed(Exception fault) {
        System.err.println("paihao: " + fault.getMessage());
        System.err.println("What the programs said lies in target/demo/logs and target/demo/hall-local.");
        return 1;
    }

    @Override
    public Integer call() throws Exception {
        HallHome home = HallHome.find();
        if (visitors == null) {
            return new HandsOn(home).run();
        }
        if (visitors < 1 || visitors > MOST_VISITORS || speed < 1 || speed > 60) {
            System.err.println("--visitors is 1 to " + MOST_VISITORS + ", --speed is 1 to 60");
            return 2;
        }
        return new Morning(home, visitors, seed, speed).run();
    }
}
