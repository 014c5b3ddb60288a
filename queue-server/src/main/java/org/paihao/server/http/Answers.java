package org.paihao.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import org.paihao.protocol.Wire;

/** Writes an answer. */
public final class Answers {
    private Answers() {}

    public static void json(Context context, int status, Object body) {
        try {
            context.status(status)
                    .contentType("application/json")
                    .result(Wire.lenient().writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is not writable", e);
        }
    }
}
