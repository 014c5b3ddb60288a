package org.paihao.server.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.paihao.server.load.Launch;
import org.paihao.server.load.ServerProcess;

/** Makes writes and syncs of a server's process fail now and then: libfiu between it and the system. */
final class LyingDisk {
    private static final Path PRELOAD = Path.of("/usr/lib/fiu");

    private final Path control;

    /** @param control where the pipes go by which the failures are switched on */
    LyingDisk(Path control) {
        this.control = control;
    }

    /** Why this machine cannot have such a disk; empty where it can. */
    static String lacking() throws IOException, InterruptedException {
        return Command.isThere("fiu-ctrl") && Files.exists(PRELOAD.resolve("fiu_run_preload.so"))
                ? ""
                : "there is no fiu-ctrl (package fiu-utils)";
    }

    /** A server on this disk; nothing fails yet. */
    Launch around(Launch launch) {
        return launch.with(
                        "LD_PRELOAD",
                        PRELOAD.resolve("fiu_run_preload.so") + ":" + PRELOAD.resolve("fiu_posix_preload.so"))
                .with("FIU_CTRL_FIFO", control.toString());
    }

    /** From now on one call of these in so many fails with an error. @param call such as {@code posix/io/sync/fsync} */
    void fail(ServerProcess server, String call, double probability) throws IOException, InterruptedException {
        Command.run(
                "fiu-ctrl",
                "-f",
                control.toString(),
                "-c",
                "enable_random name=" + call + ",probability=" + probability,
                String.valueOf(server.pid()));
    }
}
