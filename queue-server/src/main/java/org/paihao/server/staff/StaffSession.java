package org.paihao.server.staff;

import java.util.SortedSet;
import org.paihao.server.access.Actor;

/**
 * A person who is signed in.
 *
 * @param windows at which the session stands, ascending; none for a session without a window
 */
public record StaffSession(String user, Actor.Kind role, SortedSet<Integer> windows) {
    public Actor actor() {
        return windows.isEmpty()
                ? new Actor(role, user, null)
                : new Actor(role, user, windows.first(), windows.tailSet(windows.first() + 1));
    }
}
