package org.paihao.server.view;

import java.sql.SQLException;
import org.paihao.protocol.view.GuideView;
import org.paihao.server.alarm.Alarms;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;
import org.paihao.server.window.PostList;

/** Renders the view of the guide desk. */
final class GuideSource {
    private final Hall hall;
    private final HallClock clock;
    private final FloorSource floor;
    private final PostList posts;
    private final Alarms alarms;

    GuideSource(Hall hall, HallClock clock, FloorSource floor, PostList posts, Alarms alarms) {
        this.hall = hall;
        this.clock = clock;
        this.floor = floor;
        this.posts = posts;
        this.alarms = alarms;
    }

    GuideView render(Database database, Moment moment) throws SQLException {
        return new GuideView(
                null,
                null,
                HallNames.of(hall, clock),
                floor.windows(database, moment.at()),
                floor.loads(database, moment.day()),
                posts.all(database),
                alarms.standing(database, moment.day(), moment.at()));
    }
}
