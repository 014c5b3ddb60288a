package org.paihao.server.catalog;

import java.util.List;
import java.util.Optional;

/** Reads the part of a hall file that names the units and their A and B posts. */
final class UnitsFile {
    private final List<Integer> windows;
    private final List<String> clerks;
    private final Once ids = new Once("the id");
    private final Once windowOnce = new Once("the window");
    private final Once posts = new Once("A of another unit: the staff number");

    private UnitsFile(List<WindowPlan> windows, List<Clerk> clerks) {
        this.windows = windows.stream().map(WindowPlan::no).toList();
        this.clerks = clerks.stream().map(Clerk::no).toList();
    }

    static List<Unit> read(Optional<Entry> entry, List<WindowPlan> windows, List<Clerk> clerks) {
        UnitsFile file = new UnitsFile(windows, clerks);
        return entry.map(list -> list.list(0, file::unit)).orElseGet(List::of);
    }

    private Unit unit(Entry entry) {
        Section unit = entry.section("id", "name", "phone", "windows", "a", "b");
        List<String> a = unit.must("a").list(1, item -> posts.check(item, item.oneOf(clerks)));
        Once b = new Once("the staff number");
        return new Unit(
                ids.check(unit.must("id"), HallFile.id(unit.must("id"))),
                Texts.read(unit.must("name"), 20, 40),
                unit.may("phone").map(HallFile::phone),
                unit.must("windows").list(1, item -> windowOnce.check(item, HallFile.windowOf(item, windows))).stream()
                        .sorted()
                        .toList(),
                a,
                unit.must("b").list(1, item -> b.check(item, standIn(item, a))));
    }

    private String standIn(Entry entry, List<String> a) {
        String no = entry.oneOf(clerks);
        if (a.contains(no)) {
            throw entry.fault(no + " is A here and cannot stand in for itself; write somebody else");
        }
        return no;
    }
}
