package org.paihao.server.device;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.paihao.protocol.Pairing;
import org.paihao.protocol.PairingRequest;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.CallLimit;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.refusal.Refusal;

/**
 * Makes a tablet's browser a pad: it shows the pad's token once and is known by a cookie from then on, which no page can
 * read. Enrolling the pad again, or revoking it, ends that too.
 */
public final class PairingRoutes implements Routes {
    private static final Set<Kind> PADS = Set.of(Kind.PAD);
    /** As long as browsers keep any cookie; each start of the page renews it. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int MOST_IN_A_MINUTE = 10;

    private final Access access;
    private final Devices devices;
    private final CallLimit limit;

    /** @param nanoTime the monotonic clock */
    public PairingRoutes(Access access, Devices devices, LongSupplier nanoTime) {
        this.access = access;
        this.devices = devices;
        this.limit = new CallLimit(MOST_IN_A_MINUTE, nanoTime);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(Paths.PAIRING, this::pair);
        routes.get(Paths.PAIRING, this::paired);
    }

    private void pair(Context context) {
        if (context.header("Origin") != null) {
            Access.sameOrigin(context);
        }
        limit.count(context.ip());
        String token = Requests.secretBody(context, PairingRequest.class).token();
        if (token == null) {
            throw Refusal.badRequest("pairing.malformed", "name the token that enrol printed");
        }
        Actor device = devices.find(token)
                .orElseThrow(() -> Refusal.unauthorized("this token is not known; enrol the device"));
        if (!PADS.contains(device.kind())) {
            throw Access.forbidden();
        }
        remember(context, token);
        Answers.json(context, 201, new Pairing(device.name(), device.window()));
    }

    private void paired(Context context) {
        Actor device = access.require(context, PADS);
        String token = context.cookie(Access.DEVICE_COOKIE);
        if (token != null) {
            remember(context, token);
        }
        Answers.json(context, 200, new Pairing(device.name(), device.window()));
    }

    private static void remember(Context context, String token) {
        Cookie cookie = new Cookie(Access.DEVICE_COOKIE, token);
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }
}
