package org.paihao.server.view;

import java.sql.SQLException;
import org.paihao.protocol.view.ManagerView;
import org.paihao.server.alarm.Alarms;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;
import org.paihao.server.tide.TideSource;
import org.paihao.server.window.PostList;

/** Renders the view of the manager. */
final class ManagerSource {
    private final Hall hall;
    private final HallClock clock;
    private final FloorSource floor;
    private final PostList posts;
    private final TideSource tides;
    private final Alarms alarms;
    private final ToldTruth truth = new ToldTruth();

    ManagerSource(Hall hall, HallClock clock, FloorSource floor, PostList posts, TideSource tides, Alarms alarms) {
        this.hall = hall;
        this.clock = clock;
        this.floor = floor;
        this.posts = posts;
        this.tides = tides;
        this.alarms = alarms;
    }

    ManagerView render(Database database, Moment moment) throws SQLException {
        return new ManagerView(
                null,
                null,
                HallNames.of(hall, clock),
                floor.windows(database, moment.at()),
                floor.loads(database, moment.day()),
                posts.all(database),
                tides.proposals(database, moment.day(), moment.at()),
                tides.of(database, moment.day()),
                alarms.standing(database, moment.day(), moment.at()),
                truth.of(database, moment));
    }
}
