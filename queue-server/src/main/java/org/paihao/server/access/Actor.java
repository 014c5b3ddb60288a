package org.paihao.server.access;

import java.util.Set;

/**
 * Who sends a command.
 *
 * @param name the device's or the person's name; for a person it is not their own name but the user's
 * @param window the window that the device or the clerk's session belongs to, or null
 * @param others further windows at which the clerk's session stands
 */
public record Actor(Kind kind, String name, Integer window, Set<Integer> others) {
    public Actor {
        others = Set.copyOf(others);
    }

    public Actor(Kind kind, String name, Integer window) {
        this(kind, name, window, Set.of());
    }

    /** Whether the actor may act at that window. */
    public boolean at(int no) {
        return window != null && window == no || others.contains(no);
    }

    /** What an actor may be; each kind has just its own rights. */
    public enum Kind {
        KIOSK,
        BOARD,
        SIGN,
        PAD,
        /** A machine that stands for a signed-in clerk. */
        CONSOLE,
        CLERK,
        GUIDE,
        MANAGER,
        AUDITOR,
        ADMINISTRATOR;

        public boolean isDevice() {
            return ordinal() <= CONSOLE.ordinal();
        }
    }

    /** As the journal and stored answers name it, such as {@code kiosk:k1}. */
    public String journalName() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + name;
    }
}
