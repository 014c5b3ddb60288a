package org.paihao.server.refusal;

import java.util.Map;

/**
 * A command that may not be done; nothing was changed. Not a fault: it is answered with its status and code and never
 * logged as an error.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, Object> facts;

    private Refusal(int status, String code, String detail, Map<String, Object> facts) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public static Refusal badRequest(String code, String detail) {
        return of(400, code, detail, Map.of());
    }

    public static Refusal unauthorized(String detail) {
        return of(401, "access.unknown", detail, Map.of());
    }

    public static Refusal forbidden(String code, String detail) {
        return of(403, code, detail, Map.of());
    }

    public static Refusal notFound(String code, String detail) {
        return of(404, code, detail, Map.of());
    }

    public static Refusal conflict(String code, String detail, Map<String, Object> facts) {
        return of(409, code, detail, facts);
    }

    public static Refusal of(int status, String code, String detail, Map<String, Object> facts) {
        return new Refusal(status, code, detail, facts);
    }

    public int status() {
        return status;
    }

    /** Stable, for programs, such as {@code ticket.wrong-state}. */
    public String code() {
        return code;
    }

    /** What the code speaks of; codes and numbers only. */
    public Map<String, Object> facts() {
        return facts;
    }
}
