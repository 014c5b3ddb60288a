package org.paihao.server.calling;

import java.util.Map;
import java.util.Optional;
import org.paihao.server.refusal.Refusal;

/**
 * Why a verb is not allowed now.
 *
 * @param code with which it is refused
 * @param from hall time (epoch ms) from which it is allowed, where waiting is all that is missing; otherwise null
 */
public record No(String code, String detail, Map<String, Object> facts, Long from) {
    static Optional<No> because(String code, String detail, Map<String, Object> facts) {
        return Optional.of(new No(code, detail, facts, null));
    }

    Refusal refusal() {
        return Refusal.conflict(code, detail, facts);
    }
}
