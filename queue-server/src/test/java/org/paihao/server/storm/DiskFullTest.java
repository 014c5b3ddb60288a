package org.paihao.server.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.load.Crowd;
import org.paihao.server.load.Judge;
import org.paihao.server.load.KeepAlive;
import org.paihao.server.load.KeepAlive.Answer;
import org.paihao.server.load.Launch;
import org.paihao.server.load.ServerProcess;

/** The disk fills up while tickets are taken: the hall says so, keeps what it has, and goes on once there is room. */
final class DiskFullTest {
    private static final int MORE = 20;

    @TempDir
    Path folder;

    private final Set<String> promised = new HashSet<>();
    private int keys;

    @Test
    void aFullDiskIsToldNothingIsLostAndTheHallGoesOnOnceThereIsRoom() throws Exception {
        assumeTrue(TinyDisk.lacking().isEmpty(), TinyDisk.lacking());
        try (TinyDisk disk = TinyDisk.make(folder)) {
            Path data = disk.path().resolve("data");
            String token;
            try (Crowd crowd = Crowd.enrolled(data)) {
                token = crowd.aKiosk();
            }
            try (ServerProcess server = Launch.plain(folder.resolve("logs")).serve(data);
                    KeepAlive kiosk = new KeepAlive(server.port(), token)) {
                Answer last = take(kiosk);
                while (last.status() == 201) {
                    last = take(kiosk);
                }
                for (int i = 0; i < MORE; i++) {
                    assertThat(last.status()).isEqualTo(503);
                    assertThat(last.body()).contains("books.full");
                    last = take(kiosk);
                }
                assertThat(kiosk.get(Paths.kioskView("kiosk-1")).status())
                        .as("what is there is shown")
                        .isEqualTo(200);
                kept(data);

                disk.grow();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(5))
                        .until(() -> take(kiosk).status() == 201);
                for (int i = 0; i < MORE; i++) {
                    assertThat(take(kiosk).status()).isEqualTo(201);
                }
                kept(data);
                assertThat(server.stop()).as("the same process all the time").isEqualTo(143);
            }
            kept(data);
        }
    }

    private Answer take(KeepAlive kiosk) throws IOException {
        Answer answer = kiosk.post(Paths.TICKETS, "key-" + ++keys, "{\"service\":\"A\"}");
        if (answer.status() == 201) {
            promised.add(Crowd.asKept(answer));
        }
        return answer;
    }

    private void kept(Path data) throws Exception {
        try (Judge judge = new Judge(data)) {
            Crowd.judgeBooks(judge);
            assertThat(judge.tickets()).isEqualTo(promised);
        }
    }
}
