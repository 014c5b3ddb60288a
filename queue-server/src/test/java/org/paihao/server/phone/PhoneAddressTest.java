package org.paihao.server.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;

/** A ticket's address is the right to it: nothing else opens it, and whoever has a wrong one is told what to do. */
class PhoneAddressTest {
    @TempDir
    private Path folder;

    private RunningHall hall;
    private Phone phone;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        phone = Phone.of(hall, hall.take("A"));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static String altered(String secret, int at) {
        char other = secret.charAt(at) == 'A' ? 'B' : 'A';
        return secret.substring(0, at) + other + secret.substring(at + 1);
    }

    private static void kind(HttpResponse<String> page, int status) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("打不开这个号", "This ticket cannot be shown", "咨询服务台", "help desk");
        assertThat(page.body()).doesNotContain("Exception", "<script");
    }

    @Test
    void theRightAddressOpensThePageWhichHoldsNothingOfTheTicketAndIsKeptNowhere() {
        HttpResponse<String> page = phone.page();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/phone/ticket.js").doesNotContain(phone.secret, "A001");
        for (var headers : List.of(page.headers(), phone.ticket().headers())) {
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void aGuessedOrCutAddressOpensNothing() {
        String secret = phone.secret;
        long journal = hall.journal();
        List<String> wrong = new ArrayList<>(List.of(
                altered(secret, 0),
                altered(secret, secret.length() - 2),
                altered(secret, secret.indexOf('.') + 1),
                secret.replace('.', '-'),
                secret + "A",
                secret + "." + secret,
                phone.id(),
                phone.id() + ".",
                "." + secret,
                "%E5%8F%B7",
                "A".repeat(4000)));
        for (int length = 1; length < secret.length(); length += 5) {
            wrong.add(secret.substring(0, length));
        }
        for (String cut : wrong) {
            Phone guess = Phone.guessing(hall, cut);
            kind(guess.page(), 404);
            assertThat(guess.ticket().code()).as(cut).isEqualTo("ticket.unknown");
            assertThat(guess.cancel().status()).as(cut).isEqualTo(404);
            // Whoever is refused has to wait in the end; here each guess is somebody else's first.
            hall.clock.passSeconds(61);
        }
        assertThat(hall.journal()).isEqualTo(journal);
        assertThat(phone.ticket().text("state")).isEqualTo("WAITING");
    }

    @Test
    void wherethePathIsCutThereIsStillAPage() {
        for (String path : List.of("/t", "/t/", "/t/" + phone.secret + "/no-such", "/t//x")) {
            kind(phone.browse(hall.address(path)), 404);
        }
        HttpResponse<String> root = phone.browse(hall.address("/"));
        assertThat(root.statusCode()).isEqualTo(200);
        assertThat(root.body()).contains("/phone/");
        for (String path : List.of("/t/%00", "/t/%2F", "/t/..%2f..%2fetc", "/t/%ff")) {
            HttpResponse<String> odd = phone.browse(hall.address(path));
            assertThat(odd.statusCode()).as(path).isBetween(400, 404);
            assertThat(odd.body()).as(path).isNotBlank().doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void nobodyLearnsWhetherThereIsSuchATicket() {
        String marked = "." + "A".repeat(22);
        Reply there = Phone.guessing(hall, phone.id() + marked).ticket();
        Reply nowhere = Phone.guessing(hall, "A".repeat(16) + marked).ticket();
        assertThat(there.status()).isEqualTo(404);
        assertThat(there.body()).isEqualTo(nowhere.body());
        assertThat(there.headers().map()).isEqualTo(nowhere.headers().map());
        assertThat(Phone.guessing(hall, phone.id() + marked).page().body())
                .isEqualTo(Phone.guessing(hall, "A".repeat(16) + marked).page().body());
    }

    @Test
    void whoeverGuessesIsSlowedDownAndNobodyElseIs() {
        Phone guess = Phone.guessing(hall, altered(phone.secret, 3));
        for (int i = 0; i < 60; i++) {
            assertThat(guess.ticket().status()).isEqualTo(404);
        }
        assertThat(guess.ticket().code()).isEqualTo("rate.limited");
        kind(guess.page(), 429);
        assertThat(guess.cancel().status()).isEqualTo(429);
        assertThat(phone.ticket().status()).as("who has a ticket").isEqualTo(200);
        hall.clock.passSeconds(61);
        assertThat(guess.ticket().status()).isEqualTo(404);
    }

    @Test
    void oneTicketIsNotAskedForWithoutEnd() {
        Phone other = Phone.of(hall, hall.take("A"));
        for (int i = 0; i < 120; i++) {
            assertThat(phone.ticket().status()).isEqualTo(200);
        }
        assertThat(phone.ticket().code()).isEqualTo("rate.limited");
        assertThat(phone.cancel().status()).isEqualTo(429);
        assertThat(other.ticket().status()).isEqualTo(200);
        hall.clock.passSeconds(61);
        assertThat(phone.ticket().status()).isEqualTo(200);
    }

    @Test
    void noTokenOrSessionReplacesTheAddress() {
        Reply asked = hall.get(hall.kiosk("k1"), Paths.phoneTicket(phone.id()));
        assertThat(asked.status()).isEqualTo(404);
    }
}
