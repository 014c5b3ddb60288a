package org.paihao.server.rating;

import javax.crypto.AEADBadTagException;
import org.paihao.server.secret.SealKey;

/** The key of one day's boxes. */
final class DayKey {
    /** Bytes of a key. */
    static final int LENGTH = SealKey.LENGTH;

    private final SealKey key;

    DayKey(byte[] key) {
        this.key = new SealKey(key);
    }

    /** @param box id of the box: in another box the cipher does not open */
    byte[] seal(byte[] box, byte[] plain) {
        return key.seal(box, plain);
    }

    /** @throws BoxClosed if this is not the key of that box */
    byte[] open(byte[] box, byte[] cipher) throws BoxClosed {
        try {
            return key.open(box, cipher);
        } catch (AEADBadTagException e) {
            throw new BoxClosed("the key of that day is another one");
        }
    }
}
