package org.paihao.server.window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paihao.protocol.WindowState;
import org.paihao.server.catalog.Unit;

/** Who belongs to a unit or serves for it now, and who keeps the work of its windows. */
record UnitStaff(Unit unit, List<WindowRow> rows, Keepers keepers) {
    /** Somebody of a unit. @param post A, B, or null @param own windows at which they are signed in, anywhere in the hall */
    record Member(String clerk, String post, List<WindowRow> own) {
        boolean isOnPost() {
            return own.stream().anyMatch(window -> window.state() == WindowState.OPEN);
        }

        /** Why they pause; empty for somebody who does not, or is at no window. */
        Optional<String> pauses() {
            return isOnPost()
                    ? Optional.empty()
                    : own.stream().map(WindowRow::pauseReason).findFirst();
        }

        List<Integer> windows() {
            return own.stream().map(WindowRow::no).toList();
        }
    }

    static UnitStaff of(Unit unit, List<WindowRow> rows) {
        return new UnitStaff(unit, rows, new Keepers(rows));
    }

    /** The open windows at which somebody serves for the unit. */
    Set<Integer> keeping() {
        return unit.windows().stream()
                .map(no -> keepers.of(no).orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Those who hold the unit's posts, A before B, and then whoever else serves for it now. */
    List<Member> members() {
        Set<String> named = new HashSet<>(unit.a());
        named.addAll(unit.b());
        List<Member> members = new ArrayList<>();
        unit.a().forEach(clerk -> members.add(member(clerk, "A")));
        unit.b().forEach(clerk -> members.add(member(clerk, "B")));
        Set<Integer> keeping = keeping();
        rows.stream()
                .filter(window -> keeping.contains(window.no()))
                .map(WindowRow::clerk)
                .filter(clerk -> clerk != null && named.add(clerk))
                .forEach(clerk -> members.add(member(clerk, null)));
        return members;
    }

    private Member member(String clerk, String post) {
        return new Member(
                clerk,
                post,
                rows.stream().filter(window -> clerk.equals(window.clerk())).toList());
    }

    WindowRow window(int no) {
        return rows.stream().filter(window -> window.no() == no).findFirst().orElseThrow();
    }
}
