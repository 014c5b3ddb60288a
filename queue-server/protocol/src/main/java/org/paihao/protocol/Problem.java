package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * An error on the wire (RFC 9457, {@code application/problem+json}).
 *
 * @param code stable, for programs: {@code ticket.wrong-state}, {@code window.stale} …; bundles word it for people
 * @param detail English, for the log and for whoever builds against this server; says what to do
 * @param facts what the code speaks of, such as the state that was found; may be null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String code, String detail, Map<String, Object> facts) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
