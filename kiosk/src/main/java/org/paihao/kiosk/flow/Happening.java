package org.paihao.kiosk.flow;

import java.time.Instant;

/** Something that happened to a kiosk: a touch, an answer, a word of the printer, a moment gone by. */
@FunctionalInterface
public interface Happening {
    Step in(KioskFlow flow, KioskState kiosk, Instant now);
}
