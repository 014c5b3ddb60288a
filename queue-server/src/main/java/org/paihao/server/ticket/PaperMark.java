package org.paihao.server.ticket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.paihao.server.secret.HallKey;

/** What the QR code of a ticket says, {@code <id>.<mac>}: only who holds the paper knows it. */
public final class PaperMark {
    private static final int LONGEST = 300;

    private final HallKey key;

    public PaperMark(HallKey key) {
        this.key = key;
    }

    String of(String ticket) {
        return ticket + "." + sign(ticket);
    }

    private String sign(String ticket) {
        return key.sign("track", ticket);
    }

    /**
     * The id of the ticket; empty unless this hall has marked it. Takes as long for a mark that is nearly right as for any
     * other.
     *
     * @param code also with an address before it
     */
    public Optional<String> read(String code) {
        String mark = code.substring(code.lastIndexOf('/') + 1);
        int dot = mark.indexOf('.');
        if (dot < 1 || code.length() > LONGEST) {
            return Optional.empty();
        }
        String id = mark.substring(0, dot);
        return same(mark.substring(dot + 1), sign(id)) ? Optional.of(id) : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
