package org.paihao.server.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the part of a hall file that names its agents; each field may be left out. */
final class AgentsFile {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,11}");

    private AgentsFile() {}

    static Agents read(Optional<Entry> entry) {
        return entry.map(AgentsFile::read).orElseGet(Agents::usual);
    }

    private static Agents read(Entry entry) {
        Section file = entry.section("live", "perDay", "known");
        Agents usual = Agents.usual();
        int live = file.whole("live", 1, 100, usual.live());
        return new Agents(live, file.whole("perDay", live, 500, Math.max(live, usual.perDay())), known(file));
    }

    private static List<Agent> known(Section file) {
        Once once = new Once("the agent's number");
        return file.may("known")
                .map(list -> list.list(0, item -> {
                    Section agent = item.section("no", "name");
                    Entry no = agent.must("no");
                    return new Agent(
                            once.check(no, no.matching(NUMBER, "at most 12 letters and digits")),
                            agent.must("name").text(20));
                }))
                .orElse(List.of());
    }
}
