package org.paihao.server.rating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.paihao.protocol.Wire;

/**
 * What somebody said of one serving. It names no ticket, no day and no time.
 *
 * @param level 5 very satisfied … 1 very dissatisfied
 * @param reasons codes of that level; empty where none was given
 */
record Rating(int level, List<String> reasons, int window, String clerk, String service) {
    /** Every rating fills that many bytes, so that a box's size tells nothing. */
    static final int SIZE = 512;

    private static final ObjectMapper MAPPER = Wire.lenient();

    /** As JSON with spaces behind it. */
    byte[] padded() {
        try {
            byte[] json = MAPPER.writeValueAsBytes(this);
            if (json.length > SIZE) {
                throw new IllegalStateException("the names of clerk and service do not fit into a box");
            }
            byte[] padded = Arrays.copyOf(json, SIZE);
            Arrays.fill(padded, json.length, SIZE, (byte) ' ');
            return padded;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rating is not writable", e);
        }
    }

    /** @throws BoxClosed if these are no rating's bytes */
    static Rating of(byte[] padded) throws BoxClosed {
        try {
            return MAPPER.readValue(padded, Rating.class);
        } catch (IOException e) {
            throw new BoxClosed("what is in it is no rating");
        }
    }

    String reasonsAsJson() {
        try {
            return MAPPER.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reasons are not writable", e);
        }
    }

    /** Says nothing, so that no log ever does. */
    @Override
    public String toString() {
        return "Rating";
    }
}
