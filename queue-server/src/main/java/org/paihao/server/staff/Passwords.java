package org.paihao.server.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB, two passes, one lane. It takes some tens of milliseconds and as much memory, so few run at once
 * and never on the ledger's thread.
 */
public final class Passwords {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON =
            Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** Of a password that nobody knows, with the parameters above: whoever does not exist is checked against it. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$+iP0LNxi/Tkz+HzpDSLybA$sdEN/+l1QAinh0HFteV9Jsqeb8dPRhC+D5DeBOuTXHw";

    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    String hash(String password) {
        return turn(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON).getResult());
    }

    /** @param hash of {@link #hash}, or null for somebody who does not exist: takes as long and is never true */
    boolean matches(String password, String hash) {
        String checked = hash == null ? NOBODYS : hash;
        boolean same = turn(() -> Password.check(password, checked).with(Argon2Function.getInstanceFromHash(checked)));
        return same && hash != null;
    }

    private <T> T turn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
