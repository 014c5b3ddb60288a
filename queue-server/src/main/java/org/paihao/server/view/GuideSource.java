package org.paihao.server.view;

import java.sql.SQLException;
import java.util.Map;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.view.GuideView;
import org.paihao.protocol.view.Note;
import org.paihao.server.alarm.Alarms;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.day.DayNow;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.ReprintStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.tide.TideSource;
import org.paihao.server.window.PostList;
import org.paihao.server.window.Whereabouts;

/** Renders the view of the guide desk. */
final class GuideSource {
    private static final int MOST = 300;

    private final PeopleStore people = new PeopleStore();
    private final ReprintStore papers = new ReprintStore();
    private final Hall hall;
    private final HallClock clock;
    private final TicketWording wording;
    private final FloorSource floor;
    private final PostList posts;
    private final Whereabouts whereabouts;
    private final TideSource tides;
    private final Alarms alarms;
    private final NoteSource notes;
    private final DayNow day;

    GuideSource(
            Hall hall,
            HallClock clock,
            TicketWording wording,
            FloorSource floor,
            PostList posts,
            Whereabouts whereabouts,
            TideSource tides,
            Alarms alarms,
            NoteSource notes) {
        this.hall = hall;
        this.clock = clock;
        this.wording = wording;
        this.floor = floor;
        this.posts = posts;
        this.whereabouts = whereabouts;
        this.tides = tides;
        this.alarms = alarms;
        this.notes = notes;
        this.day = new DayNow(clock);
    }

    GuideView render(Database database, Moment moment) throws SQLException {
        Map<String, Note> noted = notes.all(database);
        return new GuideView(
                null,
                null,
                HallNames.of(hall, clock),
                floor.windows(database, moment.at()),
                floor.loads(database, moment.day()),
                posts.all(database),
                whereabouts.all(database),
                people.here(database, moment.day(), MOST).stream()
                        .map(row -> somebody(row, noted.get(row.id())))
                        .toList(),
                people.others(database, moment.day()),
                tides.proposals(database, moment.day(), moment.at()),
                tides.of(database, moment.day()),
                alarms.standing(database, moment.day(), moment.at()),
                hall.priorities().reasons(),
                hall.priorities().urgentReasons(),
                HallNames.byLetter(hall).stream()
                        .filter(service ->
                                hall.appointments().plan(service.id()).isPresent())
                        .toList(),
                papers.kiosks(database).stream()
                        .map(name -> new GuideView.Kiosk(name, hall.kioskLabel(name)))
                        .toList(),
                day.of(database, moment.day()));
    }

    private GuideView.Somebody somebody(PeopleStore.Row row, Note note) {
        return new GuideView.Somebody(
                row.id(),
                row.number(),
                wording.service(row.service()),
                row.state(),
                clock.wire(row.arrived()),
                row.lane().wire(),
                row.priority(),
                row.window(),
                row.print(),
                row.print() == PrintState.NONE ? null : row.device(),
                note);
    }
}
