package org.paihao.server.view;

import java.sql.SQLException;
import java.time.Duration;
import org.paihao.protocol.view.ToldWaits;
import org.paihao.server.estimate.ToldDay;
import org.paihao.server.storage.Database;

/** How true the hall's waiting times were; reckoned anew only every few minutes, because it reads whole days. */
final class ToldTruth {
    private static final int DAYS = 5;
    private static final long OLD_MILLIS = Duration.ofMinutes(5).toMillis();

    private ToldWaits known;
    private long knownAt;

    ToldWaits of(Database database, Moment moment) throws SQLException {
        if (known == null || Math.abs(moment.at() - knownAt) >= OLD_MILLIS) {
            known = ToldDay.together(ToldDay.latest(database, DAYS));
            knownAt = moment.at();
        }
        return known;
    }
}
