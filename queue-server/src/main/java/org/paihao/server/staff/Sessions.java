package org.paihao.server.staff;

import java.util.Optional;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Readers;

/** Who holds a session's cookie; asks the database each time, so that an ended session is dead at once. */
public final class Sessions {
    private final StaffStore store = new StaffStore();
    private final Readers readers;

    public Sessions(Readers readers) {
        this.readers = readers;
    }

    /** @param token the cookie's value */
    public Optional<StaffSession> find(String token) {
        return readers.read(database -> store.session(database, HallKey.hash(token)));
    }
}
