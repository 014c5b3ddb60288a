package org.paihao.kiosk.simulator.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.paihao.protocol.local.HallHome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scripts/kill-loop}. */
@Command(
        name = "kill-loop",
        mixinStandardHelpOptions = true,
        description = "Kills the server of a whole hall again and again, and measures until everything is back.")
public final class KillLoopProgram implements Callable<Integer> {
    private static final long READY_MILLIS = 5_000;
    private static final long RIGHT_MILLIS = 3_000;

    @Option(names = "--kills", paramLabel = "N", defaultValue = "100", description = "default: ${DEFAULT-VALUE}")
    private int kills;

    @Option(names = "--seed", paramLabel = "S", description = "of the moments at which it is killed")
    private Long seed;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new KillLoopProgram()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        long drawn = seed == null ? System.nanoTime() : seed;
        System.out.println("seed " + drawn);
        HallHome home = HallHome.find();
        List<KillLoop.Felt> felt = new ArrayList<>();
        try (DemoFolder folder = DemoFolder.take(home.folder());
                Programs programs = new Programs(home, folder, HallStart.nextWorkingDay(folder), 1, true)) {
            KillLoop loop = new KillLoop(programs, new Random(drawn));
            for (int kill = 1; kill <= kills; kill++) {
                felt.add(loop.kill());
                System.out.println("kill " + kill + ": " + felt.get(kill - 1));
            }
            System.out.println(loop.verify());
        }
        long ready = felt.stream().mapToLong(KillLoop.Felt::readyMillis).max().orElse(0);
        long right = felt.stream().mapToLong(KillLoop.Felt::rightMillis).max().orElse(0);
        System.out.printf(
                "%d kills: ready after at most %d ms, every glass right at most %d ms later, 0 stuck%n",
                kills, ready, right);
        return ready <= READY_MILLIS && right <= RIGHT_MILLIS ? 0 : 1;
    }
}
