package org.paihao.server.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.load.Crowd;
import org.paihao.server.load.Judge;
import org.paihao.server.load.KeepAlive;
import org.paihao.server.load.KeepAlive.Answer;
import org.paihao.server.load.Launch;
import org.paihao.server.load.ServerProcess;

/** A disk that fails now and then: what could not be saved is never answered as saved. */
final class LyingDiskTest {
    private static final int TICKETS = 400;
    private static final int MOST_STARTS = 12;

    @TempDir
    Path folder;

    private final Set<String> promised = new HashSet<>();
    private int refused;
    private int keys;

    @BeforeEach
    void onlyWithLibfiu() throws Exception {
        assumeTrue(LyingDisk.lacking().isEmpty(), LyingDisk.lacking());
    }

    @Test
    void aFailedSyncIsNeverAnsweredAsSaved() throws Exception {
        takeOn(List.of("posix/io/sync/fsync", "posix/io/sync/fdatasync"));
    }

    @Test
    void aFailedWriteIsNeverAnsweredAsSaved() throws Exception {
        takeOn(List.of("posix/io/rw/pwrite", "posix/io/rw/pwrite64"));
    }

    private void takeOn(List<String> failing) throws Exception {
        Path data = folder.resolve("data");
        String token;
        try (Crowd crowd = Crowd.enrolled(data)) {
            token = crowd.aKiosk();
        }
        LyingDisk disk = new LyingDisk(folder.resolve("fiu"));
        Launch launch = disk.around(Launch.plain(folder.resolve("logs")));
        for (int start = 1; start <= MOST_STARTS && keys < TICKETS; start++) {
            try (ServerProcess server = launch.serve(data)) {
                for (String call : failing) {
                    disk.fail(server, call, 0.02);
                }
                takeUntilItStops(server.port(), token);
                server.kill();
            }
            try (Judge judge = new Judge(data)) {
                Crowd.judgeBooks(judge);
                assertThat(judge.tickets()).containsAll(promised);
            }
        }
        assertThat(promised).isNotEmpty();
        assertThat(refused).as("something failed at all").isPositive();
    }

    /** A server whose commits fail twice in a row stops by itself, and its line breaks. */
    private void takeUntilItStops(int port, String token) {
        try (KeepAlive kiosk = new KeepAlive(port, token)) {
            while (keys < TICKETS) {
                Answer answer = kiosk.post(Paths.TICKETS, "key-" + ++keys, "{\"service\":\"A\"}");
                if (answer.status() == 201) {
                    promised.add(Crowd.asKept(answer));
                } else {
                    refused++;
                }
            }
        } catch (IOException stopped) {
            refused++;
        }
    }
}
