package org.paihao.server.window;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.paihao.protocol.Paths;
import org.paihao.protocol.view.WhereaboutsView;
import org.paihao.protocol.view.WhereaboutsView.Place;
import org.paihao.protocol.view.WhereaboutsView.StandIn;
import org.paihao.server.catalog.Clerk;
import org.paihao.server.catalog.Hall;
import org.paihao.server.storage.Database;
import org.paihao.server.window.UnitStaff.Member;

/** Of each unit who belongs to it, where they are now, and who does their work while they are away. */
public final class Whereabouts {
    private final Hall hall;
    private final WindowStore windows;
    private final ClerkNames names;

    public Whereabouts(Hall hall, WindowStore windows) {
        this.hall = hall;
        this.windows = windows;
        this.names = new ClerkNames(hall);
    }

    /** Every unit of the hall, in the order of its file. */
    public List<WhereaboutsView.Unit> all(Database database) throws SQLException {
        if (hall.units().isEmpty()) {
            return List.of();
        }
        List<WindowRow> rows = windows.all(database);
        return hall.units().stream().map(unit -> unit(UnitStaff.of(unit, rows))).toList();
    }

    private WhereaboutsView.Unit unit(UnitStaff staff) {
        return new WhereaboutsView.Unit(
                staff.unit().id(),
                staff.unit().name(),
                staff.unit().phone().orElse(null),
                !staff.keeping().isEmpty(),
                staff.unit().windows(),
                staff.members().stream().map(member -> person(member, staff)).toList());
    }

    private WhereaboutsView.Person person(Member member, UnitStaff staff) {
        Optional<Clerk> known = hall.clerk(member.clerk());
        return new WhereaboutsView.Person(
                names.of(member.clerk(), member.own()),
                known.flatMap(Clerk::title).orElse(null),
                member.post(),
                known.flatMap(Clerk::photo)
                        .map(file -> Paths.photo(member.clerk()))
                        .orElse(null),
                known.flatMap(Clerk::phone).orElse(null),
                place(member),
                member.pauses().orElse(null),
                member.windows(),
                member.isOnPost() ? null : standIn(member, staff).orElse(null));
    }

    private static Place place(Member member) {
        if (member.isOnPost()) {
            return Place.ON_POST;
        }
        return member.own().isEmpty() ? Place.OUT : Place.PAUSED;
    }

    /** Whoever keeps the window that they left; for an A who left none or nobody in it, the B who serves for the unit. */
    private Optional<StandIn> standIn(Member away, UnitStaff staff) {
        Stream<WindowRow> named = away.own().stream()
                .map(window -> staff.keepers().of(window.no()).orElse(null))
                .filter(Objects::nonNull)
                .map(staff::window);
        Stream<WindowRow> heads = "A".equals(away.post())
                ? staff.members().stream()
                        .filter(member -> "B".equals(member.post()))
                        .flatMap(member -> member.own().stream())
                        .filter(window -> staff.keeping().contains(window.no()))
                : Stream.empty();
        return Stream.concat(named, heads)
                .findFirst()
                .map(window -> new StandIn(names.of(window.clerk(), List.of(window)), window.no()));
    }
}
