package org.paihao.server.staff;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.paihao.protocol.CloseCommand;
import org.paihao.protocol.Paths;
import org.paihao.protocol.SessionRequest;
import org.paihao.protocol.WindowChoice;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.refusal.Refusal;

/** The addresses of signing in and out. The right is a cookie that no script can read and no other site can send. */
public final class SessionRoutes implements Routes {
    private final Sessions sessions;
    private final SignInDesk desk;
    private final SignInPage page;

    public SessionRoutes(Sessions sessions, SignInDesk desk, SignInPage page) {
        this.sessions = sessions;
        this.desk = desk;
        this.page = page;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Paths.SIGN_IN, context -> Answers.json(context, 200, page.list()));
        routes.post(Paths.SESSIONS, this::signIn);
        routes.get(Paths.SESSIONS, this::session);
        routes.post(Paths.SESSION_WINDOWS, this::take);
        routes.delete(Paths.SESSIONS, this::signOut);
    }

    private void signIn(Context context) {
        // A browser always says where it comes from; a machine does not and has no other site's page open.
        if (context.header("Origin") != null) {
            Access.sameOrigin(context);
        }
        SignInDesk.SignedIn in = desk.signIn(Requests.body(context, SessionRequest.class), context.ip());
        context.cookie(cookie(in.token(), (int) SignInDesk.LONGEST_SHIFT.toSeconds()));
        Answers.json(context, 201, in.session());
    }

    private void session(Context context) {
        StaffSession session = Optional.ofNullable(context.cookie(Access.COOKIE))
                .flatMap(sessions::find)
                .orElseThrow(() -> Refusal.unauthorized("nobody is signed in here"));
        Answers.json(context, 200, desk.session(session));
    }

    private void take(Context context) {
        String token = context.cookie(Access.COOKIE);
        if (token == null) {
            throw Refusal.unauthorized("nobody is signed in here");
        }
        Access.sameOrigin(context);
        Answers.json(
                context,
                200,
                desk.take(token, Requests.body(context, WindowChoice.class).window()));
    }

    private void signOut(Context context) {
        String token = context.cookie(Access.COOKIE);
        if (token != null) {
            Access.sameOrigin(context);
            desk.signOut(
                    token,
                    new CloseCommand(null, "true".equals(context.queryParam("confirm")), context.queryParam("reason")));
        }
        context.cookie(cookie("", 0)).status(204);
    }

    private static Cookie cookie(String value, int maxAge) {
        Cookie cookie = new Cookie(Access.COOKIE, value);
        cookie.setPath("/");
        cookie.setMaxAge(maxAge);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }
}
