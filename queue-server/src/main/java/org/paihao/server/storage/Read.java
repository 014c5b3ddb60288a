package org.paihao.server.storage;

import java.sql.SQLException;

/** A question to the books; sees one point in time. */
@FunctionalInterface
public interface Read<T> {
    T run(Database database) throws SQLException;
}
