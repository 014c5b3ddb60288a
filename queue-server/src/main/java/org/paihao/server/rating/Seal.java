package org.paihao.server.rating;

import java.time.LocalDate;

/** Closes a box, so that nobody can look into it before its day is over. */
@FunctionalInterface
interface Seal {
    /**
     * @param box the id of the box, to which the seal is bound
     * @return the cipher, whose length depends on that of {@code plain} only
     */
    byte[] seal(LocalDate day, byte[] box, byte[] plain);
}
