package org.paihao.server.storage;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * While a file is brought to this program's version, each step goes from the WAL into the file before the next: a small
 * disk need not hold all of them twice.
 */
final class SmallLog implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_CONNECT;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = 1");
        } catch (SQLException e) {
            throw new FlywayException(e.getMessage(), e);
        }
    }

    @Override
    public String getCallbackName() {
        return "small log";
    }
}
