package org.paihao.kiosk.idcard;

import java.util.function.BooleanSupplier;

/** Reads an ID card that somebody lays on it. One thread reads at a time; any may close. */
public interface CardReader extends AutoCloseable {
    /**
     * Waits for a card and reads it.
     *
     * @param wanted asked several times a second; nothing is read any more once it says no
     * @return what the hall may know, or what is the matter; never throws for a fault of the device
     */
    CardAnswer read(CardTerms terms, BooleanSupplier wanted);

    @Override
    void close();
}
