package org.paihao.server.lease;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.paihao.protocol.Wire;
import org.paihao.server.secret.HallKey;

/**
 * The terms of a lease in a form that only the hall's key makes: {@code <terms>.<mac>}, base64url. Needs no row in the
 * books, so that a lease holds also where the books were restored from before it was given.
 */
final class LeaseSeal {
    private static final String PURPOSE = "lease";
    /** Longer than the terms of a hall with all 26 letters. */
    private static final int LONGEST = 8 * 1024;

    private final HallKey key;

    LeaseSeal(HallKey key) {
        this.key = key;
    }

    String of(LeaseTerms terms) {
        try {
            byte[] text = Wire.lenient().writeValueAsBytes(terms);
            String written = Base64.getUrlEncoder().withoutPadding().encodeToString(text);
            return written + "." + key.sign(PURPOSE, written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms are not writable", e);
        }
    }

    /** Empty unless this hall made it, and nobody has changed it since. */
    Optional<LeaseTerms> read(String seal) {
        int dot = seal == null ? -1 : seal.indexOf('.');
        if (dot < 1 || seal.length() > LONGEST) {
            return Optional.empty();
        }
        String written = seal.substring(0, dot);
        boolean ours = MessageDigest.isEqual(
                key.sign(PURPOSE, written).getBytes(StandardCharsets.UTF_8),
                seal.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(terms(written)) : Optional.empty();
    }

    private static LeaseTerms terms(String written) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            return Wire.lenient().readValue(text, LeaseTerms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sealed lease is not readable any more", e);
        }
    }
}
