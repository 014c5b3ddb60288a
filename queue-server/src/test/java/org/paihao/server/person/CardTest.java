package org.paihao.server.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paihao.server.person.PersonHall.id;
import static org.paihao.server.person.PersonHall.priority;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;

/** A kiosk reads a card and sends no number. */
class CardTest {
    private static final String LI = IdCards.grown(1);
    private static final String WANG = IdCards.grown(2);

    @TempDir
    private Path folder;

    private PersonHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new PersonHall(folder);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void cardAndTypedNumberAreOnePerson() {
        assertThat(hall.atTheKiosk("B", card(LI)).text("number")).isEqualTo("B001");
        refused(hall.atTheGuideDesk("B", id(LI)), 409, "person.has-ticket");
        assertThat(hall.atTheGuideDesk("B", id(WANG)).text("number")).isEqualTo("B002");
        Reply again = hall.atTheKiosk("B", card(WANG));
        refused(again, 409, "person.has-ticket");
        assertThat(again.body().at("/facts/number").asText()).isEqualTo("B002");
    }

    @Test
    void whoIsAgedGoesFirstAndWhyIsKeptWithThePersonAndCounted() {
        hall.atTheKiosk("A", "");
        Reply aged = hall.atTheKiosk("A", priority("PRIORITY", "aged") + "," + card(LI));
        assertThat(aged.status()).isEqualTo(201);
        assertThat(aged.body().get("ahead").asInt()).isZero();
        assertThat(hall.hall.count("SELECT count(*) FROM person WHERE reason = 'aged' AND id_hash IS NOT NULL"))
                .isEqualTo(1);
        assertThat(hall.hall.count("SELECT sum(count) FROM priority_count WHERE reason = 'aged'"))
                .isEqualTo(1);
    }

    @Test
    void theLimitIsTheHallsAndTurnsOnTheBirthday() {
        assertThat(key().text("agedIfBornBy")).isEqualTo("1966-11-23");
        hall.hall.clock.set("2026-11-24T08:30");
        assertThat(key().text("agedIfBornBy")).isEqualTo("1966-11-24");
    }

    @Test
    void whereNobodyGoesFirstForTheirAgeNoLimitIsTold() throws Exception {
        hall.close();
        hall = new PersonHall(
                Files.createDirectory(folder.resolve("other")),
                PersonHall.text().replace("reasons: [aged, ", "reasons: [").replaceAll("(?m)^  agedFrom:.*$", ""));
        assertThat(key().body().has("agedIfBornBy")).isFalse();
        refused(hall.atTheKiosk("A", priority("PRIORITY", "aged") + "," + card(LI)), 400, "priority.reason");
    }

    @Test
    void whatIsNoHashAndWhoIsNoKioskIsRefused() {
        refused(hall.atTheKiosk("B", "\"cardHash\":\"\""), 400, "card.hash");
        refused(hall.atTheKiosk("B", "\"cardHash\":\"" + LI + "\""), 400, "card.hash");
        refused(hall.atTheKiosk("B", card(LI) + "," + id(LI)), 400, "person.which");
        refused(hall.atTheGuideDesk("B", card(LI)), 403, "card.not-here");
        refused(hall.guide.post(Paths.CHECK_IN, "{" + card(LI) + "}"), 403, "card.not-here");
        assertThat(hall.guide.get(Paths.CARD_KEY).status()).isEqualTo(403);
        assertThat(hall.hall.count("SELECT count(*) FROM ticket")).isZero();
    }

    @Test
    void anAppointmentIsCheckedInByTheCard() {
        Reply made = hall.guide.post(
                Paths.APPOINTMENTS, "{\"service\":\"A\",\"day\":\"2026-11-23\",\"time\":\"09:00\"," + id(LI) + "}");
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        refused(checkIn(WANG), 404, "appointment.unknown");
        hall.hall.clock.set("2026-11-23T08:55");
        Reply ticket = checkIn(LI);
        assertThat(ticket.status()).as("%s", ticket.body()).isEqualTo(201);
        refused(checkIn(LI), 409, "appointment.used");
    }

    @Test
    void whatIsKeptIsNeitherTheHashThatAKioskSendsNorGuessableWithItsKey() {
        hall.atTheKiosk("B", card(LI));
        byte[] sent = Base64.getUrlDecoder().decode(hash(LI));
        byte[] kept = hall.hall.sql("SELECT id_hash FROM person", row -> row.getBytes(1));
        assertThat(kept).hasSize(32);
        assertThat(Arrays.equals(kept, sent)).isFalse();
        assertThat(kept).isNotEqualTo(mac(sent)).isNotEqualTo(mac(kept));
        assertThat(hall.hall.count("SELECT count(*) FROM journal WHERE body LIKE '%" + hash(LI) + "%'"))
                .isZero();
    }

    private Reply checkIn(String number) {
        return hall.hall.post(
                hall.hall.kiosk("k1"),
                Paths.CHECK_IN,
                "{" + card(number) + "}",
                UUID.randomUUID().toString());
    }

    private Reply key() {
        return hall.hall.get(hall.hall.kiosk("k1"), Paths.CARD_KEY);
    }

    private String card(String number) {
        return "\"cardHash\":\"" + hash(number) + "\"";
    }

    private String hash(String number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(number.getBytes(StandardCharsets.US_ASCII)));
    }

    /** As any program that has the kiosk's key can. */
    private byte[] mac(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(key().text("key")), "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.code()).as("%s", reply.body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }
}
