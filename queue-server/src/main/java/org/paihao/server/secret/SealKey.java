package org.paihao.server.secret;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key that closes and opens: AES-256-GCM with a random nonce in front of each cipher. Any thread may use it. */
public final class SealKey {
    /** Bytes of a key. */
    public static final int LENGTH = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    public SealKey(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * @param place where the cipher is kept: at another place it does not open
     * @return the cipher, whose length depends on that of {@code plain} only
     */
    public byte[] seal(byte[] place, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** @throws AEADBadTagException if this is not the key of that cipher, or not its place */
    public byte[] open(byte[] place, byte[] cipher) throws AEADBadTagException {
        try {
            byte[] nonce = new byte[NONCE];
            ByteBuffer.wrap(cipher).get(nonce);
            return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(cipher, NONCE, cipher.length - NONCE);
        } catch (AEADBadTagException wrong) {
            throw wrong;
        } catch (BufferUnderflowException e) {
            throw new AEADBadTagException("this is too short for a cipher");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}
