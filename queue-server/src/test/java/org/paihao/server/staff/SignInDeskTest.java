package org.paihao.server.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.CloseCommand;
import org.paihao.protocol.SessionRequest;
import org.paihao.protocol.WindowState;
import org.paihao.server.TemporaryBooks;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.window.WindowStore;

final class SignInDeskTest {
    private static final String PASSWORD = "a long enough one";
    private static final String HERE = "10.0.0.3";

    private static final CloseCommand JUST_SO = new CloseCommand(null, null, null);

    @TempDir
    Path folder;

    private TemporaryBooks books;
    private StaffDesk staff;
    private SignInDesk desk;
    private Sessions sessions;

    @BeforeEach
    void open() {
        books = new TemporaryBooks(folder);
        Passwords passwords = new Passwords();
        staff = new StaffDesk(books.ledger(), books.readers(), passwords);
        desk = new SignInDesk(books.hall(), books.ledger(), books.readers(), books.windowDesk(), passwords);
        sessions = new Sessions(books.readers());
        if (staff.list().isEmpty()) {
            staff.add("003", Kind.CLERK, PASSWORD);
            staff.add("004", Kind.CLERK, PASSWORD);
            staff.add("guide", Kind.GUIDE, PASSWORD);
        }
    }

    @AfterEach
    void close() throws SQLException {
        books.close();
    }

    @Test
    void signingInOpensTheWindowInTheClerksName() {
        var in = signIn("003", 3);
        assertThat(in.session().name()).isEqualTo("王小满");
        assertThat(in.session().role()).isEqualTo("clerk");
        assertThat(in.session().window().state()).isEqualTo(WindowState.OPEN);
        assertThat(in.session().window().turn()).isEqualTo(1);
        assertThat(sessions.find(in.token()).orElseThrow().actor()).isEqualTo(new Actor(Kind.CLERK, "003", 3));
        assertThat(desk.session(sessions.find(in.token()).orElseThrow())).isEqualTo(in.session());
    }

    @Test
    void aWindowWithSomebodyElseIsTaken() {
        signIn("003", 3);
        assertThat(refusal("004", PASSWORD, 3).code()).isEqualTo("window.taken");
    }

    @Test
    void aClerkWhoLostThePageTakesTheOwnWindowOverAndTheLostPageEnds() {
        var lost = signIn("003", 3);
        var again = signIn("003", 3);
        assertThat(again.session().window().state()).isEqualTo(WindowState.OPEN);
        assertThat(sessions.find(lost.token())).isEmpty();
        assertThat(sessions.find(again.token())).isPresent();
    }

    @Test
    void signingOutClosesTheWindowAndASecondTimeIsNoError() {
        var in = signIn("003", 3);
        desk.signOut(in.token(), JUST_SO);
        desk.signOut(in.token(), JUST_SO);
        assertThat(sessions.find(in.token())).isEmpty();
        assertThat(window(3).state()).isEqualTo(WindowState.CLOSED);
        assertThat(signIn("004", 3).session().window().state()).isEqualTo(WindowState.OPEN);
    }

