package org.paihao.server.rating;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key of one day's boxes: AES-256-GCM with a random nonce in front of each cipher. */
final class DayKey {
    /** Bytes of a key. */
    static final int LENGTH = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    DayKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** @param box id of the box: in another box the cipher does not open */
    byte[] seal(byte[] box, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, box).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** @throws BoxClosed if this is not the key of that box */
    byte[] open(byte[] box, byte[] cipher) throws BoxClosed {
        try {
            byte[] nonce = new byte[NONCE];
            ByteBuffer.wrap(cipher).get(nonce);
            return cipher(Cipher.DECRYPT_MODE, nonce, box).doFinal(cipher, NONCE, cipher.length - NONCE);
        } catch (GeneralSecurityException | java.nio.BufferUnderflowException e) {
            throw new BoxClosed("the key of that day is another one");
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] box) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(box);
        return cipher;
    }
}
