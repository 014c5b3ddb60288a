package org.paihao.kiosk.flow;

import java.time.OffsetDateTime;
import org.paihao.protocol.view.KioskView;

/** A wish of the guide desk for the paper of a ticket, whatever else becomes of that ticket. */
record Copy(String ticket, OffsetDateTime askedAt) {
    static Copy of(KioskView.Reprint wish) {
        return new Copy(wish.ticket().id(), wish.askedAt());
    }
}
