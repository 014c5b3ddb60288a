package org.paihao.server.storm;

import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import org.paihao.server.load.Crowd;
import org.paihao.server.load.Judge;
import org.paihao.server.load.Launch;
import org.paihao.server.load.ServerProcess;

/** Pulls the plug of a hall at work, again and again, and reads what is left on the disk each time. */
final class PowerCuts {
    private static final int MOST_TICKETS = 400;

    private final LoopDisk disk;
    private final Launch launch;
    private final boolean careless;
    private final Random random;
    private final Consumer<String> report;

    /** What many cuts amount to. */
    record Outcome(int cuts, int promised, int lost) {}

    /** @param careless whether the server is the red control, which is expected to lose what it promised */
    PowerCuts(LoopDisk disk, Path logs, boolean careless, Random random, Consumer<String> report) {
        this.disk = disk;
        this.launch = careless ? Launch.plain(logs).main(CarelessServer.class) : Launch.plain(logs);
        this.careless = careless;
        this.random = random;
        this.report = report;
    }

    /** @throws AssertionError if the books are not whole after a cut, or a retry was answered otherwise */
    Outcome run(int cuts) throws Exception {
        Path data = disk.path().resolve("data");
        int promised = 0;
        int lost = 0;
        try (Crowd crowd = Crowd.enrolled(data)) {
            for (int cut = 1; cut <= cuts; cut++) {
                pullThePlug(crowd, data);
                try (Judge judge = new Judge(data)) {
                    Crowd.judgeBooks(judge);
                    promised += crowd.promised();
                    int gone = crowd.lost(judge).size();
                    lost += gone;
                    report.accept("cut " + cut + ": " + judge.count() + " tickets in the books, " + gone + " lost");
                }
                if (careless) {
                    crowd.forget();
                } else if (!crowd.changed().isEmpty()) {
                    throw new AssertionError("retries answered otherwise: " + crowd.changed());
                }
            }
            return new Outcome(cuts, careless ? promised : crowd.promised(), lost);
        }
    }

    private void pullThePlug(Crowd crowd, Path data) throws Exception {
        ServerProcess server = launch.serve(data);
        try {
            crowd.begin(server.port());
            crowd.awaitTickets(1 + random.nextInt(MOST_TICKETS));
            crowd.believeNothing();
            disk.cut();
        } finally {
            server.kill();
        }
        crowd.awaitBrokenLines();
        disk.powerBack();
    }
}
