package org.paihao.protocol.view;

import java.util.List;
import java.util.Map;

/**
 * A unit's A and B posts now: who is on, who stands in, who is away and why.
 *
 * @param unit id
 * @param manned whether somebody serves for the unit now
 * @param windows of the unit
 * @param people those who hold its posts, A before B, and then whoever else serves for it now
 */
public record Post(String unit, Map<String, String> name, boolean manned, List<Kept> windows, List<Holder> people) {
    /** A window and the open window that keeps its work: itself, one that stands in, or null for nobody. */
    public record Kept(int no, Integer by) {}

    /**
     * Somebody of a unit, and where they are.
     *
     * @param post A, B, or null for somebody who only serves for it now
     * @param windows at which they are signed in, anywhere in the hall
     * @param away why all of these pause, a code of the hall's list; null otherwise
     * @param serves whether they serve for this unit now
     */
    public record Holder(String name, String post, List<Integer> windows, String away, boolean serves) {}
}
