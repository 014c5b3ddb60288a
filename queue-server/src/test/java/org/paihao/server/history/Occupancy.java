package org.paihao.server.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who was at a window from which command until which, by the answers alone: the turns put them in order. */
final class Occupancy {
    /** Verbs whose answer may be about somebody else than who is at the window. */
    static final Set<String> MAY_BE_OF_ANOTHER = Set.of("come-back", "undo");

    /** Somebody's stay at a window. @param end null: not over */
    record Stay(int window, String ticket, Asked begin, Asked end) {
        boolean certainlyTogetherWith(Stay other) {
            return (other.end == null || begin.before(other.end)) && (end == null || other.begin.before(end));
        }
    }

    private Occupancy() {}

    /** Who is at the window after a command that was answered so. */
    static Optional<String> after(JsonNode answer) {
        JsonNode ticket = answer.has("finished") ? answer.path("called") : answer;
        String state = ticket.path("state").asText();
        boolean there = ticket.has("number") && (state.equals("CALLED") || state.equals("SERVING"));
        return there ? Optional.of(ticket.get("id").asText()) : Optional.empty();
    }

    /** @param commands all that were done at one window */
    static List<Stay> of(int window, List<Asked> commands) {
        List<Asked> inOrder = new ArrayList<>(commands);
        inOrder.sort(Comparator.comparingLong(command -> command.turn));
        List<Stay> stays = new ArrayList<>();
        String there = null;
        Asked since = null;
        String before = "";
        for (Asked command : inOrder) {
            String verb = command.verb();
            boolean ofAnother = verb.equals("come-back") || verb.equals("undo") && before.equals("come-back");
            String now = ofAnother ? there : after(command.done().orElseThrow()).orElse(null);
            if (there != null && !there.equals(now)) {
                stays.add(new Stay(window, there, since, command));
            }
            if (now != null && !now.equals(there)) {
                since = command;
            }
            there = now;
            before = verb;
        }
        if (there != null) {
            stays.add(new Stay(window, there, since, null));
        }
        return stays;
    }
}
