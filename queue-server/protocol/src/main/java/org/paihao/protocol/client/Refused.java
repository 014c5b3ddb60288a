package org.paihao.protocol.client;

import java.util.Map;
import org.paihao.protocol.Problem;

/** The server understood the call and said no; nothing was changed, and asking again the same way is no use. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.status() + " " + problem.code() + (problem.detail() == null ? "" : ": " + problem.detail()));
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public int status() {
        return problem.status();
    }

    /** Stable, such as {@code ticket.wrong-state}; {@code http.<status>} where the answer was no problem document. */
    public String code() {
        return problem.code();
    }

    /** What the code speaks of; empty where it speaks of nothing. */
    public Map<String, Object> facts() {
        return problem.facts() == null ? Map.of() : problem.facts();
    }

    /** @param code for example {@code window.stale} */
    public boolean is(String code) {
        return code.equals(problem.code());
    }
}
