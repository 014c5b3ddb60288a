package org.paihao.server.device;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.paihao.server.access.Actor;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.secret.RandomToken;
import org.paihao.server.storage.Act;
import org.paihao.server.storage.Ledger;

/** Enrols and revokes devices; whoever runs the server's machine does this, never a device. Any thread may call. */
public final class DeviceDesk {
    private static final String ACTOR = "hall";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    private final DeviceStore store = new DeviceStore();
    private final Ledger ledger;
    private final Devices devices;

    public DeviceDesk(Ledger ledger, Devices devices) {
        this.ledger = ledger;
        this.devices = devices;
    }

    /**
     * Gives a device its token. Enrolling a name again gives a new token; the old one is dead from then on.
     *
     * @param window the window of a sign, pad or console; null for the others
     * @return the token, which is kept nowhere
     */
    public String enrol(Actor.Kind kind, String name, Integer window) {
        checkKind(kind);
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badRequest(
                    "device.name", "a device's name is letters, digits, dots, hyphens and underscores, at most 32");
        }
        checkWindow(kind, window);
        String token = RandomToken.next();
        Enrolment device = new Enrolment(HallKey.hash(token), new Actor(kind, name, window));
        change(writing -> {
            if (window != null && !store.hasWindow(writing.database(), window)) {
                throw Refusal.notFound("window.unknown", "there is no window " + window + " in this hall");
            }
            boolean renewed = store.revoke(writing, kind, name);
            store.add(writing, device);
            Map<String, Object> body =
                    new HashMap<>(Map.of("device", device.actor().journalName()));
            body.put("renewed", renewed);
            writing.journal("device-enrolled", ACTOR, null, window, body);
            return store.enrolled(writing.database());
        });
        return token;
    }

    /** Takes a device's rights; its next request is refused and its open view is closed. */
    public void revoke(Actor.Kind kind, String name) {
        checkKind(kind);
        change(writing -> {
            if (!store.revoke(writing, kind, name)) {
                throw Refusal.notFound("device.unknown", "no such device is enrolled");
            }
            writing.journal(
                    "device-revoked", ACTOR, null, null, Map.of("device", new Actor(kind, name, null).journalName()));
            return store.enrolled(writing.database());
        });
    }

    /** One change after the other, so that memory follows the database in order. */
    private synchronized void change(Act<List<Enrolment>> act) {
        devices.replace(ledger.write(act));
    }

    private static void checkKind(Actor.Kind kind) {
        if (!kind.isDevice()) {
            throw Refusal.badRequest("device.kind", "a device is a kiosk, board, sign, pad or console");
        }
    }

    private static void checkWindow(Actor.Kind kind, Integer window) {
        boolean atWindow = kind != Actor.Kind.KIOSK && kind != Actor.Kind.BOARD;
        if (atWindow != (window != null)) {
            throw Refusal.badRequest(
                    "device.window",
                    atWindow
                            ? "a sign, pad or console belongs to a window; name it"
                            : "a kiosk or board belongs to no window; leave it out");
        }
    }
}
