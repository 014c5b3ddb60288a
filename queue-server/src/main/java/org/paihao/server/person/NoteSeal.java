package org.paihao.server.person;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.secret.SealKey;

/** Closes notes: the books alone do not tell what somebody wrote of a citizen, nor how much. */
final class NoteSeal {
    private static final int MOST = 80;
    private static final int LONGEST_CHARACTER = 4;
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private final SealKey key;

    NoteSeal(HallKey hall) {
        this.key = new SealKey(hall.mac("seal", "note".getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * @param place the id of the ticket
     * @throws Refusal 400 {@code note.empty}, {@code note.too-long}, {@code note.unshowable}
     */
    byte[] seal(String place, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw Refusal.badRequest("note.empty", "write what the next window is to know");
        }
        if (UNSHOWABLE.matcher(text).find()) {
            throw Refusal.badRequest("note.unshowable", "a note is one line, without control characters");
        }
        int length = text.codePointCount(0, text.length());
        if (length > MOST) {
            throw Refusal.of(400, "note.too-long", "shorten the note", Map.of("most", MOST, "characters", length));
        }
        return key.seal(
                place.getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), MOST * LONGEST_CHARACTER));
    }

    /** @return the text; empty if another hall's key closed it */
    Optional<String> open(String place, byte[] sealed) {
        try {
            byte[] text = key.open(place.getBytes(StandardCharsets.US_ASCII), sealed);
            return Optional.of(new String(text, StandardCharsets.UTF_8).replace("\0", ""));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        }
    }
}
