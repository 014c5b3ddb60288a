package org.paihao.server.storage;

import java.sql.SQLException;
import java.time.LocalDate;

/** Closes the old business day and begins {@code today}; the first command of a new day runs it in its own batch. */
@FunctionalInterface
public interface DayTurn {
    void turn(Writing writing, LocalDate today) throws SQLException;
}
