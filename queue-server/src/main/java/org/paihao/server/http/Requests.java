package org.paihao.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.paihao.protocol.Wire;
import org.paihao.server.access.Actor;
import org.paihao.server.answer.Asked;
import org.paihao.server.refusal.Refusal;

/** Reads what a request carries, strictly. */
public final class Requests {
    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 128;

    private Requests() {}

    /**
     * The body as a record.
     *
     * @throws Refusal 400 {@code body.broken} for anything but exactly such a JSON document
     */
    public static <T> T body(Context context, Class<T> type) {
        try {
            T body = Wire.strict().readValue(context.bodyAsBytes(), type);
            if (body == null) {
                throw Refusal.badRequest("body.broken", "the body must be a JSON object");
            }
            return body;
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("body.broken", "the body does not fit openapi.yaml: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw Refusal.badRequest("body.broken", "the body could not be read");
        }
    }

    /** The body as a record that no answer may quote: a refusal does not say where it is broken. */
    public static <T> T secretBody(Context context, Class<T> type) {
        try {
            return body(context, type);
        } catch (Refusal told) {
            throw Refusal.badRequest(told.code(), "the body does not fit openapi.yaml");
        }
    }

    /** The body as a record, or {@code empty} where none was sent. */
    public static <T> T bodyOr(Context context, Class<T> type, T empty) {
        return context.bodyAsBytes().length == 0 ? empty : body(context, type);
    }

    /** Refuses any body but an empty one or {@code {}}. */
    public static void nothing(Context context) {
        bodyOr(context, Nothing.class, new Nothing());
    }

    private record Nothing() {}

    /** How a command was asked for; a key may be missing. */
    public static Asked asked(Context context, Actor actor) {
        String key = context.header(KEY);
        if (key != null && !usable(key)) {
            throw Refusal.badRequest("key.bad", "an Idempotency-Key is 1 to 128 visible ASCII characters");
        }
        return new Asked(actor.journalName(), key, fingerprint(context));
    }

    /** How a command was asked for. @throws Refusal 400 {@code key.missing} without a key */
    public static Asked askedWithKey(Context context, Actor actor) {
        Asked asked = asked(context, actor);
        if (asked.key() == null) {
            throw Refusal.badRequest("key.missing", "send an Idempotency-Key, so that a retry is safe");
        }
        return asked;
    }

    /** A whole number in the path. @throws Refusal 404 {@code window.unknown} */
    public static int window(Context context) {
        try {
            return Integer.parseInt(context.pathParam("no"));
        } catch (NumberFormatException e) {
            throw Refusal.notFound("window.unknown", "a window is a number");
        }
    }

    private static boolean usable(String key) {
        return !key.isEmpty()
                && key.length() <= LONGEST_KEY
                && key.chars().allMatch(character -> character > ' ' && character < 127);
    }

    private static byte[] fingerprint(Context context) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(context.path().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return sha.digest(context.bodyAsBytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
