package org.paihao.server.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.refusal.Refusal;

/**
 * Who asks, by the device's bearer token, its browser's cookie or the person's cookie, and whether they may. Cheap: asked on every request,
 * and again each second for an open stream.
 */
public final class Access {
    /** The cookie of a person who is signed in. */
    public static final String COOKIE = "paihao";
    /** The cookie of a browser that is a device; it holds the device's token. */
    public static final String DEVICE_COOKIE = "paihao-device";

    private static final String BEARER = "Bearer ";

    private final Function<String, Optional<Actor>> byToken;
    private final Function<String, Optional<Actor>> byCookie;

    public Access(Function<String, Optional<Actor>> byToken, Function<String, Optional<Actor>> byCookie) {
        this.byToken = byToken;
        this.byCookie = byCookie;
    }

    /**
     * The actor, if it is of one of these kinds.
     *
     * @throws Refusal 401 {@code access.unknown} without a valid token or cookie, 403 {@code access.forbidden} for
     *     another kind or for a page of another origin
     */
    public Actor require(Context context, Set<Kind> kinds) {
        return known(context).stream()
                .filter(actor -> kinds.contains(actor.kind()))
                .findFirst()
                .orElseThrow(() -> sessionOver(context) ? Access.ended() : forbidden());
    }

    /** On a browser that is a pad, too, a session that ended has to be told from a right that somebody never had. */
    private boolean sessionOver(Context context) {
        String person = context.header("Authorization") == null ? context.cookie(COOKIE) : null;
        return person != null && byCookie.apply(person).isEmpty();
    }

    private static Refusal ended() {
        return Refusal.unauthorized("the session has ended; sign in again");
    }

    /** The actor, if it is of one of these kinds and that window is one of its own. */
    public Actor requireAt(Context context, Set<Kind> kinds, int window) {
        Actor actor = require(context, kinds);
        if (!actor.at(window)) {
            throw Refusal.forbidden("access.other-window", "this is the right of another window");
        }
        return actor;
    }

    public static Refusal forbidden() {
        return Refusal.forbidden("access.forbidden", "this token or session has no right to that");
    }

    /** One, or on a browser that is a device and has somebody signed in beside it, both: each has its own rights. */
    private List<Actor> known(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null) {
            return List.of(Optional.of(authorization)
                    .filter(header -> header.startsWith(BEARER))
                    .flatMap(header -> byToken.apply(header.substring(BEARER.length())))
                    .orElseThrow(() -> Refusal.unauthorized("this token is not known; enrol the device")));
        }
        String person = context.cookie(COOKIE);
        String device = context.cookie(DEVICE_COOKIE);
        if (person == null && device == null) {
            throw Refusal.unauthorized("send a device token or sign in");
        }
        sameOrigin(context);
        List<Actor> known = Stream.of(
                        Optional.ofNullable(person).flatMap(byCookie),
                        Optional.ofNullable(device).flatMap(byToken).filter(actor -> actor.kind() == Kind.PAD))
                .flatMap(Optional::stream)
                .toList();
        if (known.isEmpty()) {
            throw ended();
        }
        return known;
    }

    /** A browser's write must come from a page of this server. */
    public static void sameOrigin(Context context) {
        String method = context.method().name();
        if (method.equals("GET") || method.equals("HEAD")) {
            return;
        }
        String origin = context.header("Origin");
        if (origin == null || !authority(origin).equals(context.header("Host"))) {
            throw Refusal.forbidden("access.origin", "a page of another origin may not write here");
        }
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
