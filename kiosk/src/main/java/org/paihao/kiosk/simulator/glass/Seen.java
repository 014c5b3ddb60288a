package org.paihao.kiosk.simulator.glass;

import java.util.Map;

/**
 * What is on a glass.
 *
 * @param screen id of the shown screen, or null
 * @param nodes text by id, of what is visible
 */
public record Seen(String screen, Map<String, String> nodes) {
    /** Whether that screen is shown. */
    public boolean is(String id) {
        return id.equals(screen);
    }

    /** The text of a node, stripped; empty where it is not visible. */
    public String text(String id) {
        return nodes.getOrDefault(id, "").strip();
    }

    public boolean has(String id) {
        return nodes.containsKey(id);
    }
}
