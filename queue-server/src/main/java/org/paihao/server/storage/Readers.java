package org.paihao.server.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A few read-only connections beside the writer. Any thread may ask; each question sees one point in time. */
public final class Readers implements AutoCloseable {
    private static final int COUNT = 4;

    private final List<Database> all = new ArrayList<>();
    private final BlockingQueue<Database> free = new ArrayBlockingQueue<>(COUNT);

    public Readers(Path file) throws SQLException {
        for (int i = 0; i < COUNT; i++) {
            all.add(Database.forReading(file));
        }
        free.addAll(all);
    }

    /** @throws BooksFault if the database does not answer */
    public <T> T read(Read<T> question) {
        Database database = take();
        try {
            database.update("BEGIN");
            try {
                return question.run(database);
            } finally {
                database.update("COMMIT");
            }
        } catch (SQLException e) {
            throw BooksFault.notDone("the books could not be read", e);
        } finally {
            free.add(database);
        }
    }

    private Database take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw BooksFault.notDone("interrupted while waiting for a reader", e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Database database : all) {
            database.close();
        }
    }
}
