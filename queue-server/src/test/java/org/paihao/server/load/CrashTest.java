package org.paihao.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's process is killed ten times while 32 clients take tickets and 8 windows call. */
final class CrashTest {
    private static final int KILLS = 10;

    @TempDir
    Path folder;

    @Test
    void whatWasAnsweredIsKeptNoNumberIsGivenTwiceAndARetryGetsTheSameAnswer() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path data = folder.resolve("data");
        try (Crowd crowd = Crowd.enrolled(data)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                ServerProcess server = ServerProcess.serve(data);
                crowd.begin(server.port());
                crowd.awaitTickets(100 + random.nextInt(400));
                server.kill();
                crowd.awaitBrokenLines();
                try (Judge judge = new Judge(data)) {
                    String when = "seed " + seed + ", after kill " + kill;
                    Crowd.judgeBooks(judge);
                    assertThat(crowd.lost(judge)).as(when).isEmpty();
                    assertThat(crowd.changed())
                            .as(when + ": retries answered otherwise")
                            .isEmpty();
                }
            }
        }
        ServerProcess verify =
                Launch.plain(folder.resolve("logs")).run(List.of("verify", "--data", data.toString()), "");
        assertThat(verify.end()).as(verify.err()).isZero();
    }
}
