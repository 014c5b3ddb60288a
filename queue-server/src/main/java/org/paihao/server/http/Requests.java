package org.paihao.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.paihao.protocol.Wire;
import org.paihao.server.access.Actor;
import org.paihao.server.answer.Asked;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;

/** Reads what a request carries, strictly. */
public final class Requests {
    private static final int MOST_DAYS = 366;
    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 128;
    private static final int LARGEST_FILE = 512 * 1024;

    private Requests() {}

    /**
     * The body as a record.
     *
     * @throws Refusal 400 {@code body.broken} for anything but exactly such a JSON document
     */
    public static <T> T body(Context context, Class<T> type) {
        return body(context.bodyAsBytes(), type);
    }

    /** The body as a record, which may be as large as a {@link #file}; no answer quotes it. */
    public static <T> T largeBody(Context context, Class<T> type) {
        return secret(() -> body(file(context), type));
    }

    private static <T> T body(byte[] bytes, Class<T> type) {
        try {
            T body = Wire.strict().readValue(bytes, type);
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
        return secret(() -> body(context, type));
    }

    private static <T> T secret(Supplier<T> read) {
        try {
            return read.get();
        } catch (Refusal told) {
            throw Refusal.of(told.status(), told.code(), "the body does not fit openapi.yaml", told.facts());
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

    /** A body that is a file and may be larger than any command. @throws Refusal 413 {@code file.too-large} */
    public static byte[] file(Context context) {
        try {
            byte[] bytes = context.req().getInputStream().readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw Refusal.of(413, "file.too-large", "split the file", Map.of("mostBytes", LARGEST_FILE));
            }
            return bytes;
        } catch (IOException e) {
            throw Refusal.badRequest("body.broken", "the body could not be read");
        }
    }

    /** How a command was asked for; a key may be missing. */
    public static Asked asked(Context context, Actor actor) {
        return asked(context, actor, context.bodyAsBytes());
    }

    /** How a command was asked for whose body was read already. */
    public static Asked asked(Context context, Actor actor, byte[] body) {
        return asked(context, actor.journalName(), body);
    }

    /**
     * How a command was asked for, by its session's cookie alone and so also when that session is over; without a key where
     * there is no cookie.
     */
    public static Asked askedInSession(Context context) {
        String cookie = context.cookie(Access.COOKIE);
        if (cookie == null) {
            return new Asked("nobody", null, new byte[0]);
        }
        String session = Base64.getUrlEncoder().withoutPadding().encodeToString(HallKey.hash(cookie));
        return asked(context, "session:" + session, context.bodyAsBytes());
    }

    private static Asked asked(Context context, String actor, byte[] body) {
        String key = context.header(KEY);
        if (key != null && !usable(key)) {
            throw Refusal.badRequest("key.bad", "an Idempotency-Key is 1 to 128 visible ASCII characters");
        }
        return new Asked(actor, key, fingerprint(context, body));
    }

    /** How a command was asked for. @throws Refusal 400 {@code key.missing} without a key */
    public static Asked askedWithKey(Context context, Actor actor) {
        return askedWithKey(context, actor.journalName());
    }

    /** The same. @param actor as the journal names who asks */
    public static Asked askedWithKey(Context context, String actor) {
        Asked asked = asked(context, actor, context.bodyAsBytes());
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

    /** A day in the query. @throws Refusal 400 {@code day.bad} for anything else, and where there is none */
    public static LocalDate day(Context context, String name) {
        String given = context.queryParam(name);
        try {
            return LocalDate.parse(given == null ? "" : given);
        } catch (DateTimeException e) {
            throw Refusal.badRequest("day.bad", "say " + name + " as a day such as 2027-01-31");
        }
    }

    private static boolean usable(String key) {
        return !key.isEmpty()
                && key.length() <= LONGEST_KEY
                && key.chars().allMatch(character -> character > ' ' && character < 127);
    }

    private static byte[] fingerprint(Context context, byte[] body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(context.path().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return sha.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The days {@code from} and {@code until} of a report, at most a year apart. */
    public static Days days(Context context) {
        LocalDate from = day(context, "from");
        LocalDate until = day(context, "until");
        if (until.isBefore(from) || until.isAfter(from.plusDays(MOST_DAYS))) {
            throw Refusal.of(
                    400,
                    "day.range",
                    "until is not before from and at most a year later",
                    Map.of("mostDays", MOST_DAYS));
        }
        return new Days(from, until);
    }
}
