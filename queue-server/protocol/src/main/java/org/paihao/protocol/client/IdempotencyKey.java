package org.paihao.protocol.client;

import java.util.UUID;

/** Names one intention: however often it is sent, the server does it once and gives the same answer. */
public record IdempotencyKey(String value) {
    public static IdempotencyKey fresh() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
