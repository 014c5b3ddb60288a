package org.paihao.server.staff;

import org.paihao.server.access.Actor;

/**
 * A person who is signed in.
 *
 * @param window the window that the session opened, or null for one without a window
 */
public record StaffSession(String user, Actor.Kind role, Integer window) {
    public Actor actor() {
        return new Actor(role, user, window);
    }
}
