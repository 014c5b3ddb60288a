package org.paihao.server.window;

import java.util.List;
import java.util.Map;

/**
 * What the windows of the hall serve at one moment.
 *
 * @param byWindow ids of services by the window's number, ascending
 */
public record Served(Map<Integer, List<String>> byWindow) {
    /** The services of a window; empty for one that the hall does not have. */
    public List<String> of(int no) {
        return byWindow.getOrDefault(no, List.of());
    }

    /** The windows that serve a service, ascending. */
    public List<Integer> windowsFor(String service) {
        return byWindow.entrySet().stream()
                .filter(window -> window.getValue().contains(service))
                .map(Map.Entry::getKey)
                .toList();
    }
}