    @Test
    void nobodySignsOutWhileSomebodyIsServed() {
        var in = signIn("003", 3);
        serveSomebodyAt(3);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.signOut(in.token(), JUST_SO));
        assertThat(refusal.code()).isEqualTo("window.busy");
        assertThat(sessions.find(in.token())).isPresent();
    }

    @Test
    void closingTheWindowEndsTheSession() {
        var in = signIn("003", 3);
        books.ledger()
                .write(writing ->
                        books.windowDesk().closeWithSession(writing, new Actor(Kind.CLERK, "003", 3), 3, JUST_SO));
        assertThat(sessions.find(in.token())).isEmpty();
    }

    @Test
    void aSessionLivesOnWhenTheServerStartsAgain() throws SQLException {
        var in = signIn("003", 3);
        books.close();
        open();
        assertThat(sessions.find(in.token())).isPresent();
    }

    @Test
    void anUnknownUserGetsTheAnswerToAWrongPasswordAndOpensNothing() {
        Refusal wrong = refusal("003", "not the password", 3);
        Refusal unknown = refusal("nobody", PASSWORD, 3);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.code()).isEqualTo(wrong.code());
        assertThat(unknown.getMessage()).isEqualTo(wrong.getMessage());
        assertThat(window(3).state()).isEqualTo(WindowState.CLOSED);
    }

    @Test
    void anUnknownUserCostsAsMuchWorkAsAKnownOne() {
        Passwords passwords = new Passwords();
        String hash = passwords.hash(PASSWORD);
        // In turn: while the machine warms up, both get cheaper.
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            long known = workOf(() -> passwords.matches("wrong", hash));
            ratios.add((double) workOf(() -> passwords.matches("wrong", null)) / known);
        }
        Collections.sort(ratios);
        assertThat(ratios.get(4)).as("the median of %s", ratios).isBetween(0.5, 2.0);
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaitsButNotFromElsewhere() {
        for (int i = 0; i < FailedSignIns.PER_USER; i++) {
            assertThat(refusal("003", "guess " + i + " ......", 3).code()).isEqualTo("session.wrong");
        }
        Refusal waits = refusal("003", PASSWORD, 3);
        assertThat(waits.status()).isEqualTo(429);
        assertThat(waits.code()).isEqualTo("rate.limited");
        desk.signIn(new SessionRequest("003", PASSWORD, 3), "10.0.0.9");
        assertThat(window(3).state()).isEqualTo(WindowState.OPEN);
    }

    @Test
    void aClerkNamesAWindowAndNobodyElseDoes() {
        assertThat(refusal("003", PASSWORD, null).code()).isEqualTo("session.window");
        assertThat(refusal("guide", PASSWORD, 3).code()).isEqualTo("session.window");
        assertThat(refusal("003", PASSWORD, 77).code()).isEqualTo("window.unknown");
        assertThat(sessions.find(signIn("guide", null).token()).orElseThrow().actor())
                .isEqualTo(new Actor(Kind.GUIDE, "guide", null));
    }

    @Test
    void aNewPasswordEndsTheSessionsButKeepsTheWindowForTheSameClerk() {
        var in = signIn("003", 3);
        staff.password("003", "another long one");
        assertThat(sessions.find(in.token())).isEmpty();
        assertThat(refusal("003", PASSWORD, 3).code()).isEqualTo("session.wrong");
        desk.signIn(new SessionRequest("003", "another long one", 3), HERE);
    }

    @Test
    void aUserAtAWindowIsNotRemoved() {
        var in = signIn("003", 3);
        assertThat(catchThrowableOfType(Refusal.class, () -> staff.remove("003"))
                        .code())
                .isEqualTo("user.at-window");
        desk.signOut(in.token(), JUST_SO);
        staff.remove("003");
        assertThat(refusal("003", PASSWORD, 3).code()).isEqualTo("session.wrong");
    }

    @Test
    void usersHaveOneNameAPlainOneAndALongPassword() {
        assertThat(addRefused("003", Kind.CLERK, PASSWORD)).isEqualTo("user.taken");
        assertThat(addRefused("a b", Kind.CLERK, PASSWORD)).isEqualTo("user.name");
        assertThat(addRefused("005", Kind.KIOSK, PASSWORD)).isEqualTo("user.role");
        assertThat(addRefused("005", Kind.CLERK, "short")).isEqualTo("user.password");
    }

    @Test
    void neitherPasswordNorCookieIsInTheBooksOrInWhatIsWrittenToALog() throws SQLException, IOException {
        var in = signIn("003", 3);
        assertThat(in.toString()).doesNotContain(in.token());
        assertThat(new SessionRequest("003", PASSWORD, 3).toString()).doesNotContain(PASSWORD);
        books.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(PASSWORD)
                        .doesNotContain(in.token());
            }
        }
        open();
    }

    private SignInDesk.SignedIn signIn(String user, Integer window) {
        return desk.signIn(new SessionRequest(user, PASSWORD, window), HERE);
    }

    private Refusal refusal(String user, String password, Integer window) {
        return catchThrowableOfType(Refusal.class, () -> desk.signIn(new SessionRequest(user, password, window), HERE));
    }

    private String addRefused(String name, Kind role, String password) {
        return catchThrowableOfType(Refusal.class, () -> staff.add(name, role, password))
                .code();
    }

    private org.paihao.protocol.Window window(int no) {
        return books.readers()
                .read(database -> new WindowStore().get(database, no).wire());
    }

    private void serveSomebodyAt(int window) {
        books.ledger().write(writing -> {
            var database = writing.database();
            database.update("INSERT INTO service(id, letter) VALUES ('s', 'A')");
            return database.update(
                    "INSERT INTO ticket(id, day, origin, service, n, label, device, arrived, state, print, lane, rank,"
                            + " window)"
                            + " VALUES ('t', 0, 's', 's', 1, 'A001', 'k', 0, 'SERVING', 'NONE', 60, 0, ?)",
                    window);
        });
    }

    /** Nanoseconds that this thread worked: what else the machine does takes time, but does not count. */
    private static long workOf(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - begun;
    }
}
