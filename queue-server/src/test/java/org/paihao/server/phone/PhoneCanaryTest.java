package org.paihao.server.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.Traces;

/** Whoever reads the server's log or steals its files, the key apart, opens no ticket's page. */
class PhoneCanaryTest {
    @TempDir
    private Path folder;

    @Test
    void theAddressOfATicketIsInNoLogAndNoFile() throws Exception {
        try (Traces traces = new Traces(folder);
                RunningHall hall = RunningHall.mondayMorning(folder)) {
            Reply taken = hall.take("A");
            Phone phone = Phone.of(hall, taken);
            String mark = phone.secret.substring(phone.secret.indexOf('.') + 1);
            assertThat(mark).hasSize(22);
            phone.page();
            phone.ticket();
            Phone.guessing(hall, phone.secret + "x").page();
            phone.browse(hall.address(Paths.TRACK + phone.secret + "/%00"));
            hall.post(null, Paths.phoneCancel(phone.secret), "{\"broken", "a-key");
            hall.post(null, Paths.phoneTicket(phone.secret), "{}", "a-key");
            withoutTheTableOfSlips(() -> {
                assertThat(phone.ticket().status()).isEqualTo(503);
                assertThat(phone.page().statusCode()).as("says so itself").isEqualTo(200);
            });
            assertThat(phone.cancel("a-key").text("state")).isEqualTo("CANCELLED");
            assertThat(phone.cancel("a-key").text("state")).isEqualTo("CANCELLED");
            assertThat(traces.logged()).as("the faults").anyMatch(line -> line.contains("ERROR"));
            assertThat(traces.logged()).noneMatch(line -> line.contains(mark));
            assertThat(traces.places(mark.getBytes(StandardCharsets.UTF_8))).isEmpty();
            assertThat(traces.places(phone.id().getBytes(StandardCharsets.UTF_8)))
                    .as("the id is in the books, or this test looks for nothing")
                    .isNotEmpty();
        }
    }

    private void withoutTheTableOfSlips(Runnable act) throws Exception {
        try (Connection books = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hall.db"));
                Statement alter = books.createStatement()) {
            alter.execute("PRAGMA legacy_alter_table = ON");
            alter.execute("ALTER TABLE slip RENAME TO slip_away");
            act.run();
            alter.execute("ALTER TABLE slip_away RENAME TO slip");
        }
    }
}
