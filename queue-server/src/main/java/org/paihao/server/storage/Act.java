package org.paihao.server.storage;

import java.sql.SQLException;

/** One command: reads, decides and writes inside its own savepoint, or throws a Refusal and leaves no trace. */
@FunctionalInterface
public interface Act<T> {
    T run(Writing writing) throws SQLException;
}
