package org.paihao.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** An answer of the server: its status and its JSON (missing where the body is empty or no JSON). */
public record Reply(int status, JsonNode body, HttpHeaders headers) {
    public String code() {
        return body.path("code").asText();
    }

    public String text(String field) {
        return body.path(field).asText();
    }

    /** A header of the answer; empty where there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public long turn() {
        return body.path("turn").asLong();
    }
}
