package org.paihao.server.rating;

import java.sql.SQLException;
import org.paihao.server.storage.Database;

/** Removes from the database's files what a release has left there of order and day. */
@FunctionalInterface
interface Cleaning {
    /** @param database the writer's connection, outside of any transaction */
    void clean(Database database) throws SQLException;
}
