package org.paihao.kiosk.flow;

import org.paihao.protocol.HelpCall;

/** How a visitor gets hold of a person. */
public enum Help {
    /** Nobody can be called from here: go to the guide desk. */
    AT_DESK("foot.help"),
    /** A touch calls somebody. */
    OFFERED("help.offered"),
    /** Somebody was called and has not answered yet. */
    CALLED("help.called"),
    /** Somebody has said that they are on their way. */
    COMING("help.coming");

    private final String key;

    Help(String key) {
        this.key = key;
    }

    /** Of the bundle: what stands on the button; {@code KEY.more} stands below it, {@code say.KEY} is what is heard. */
    public String key() {
        return key;
    }

    static Help of(KioskState kiosk) {
        if (!kiosk.line().isLive() || kiosk.view() == null) {
            return AT_DESK;
        }
        HelpCall call = kiosk.view().help();
        return call == null ? OFFERED : call.comingSince() == null ? CALLED : COMING;
    }
}
