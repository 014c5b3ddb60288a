package org.paihao.kiosk.alone;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.paihao.protocol.Lease;
import org.paihao.protocol.view.KioskView;

/**
 * What a kiosk has to know when it starts while the server is away.
 *
 * @param view the hall as it was last seen
 * @param hall the hall's time at one moment, and {@code machine} this machine's at the same one
 */
record Kept(List<Lease> leases, KioskView view, OffsetDateTime hall, Instant machine) {}
