package org.paihao.server.person;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.secret.SealKey;

/** Closes telephone numbers: the books alone do not tell one, nor how long it is. */
public final class PhoneSeal {
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{5,20}");
    private static final int LENGTH = 24;

    private final SealKey key;

    public PhoneSeal(HallKey hall) {
        this.key = new SealKey(hall.mac("seal", "phone".getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * @param place the id of what the number belongs to
     * @throws Refusal 400 {@code person.phone} for what nobody can dial
     */
    public byte[] seal(String place, String typed) {
        String number = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        if (!NUMBER.matcher(number).matches()) {
            throw Refusal.badRequest("person.phone", "a telephone number is 5 to 20 digits");
        }
        return key.seal(bytes(place), Arrays.copyOf(bytes(number), LENGTH));
    }

    /** @return the number; empty if another hall's key closed it */
    public Optional<String> open(String place, byte[] sealed) {
        try {
            return Optional.of(new String(key.open(bytes(place), sealed), StandardCharsets.US_ASCII).replace("\0", ""));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
