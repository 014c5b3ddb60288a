package org.paihao.server.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;

/**
 * The way from an ID number to what is kept of it, in two steps: under the card key, which the hall's kiosks know, and
 * then under the hall's own, which nobody else does. So a kiosk that reads a card and a desk that types its number mean the
 * same person, no number leaves the kiosk, and whoever has the card key can still guess nobody from the books. Any thread.
 */
public final class CardHashes {
    private static final int BYTES = 32;

    private final HallKey hall;
    private final byte[] cardKey;

    public CardHashes(HallKey hall) {
        this.hall = hall;
        this.cardKey = hall.mac("card-key", new byte[0]);
    }

    /** For kiosks, base64url. */
    String cardKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cardKey);
    }

    /** What is kept of a number in clear. */
    byte[] ofNumber(String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(cardKey, "HmacSHA256"));
            return kept(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** What is kept of a number that a kiosk has hashed. @throws Refusal 400 {@code card.hash} for what is no such hash */
    public byte[] ofCard(String cardHash) {
        try {
            byte[] hash = Base64.getUrlDecoder().decode(cardHash);
            if (hash.length == BYTES) {
                return kept(hash);
            }
        } catch (IllegalArgumentException e) {
            // as wrong as another length
        }
        throw Refusal.badRequest("card.hash", "cardHash is HMAC-SHA-256 as base64url, of 32 bytes");
    }

    private byte[] kept(byte[] hash) {
        return hall.mac("person", hash);
    }
}
