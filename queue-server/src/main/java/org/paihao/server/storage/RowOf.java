package org.paihao.server.storage;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a record of the row that the result set stands on. */
@FunctionalInterface
public interface RowOf<T> {
    T of(ResultSet row) throws SQLException;
}
