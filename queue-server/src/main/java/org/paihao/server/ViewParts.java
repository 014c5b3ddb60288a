package org.paihao.server;

import org.paihao.server.alarm.Alarms;
import org.paihao.server.help.HelpDesk;
import org.paihao.server.http.Access;
import org.paihao.server.person.NoteStore;
import org.paihao.server.rating.RatingReasons;
import org.paihao.server.view.ViewHub;
import org.paihao.server.view.ViewRoutes;
import org.paihao.server.window.PostList;
import org.paihao.server.window.StandIns;
import org.paihao.server.window.Whereabouts;

/** What the screens of a hall are shown. */
public final class ViewParts {
    private ViewParts() {}

    public static ViewRoutes routes(
            FloorParts floor,
            WindowParts windows,
            Access access,
            ViewHub hub,
            Alarms alarms,
            HelpDesk help,
            RatingReasons reasons) {
        return new ViewRoutes(
                floor.hall(),
                floor.clock(),
                access,
                hub,
                floor.tickets(),
                floor.wording(),
                floor.windows(),
                floor.services(),
                new StandIns(floor.hall(), floor.windows(), floor.services()),
                new PostList(floor.hall(), floor.windows()),
                new Whereabouts(floor.hall(), floor.windows()),
                windows.tides(),
                alarms,
                help,
                floor.waits(),
                floor.order(),
                windows.clerks(),
                floor.transactions(),
                floor.openings(),
                reasons,
                new NoteStore(floor.key()));
    }
}
