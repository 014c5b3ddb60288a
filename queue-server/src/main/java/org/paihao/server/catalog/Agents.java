package org.paihao.server.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Those who file for others, and how much of the hall each may take.
 *
 * @param live how many of an agent's tickets may be waiting or served at the same time
 * @param perDay how many an agent may take in a business day
 */
public record Agents(int live, int perDay, List<Agent> known) {
    /** What holds where the file says nothing: nobody is known as an agent. */
    public static Agents usual() {
        return new Agents(3, 20, List.of());
    }

    public Optional<Agent> find(String no) {
        return known.stream().filter(agent -> agent.no().equals(no)).findFirst();
    }
}
