package org.paihao.server.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.Wire;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Act;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/**
 * Keeps what a command that changed something answered, in that command's own transaction. Refusals and empty answers
 * change nothing and are not kept.
 */
public final class AnswerStore {
    /** How long an answer is kept at least, in the hall's time. */
    public static final Duration KEPT = Duration.ofHours(48);

    private static final ObjectMapper MAPPER = Wire.lenient();

    private final HallKey key;

    /** @param key what is kept of a request is its HMAC: whoever holds only the books could guess an ID number by a bare hash */
    public AnswerStore(HallKey key) {
        this.key = key;
    }

    private record Kept(byte[] asked, String body) {}

    /**
     * Runs the command, or answers what it answered when it was first asked with this key; looked up before any other
     * check.
     *
     * @throws Refusal 422 {@code key.reused} if the key came with another body before
     */
    public <T> T once(Writing writing, Asked asked, Class<T> type, Act<T> act) throws SQLException {
        if (asked.key() == null) {
            return act.run(writing);
        }
        Optional<T> kept = kept(writing.database(), asked, type);
        if (kept.isPresent()) {
            return kept.get();
        }
        T answer = act.run(writing);
        if (answer != null) {
            writing.database()
                    .update(
                            "INSERT INTO answer(actor, key, asked, body, at) VALUES (?,?,?,?,?)",
                            asked.actor(),
                            asked.key(),
                            fingerprint(asked),
                            write(answer),
                            writing.at());
        }
        return answer;
    }

    /**
     * What a command answered when it was first asked with this key; empty if nothing is kept of it, or no key was sent.
     *
     * @throws Refusal 422 {@code key.reused} if the key came with another body before
     */
    public <T> Optional<T> kept(Database database, Asked asked, Class<T> type) throws SQLException {
        Optional<Kept> kept = database.one(
                "SELECT asked, body FROM answer WHERE actor = ? AND key = ?",
                row -> new Kept(row.getBytes(1), row.getString(2)),
                asked.actor(),
                asked.key());
        if (kept.isPresent() && !Arrays.equals(kept.get().asked(), fingerprint(asked))) {
            throw Refusal.of(422, "key.reused", "this Idempotency-Key was used for another request", Map.of());
        }
        return kept.map(one -> read(one.body(), type));
    }

    /** What was answered under a key, whatever was asked for with it. @param actor as the journal names it */
    public <T> Optional<T> answered(Database database, String actor, String key, Class<T> type) throws SQLException {
        return database.one(
                "SELECT body FROM answer WHERE actor = ? AND key = ? AND length(asked) > 0",
                row -> read(row.getString(1), type),
                actor,
                key);
    }

    /** Whatever comes in under this key is refused like a key that was used for another request. */
    public void refuseFromNowOn(Writing writing, String actor, String key) throws SQLException {
        writing.database()
                .update(
                        "INSERT OR IGNORE INTO answer(actor, key, asked, body, at) VALUES (?,?,?,'null',?)",
                        actor,
                        key,
                        new byte[0],
                        writing.at());
    }

    private byte[] fingerprint(Asked asked) {
        return key.mac("asked", asked.fingerprint());
    }

    /** Forgets what is older than {@link #KEPT}. */
    public void forgetOld(Writing writing) throws SQLException {
        writing.database().update("DELETE FROM answer WHERE at < ?", writing.at() - KEPT.toMillis());
    }

    private static <T> T read(String body, Class<T> type) {
        try {
            return MAPPER.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer is not readable any more", e);
        }
    }

    private static String write(Object answer) {
        try {
            return MAPPER.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is not writable", e);
        }
    }
}
