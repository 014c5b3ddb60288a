package org.paihao.server.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import org.paihao.server.load.KeepAlive;

/** The limit of whatever is asked over HTTP and kept: one POST to a server that does nothing, and one synced commit. */
final class PostAndCommit implements AutoCloseable {
    private static final int COUNT = 400;

    private final KeepAlive line;
    private final BareRows rows;

    /** @param limit a running {@link LimitServer} that listens on {@code port} */
    PostAndCommit(Program limit, int port, BareRows rows) throws IOException, InterruptedException {
        this.line = limit.connect(port, null);
        this.rows = rows;
    }

    /** Hundreds without a pause. @return the middle time of each, together, in nanoseconds */
    double running() throws IOException, SQLException {
        long[] posts = new long[COUNT];
        long[] commits = new long[COUNT];
        for (int i = 0; i < COUNT; i++) {
            posts[i] = post();
        }
        for (int i = 0; i < COUNT; i++) {
            commits[i] = commit();
        }
        return middle(posts) + middle(commits);
    }

    /** One of each, after whatever rest. @return nanoseconds */
    long once() throws IOException, SQLException {
        return post() + commit();
    }

    private long post() throws IOException {
        long begun = System.nanoTime();
        KeepAlive.Answer answer = line.post("/nothing", null, "{\"turn\":1}");
        long time = System.nanoTime() - begun;
        if (answer.status() != 201) {
            throw new IOException("not 201 but " + answer);
        }
        return time;
    }

    private long commit() throws SQLException {
        long begun = System.nanoTime();
        rows.row();
        return System.nanoTime() - begun;
    }

    static double middle(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
