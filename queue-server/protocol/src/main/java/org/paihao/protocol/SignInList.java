package org.paihao.protocol;

import java.util.List;
import org.paihao.protocol.view.HallName;

/** What a sign-in page shows before anybody is known: the hall and its windows, but nobody's name. */
public record SignInList(HallName hall, List<Place> windows) {

    /**
     * A window to sign in at.
     *
     * @param services what it serves
     * @param taken somebody is signed in there
     */
    public record Place(int no, List<ServiceName> services, boolean taken) {}
}
