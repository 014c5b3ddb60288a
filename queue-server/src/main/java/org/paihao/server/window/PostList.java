package org.paihao.server.window;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paihao.protocol.view.Post;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Unit;
import org.paihao.server.storage.Database;

/** Who is on post in each unit, who stands in, and where the others are. */
public final class PostList {
    private final Hall hall;
    private final WindowStore windows;
    private final ClerkNames names;

    public PostList(Hall hall, WindowStore windows) {
        this.hall = hall;
        this.windows = windows;
        this.names = new ClerkNames(hall);
    }

    /** Every unit of the hall, in the order of its file. */
    public List<Post> all(Database database) throws SQLException {
        if (hall.units().isEmpty()) {
            return List.of();
        }
        List<WindowRow> rows = windows.all(database);
        return hall.units().stream().map(unit -> post(unit, rows)).toList();
    }

    /** The unit that keeps a window; null where none does. */
    public Post of(Database database, int window) throws SQLException {
        Optional<Unit> unit = hall.unitOf(window);
        return unit.isEmpty() ? null : post(unit.get(), windows.all(database));
    }

    private Post post(Unit unit, List<WindowRow> rows) {
        UnitStaff staff = UnitStaff.of(unit, rows);
        Set<Integer> keeping = staff.keeping();
        List<Post.Kept> kept = unit.windows().stream()
                .map(no -> new Post.Kept(no, staff.keepers().of(no).orElse(null)))
                .toList();
        return new Post(
                unit.id(),
                unit.name(),
                !keeping.isEmpty(),
                kept,
                staff.members().stream().map(member -> holder(member, keeping)).toList());
    }

    private Post.Holder holder(UnitStaff.Member member, Set<Integer> keeping) {
        return new Post.Holder(
                names.of(member.clerk(), member.own()),
                member.post(),
                member.windows(),
                member.pauses().orElse(null),
                member.windows().stream().anyMatch(keeping::contains));
    }
}
