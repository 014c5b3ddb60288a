package org.paihao.server.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.paihao.protocol.Wire;
import org.paihao.protocol.view.Version;
import org.paihao.protocol.view.View;

/**
 * A view as it was last rendered.
 *
 * @param content its JSON behind version and serverTime: what is compared, and written once for all who look
 * @param version when that content was new
 */
record Shown(String content, Version version) {
    /** Both are the first components of every view's record; rendered empty, they leave this before the content. */
    private static final String EMPTY_HEAD = "{\"version\":null,\"serverTime\":null";

    static String contentOf(View view) {
        try {
            String json = Wire.lenient().writeValueAsString(view);
            if (!json.startsWith(EMPTY_HEAD)) {
                throw new IllegalStateException("a view begins with version and serverTime: " + view.getClass());
            }
            return json.substring(EMPTY_HEAD.length());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view is not writable", e);
        }
    }

    String etag() {
        return '"' + id() + '"';
    }

    private String id() {
        return version.epoch() + "." + version.seq() + "." + version.tick();
    }

    String json(OffsetDateTime serverTime) {
        return "{\"version\":{\"epoch\":\"" + version.epoch() + "\",\"seq\":" + version.seq() + ",\"tick\":"
                + version.tick() + "},\"serverTime\":\"" + serverTime + "\"" + content;
    }

    /** The event that shows it. */
    byte[] event(OffsetDateTime serverTime) {
        return ("id: " + id() + "\ndata: " + json(serverTime) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
