package org.paihao.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.storage.StartFault;

/** Signing in and out as a browser does it. */
final class SessionRoutesTest {
    private static final String PASSWORD = "a long enough one";

    @TempDir
    Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws StartFault {
        hall = RunningHall.mondayMorning(folder);
        hall.office(OfficeRequest.addUser("003", Actor.Kind.CLERK, PASSWORD));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void theCookieIsForTheBrowserAlone() {
        String cookie = signIn(own()).header("Set-Cookie");
        assertThat(cookie).startsWith("paihao=").contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void theCookieOpensTheOwnConsoleAndNoOther() {
        String cookie = cookie(signIn(own()));
        assertThat(get(Paths.consoleView(3), cookie).status()).isEqualTo(200);
        assertThat(get(Paths.consoleView(4), cookie).code()).isEqualTo("access.other-window");
        assertThat(get(Paths.padView(3), cookie).code()).isEqualTo("access.forbidden");
        assertThat(get(Paths.SESSIONS, cookie).body().at("/name").asText()).isEqualTo("王小满");
    }

    @Test
    void whoeverSignsOutIsOutAndTheWindowIsClosed() {
        String cookie = cookie(signIn(own()));
        Reply out = delete(cookie, own());
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).startsWith("paihao=;").contains("Expires=Thu, 01 Jan 1970");
        assertThat(get(Paths.SESSIONS, cookie).status()).isEqualTo(401);
        assertThat(get(Paths.consoleView(3), cookie).status()).isEqualTo(401);
        assertThat(window3().at("/taken").asBoolean()).isFalse();
    }

    @Test
    void aPageOfAnotherOriginSignsNobodyInOrOut() {
        assertThat(signIn("http://evil.example").code()).isEqualTo("access.origin");
        String cookie = cookie(signIn(own()));
        assertThat(delete(cookie, "http://evil.example").code()).isEqualTo("access.origin");
        assertThat(get(Paths.SESSIONS, cookie).status()).isEqualTo(200);
    }

    @Test
    void anybodySeesTheWindowsButNobodysName() {
        signIn(own());
        Reply list = hall.get(null, Paths.SIGN_IN);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body().at("/hall/name/zh-CN").asText()).isEqualTo("黄潭镇便民服务中心");
        assertThat(list.body().at("/windows")).hasSize(10);
        assertThat(window3().at("/taken").asBoolean()).isTrue();
        assertThat(window3().at("/services/0/letter").asText()).isEqualTo("A");
        assertThat(list.body().toString()).doesNotContain("王小满", "003");
    }

    @Test
    void whatIsNoSignInIsRefused() {
        assertThat(signIn("{}", own()).status()).isEqualTo(400);
        assertThat(signIn("{\"user\":\"003\"", own()).code()).isEqualTo("body.broken");
        assertThat(signIn("{\"user\":\"003\",\"password\":\"" + PASSWORD + "\",\"window\":\"3\"}", own())
                        .code())
                .isEqualTo("body.broken");
        assertThat(get(Paths.SESSIONS, "paihao=guess").status()).isEqualTo(401);
    }

    @Test
    void nobodyReachesTheOfficeWithoutItsKey() {
        assertThat(hall.post(null, "/office", "{\"act\":\"LIST_USERS\"}", null).code())
                .isEqualTo("office.closed");
        assertThat(hall.post("guess", "/office", "{\"act\":\"LIST_USERS\"}", null)
                        .code())
                .isEqualTo("office.closed");
        assertThat(hall.post(hall.kiosk("k1"), "/office", "{\"act\":\"LIST_USERS\"}", null)
                        .code())
                .isEqualTo("office.closed");
    }

    private JsonNode window3() {
        return hall.get(null, Paths.SIGN_IN).body().at("/windows/2");
    }

    private String own() {
        return "http://127.0.0.1:" + hall.port();
    }

    private Reply signIn(String origin) {
        return signIn("{\"user\":\"003\",\"password\":\"" + PASSWORD + "\",\"window\":3}", origin);
    }

    private Reply signIn(String body, String origin) {
        return hall.send(
                null,
                HttpRequest.newBuilder(hall.address(Paths.SESSIONS)).POST(HttpRequest.BodyPublishers.ofString(body)),
                "Origin",
                origin);
    }

    private Reply get(String path, String cookie) {
        return hall.get(null, path, "Cookie", cookie);
    }

    private Reply delete(String cookie, String origin) {
        return hall.send(
                null,
                HttpRequest.newBuilder(hall.address(Paths.SESSIONS)).DELETE(),
                "Cookie",
                cookie,
                "Origin",
                origin);
    }

    private static String cookie(Reply signedIn) {
        return signedIn.header("Set-Cookie").split(";")[0];
    }
}
