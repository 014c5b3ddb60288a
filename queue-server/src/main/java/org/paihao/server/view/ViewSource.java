package org.paihao.server.view;

import java.sql.SQLException;
import org.paihao.protocol.view.View;
import org.paihao.server.storage.Database;

/**
 * Renders one view, with version and serverTime left null: the hub sets them. What it answers depends on the books and
 * the moment only.
 */
@FunctionalInterface
interface ViewSource {
    View render(Database database, Moment moment) throws SQLException;
}
