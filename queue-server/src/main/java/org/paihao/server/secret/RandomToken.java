package org.paihao.server.secret;

import java.security.SecureRandom;
import java.util.Base64;

/** A right that can only be held, never guessed: 256 random bits. Whoever checks it keeps only {@link HallKey#hash}. */
public final class RandomToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private RandomToken() {}

    /** @return base64url, 43 characters */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
