package org.paihao.server.window;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.view.Post;
import org.paihao.server.catalog.Clerk;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Unit;
import org.paihao.server.storage.Database;

/** Who is on post in each unit, who stands in, and where the others are. */
public final class PostList {
    private final Hall hall;
    private final WindowStore windows;

    public PostList(Hall hall, WindowStore windows) {
        this.hall = hall;
        this.windows = windows;
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
        Keepers keepers = new Keepers(rows);
        List<Post.Kept> kept = unit.windows().stream()
                .map(no -> new Post.Kept(no, keepers.of(no).orElse(null)))
                .toList();
        Set<Integer> keeping =
                kept.stream().map(Post.Kept::by).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> named = new HashSet<>(unit.a());
        named.addAll(unit.b());
        List<Post.Holder> people = new ArrayList<>();
        unit.a().forEach(clerk -> people.add(holder(clerk, "A", rows, keeping)));
        unit.b().forEach(clerk -> people.add(holder(clerk, "B", rows, keeping)));
        rows.stream()
                .filter(window -> keeping.contains(window.no()))
                .map(WindowRow::clerk)
                .filter(clerk -> clerk != null && named.add(clerk))
                .forEach(clerk -> people.add(holder(clerk, null, rows, keeping)));
        return new Post(unit.id(), unit.name(), !keeping.isEmpty(), kept, people);
    }

    private Post.Holder holder(String clerk, String post, List<WindowRow> rows, Set<Integer> keeping) {
        List<WindowRow> own =
                rows.stream().filter(window -> clerk.equals(window.clerk())).toList();
        boolean away = own.stream().allMatch(window -> window.state() == WindowState.PAUSED);
        return new Post.Holder(
                name(clerk, own),
                post,
                own.stream().map(WindowRow::no).toList(),
                away ? own.stream().map(WindowRow::pauseReason).findFirst().orElse(null) : null,
                own.stream().anyMatch(window -> keeping.contains(window.no())));
    }

    private String name(String clerk, List<WindowRow> own) {
        return Stream.concat(
                        hall.clerk(clerk).map(Clerk::name).stream(),
                        own.stream().map(WindowRow::clerkName))
                .findFirst()
                .orElse(clerk);
    }
}
