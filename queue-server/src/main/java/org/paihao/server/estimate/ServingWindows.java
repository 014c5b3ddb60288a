package org.paihao.server.estimate;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.paihao.server.storage.Database;

/** Which services each window serves at a moment, whether it is open or not. */
@FunctionalInterface
public interface ServingWindows {
    /** @param at hall time in epoch milliseconds @return ids of services by the window's number */
    Map<Integer, List<String>> at(Database database, long at) throws SQLException;
}
