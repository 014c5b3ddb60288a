package org.paihao.server.rating;

import java.sql.SQLException;
import org.paihao.server.storage.Database;

/**
 * Writes every table anew in the order of its keys, which for ratings are random, and empties the WAL, in which the
 * release can still be read step by step.
 */
final class Vacuum implements Cleaning {
    /** @throws SQLException too if a reader held the WAL back for longer than the busy time-out */
    @Override
    public void clean(Database database) throws SQLException {
        database.vacuum();
        database.emptyLog();
    }
}
