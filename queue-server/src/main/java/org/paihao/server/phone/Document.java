package org.paihao.server.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.paihao.protocol.Wire;

/**
 * What a page shows, as JSON.
 *
 * @param content all of it but the time at which it is sent
 */
record Document(String content) {
    private static final String EMPTY_HEAD = "{\"serverTime\":null";

    /** @param shown a record whose first component is {@code serverTime}, left null */
    static Document of(Object shown) {
        try {
            String json = Wire.lenient().writeValueAsString(shown);
            if (!json.startsWith(EMPTY_HEAD)) {
                throw new IllegalStateException("it begins with serverTime: " + shown.getClass());
            }
            return new Document(json.substring(EMPTY_HEAD.length()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page's document is not writable", e);
        }
    }

    /** Names this content: the same as long as nothing changed. */
    String etag() {
        return "\"" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    String json(OffsetDateTime serverTime) {
        return "{\"serverTime\":\"" + serverTime + "\"" + content;
    }
}
