package org.paihao.server.slip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.paihao.server.secret.HallKey;

/** Reads the QR code of a printed ticket: only who holds the paper knows its mark. */
final class PaperMark {
    private static final int LONGEST = 300;

    private final HallKey key;

    PaperMark(HallKey key) {
        this.key = key;
    }

    /** The id of the ticket; empty unless this hall has marked it. */
    Optional<String> read(String code) {
        String mark = code.substring(code.lastIndexOf('/') + 1);
        int dot = mark.indexOf('.');
        if (dot < 1 || code.length() > LONGEST) {
            return Optional.empty();
        }
        String id = mark.substring(0, dot);
        return same(mark.substring(dot + 1), key.sign("track", id)) ? Optional.of(id) : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
