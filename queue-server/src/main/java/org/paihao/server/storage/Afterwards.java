package org.paihao.server.storage;

import java.sql.SQLException;

/**
 * Work that is due once a command is committed and answered. It runs on the writer's thread, outside of any transaction,
 * and leaves none open; commands wait as long as it takes. What it throws is logged, and the hall goes on.
 */
@FunctionalInterface
public interface Afterwards {
    void run(Database database) throws SQLException;
}
