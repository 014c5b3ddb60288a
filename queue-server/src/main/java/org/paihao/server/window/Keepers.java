package org.paihao.server.window;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paihao.protocol.WindowState;

/**
 * Who keeps a window's work: the window itself while it is open; while it pauses its substitute, and when that one pauses
 * in turn, the substitute's substitute.
 */
public final class Keepers {
    private final Map<Integer, WindowRow> windows;

    public Keepers(List<WindowRow> windows) {
        this.windows = windows.stream().collect(Collectors.toMap(WindowRow::no, Function.identity()));
    }

    /** The open window that keeps the work of this one; empty where nobody does. */
    public Optional<Integer> of(int no) {
        Set<Integer> seen = new HashSet<>();
        WindowRow window = windows.get(no);
        while (window != null && seen.add(window.no())) {
            if (window.state() == WindowState.OPEN) {
                return Optional.of(window.no());
            }
            Integer next = window.state() == WindowState.PAUSED ? window.substitute() : null;
            window = next == null ? null : windows.get(next);
        }
        return Optional.empty();
    }

    /** The same hall with one window as it would be. */
    Keepers with(WindowRow changed) {
        return new Keepers(windows.values().stream()
                .map(window -> window.no() == changed.no() ? changed : window)
                .toList());
    }
}
