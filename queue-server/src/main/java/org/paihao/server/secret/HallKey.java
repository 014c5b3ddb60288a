package org.paihao.server.secret;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of this hall: what it signs cannot be made by anybody who only holds the database. Any thread may sign. */
public final class HallKey {
    /** Bytes of a key. */
    public static final int LENGTH = 32;

    private static final int MAC_BYTES = 16;

    /** With the key in it and nothing else; cloned for each signature, which costs a fraction of a new one. */
    private final Mac keyed;

    public HallKey(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("a hall key has " + LENGTH + " bytes, not " + key.length);
        }
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** @return 128 bits of HMAC-SHA-256 over the purpose and the text, base64url (22 characters) */
    public String sign(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(mac(purpose, text.getBytes(StandardCharsets.UTF_8)), MAC_BYTES));
    }

    /**
     * HMAC-SHA-256 over the purpose and the content: the only kind of hash under which something short enough to be
     * guessed, such as an ID number, may be kept.
     *
     * @return 32 bytes
     */
    public byte[] mac(String purpose, byte[] content) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update((purpose + ":").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own HmacSHA256 can be cloned", e);
        }
    }

    /** SHA-256 of a text, for what is kept only as its hash. */
    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
