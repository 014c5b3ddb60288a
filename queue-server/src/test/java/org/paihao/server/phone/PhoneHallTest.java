package org.paihao.server.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;

/** What anybody may know before they leave home. */
class PhoneHallTest {
    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode look() {
        hall.clock.passSeconds(1);
        return hall.get(null, Paths.PHONE_HALL).body();
    }

    @Test
    void whetherItIsOpenUntilWhenAndHowManyWait() {
        hall.take("A");
        hall.take("A");
        JsonNode now = look();
        assertThat(now.get("open").asBoolean()).isTrue();
        assertThat(now.get("day").asText()).isEqualTo("2026-11-23");
        assertThat(now.get("issuingUntil").asText()).startsWith("2026-11-23T17:00");
        assertThat(now.get("opensNext").isNull()).isTrue();
        assertThat(now.at("/services/0/waiting").asInt()).isEqualTo(2);
        assertThat(now.at("/services/1/waiting").asInt()).isZero();
        assertThat(now.at("/hall/supervisionPhone").asText()).isEqualTo("12345");
        assertThat(now.get("hours")).hasSize(1);
    }

    @Test
    void whereSomebodyIs() {
        assertThat(look().at("/services/0/manned")).isEmpty();
        hall.act(4, "open");
        hall.act(3, "open");
        assertThat(look().at("/services/0/manned").toString()).isEqualTo("[3,4]");
        hall.act(4, "pause", "\"reason\":\"meal\"");
        assertThat(look().at("/services/0/manned").toString()).isEqualTo("[3]");
    }

    @Test
    void whoClosedTheDayMeansAllOfIt() {
        Person.signedIn(hall, "guide", Kind.GUIDE, null).post(Paths.DAY + "/close", "");
        JsonNode now = look();
        assertThat(now.get("open").asBoolean()).isFalse();
        assertThat(now.get("issuingUntil").isNull()).isTrue();
        assertThat(now.get("opensNext").asText()).startsWith("2026-11-24T08:30");
    }

    @Test
    void inTheEveningItSaysWhenTheHallOpensNext() {
        hall.clock.set("2026-11-27T19:00");
        JsonNode now = look();
        assertThat(now.get("open").asBoolean()).isFalse();
        assertThat(now.get("opensNext").asText()).as("on Monday").startsWith("2026-11-30T08:30");
    }

    @Test
    void itIsLookedAtOnceASecondHoweverManyAsk() {
        look();
        hall.take("A");
        assertThat(hall.get(null, Paths.PHONE_HALL)
                        .body()
                        .at("/services/0/waiting")
                        .asInt())
                .as("within the same second")
                .isZero();
        assertThat(look().at("/services/0/waiting").asInt()).isEqualTo(1);
        String etag = hall.get(null, Paths.PHONE_HALL).header("ETag");
        assertThat(hall.get(null, Paths.PHONE_HALL, "If-None-Match", etag).status())
                .isEqualTo(304);
    }

    @Test
    void whichPapersToBringAndNobodysName() {
        JsonNode items = hall.get(null, Paths.PHONE_ITEMS).body().get("items");
        assertThat(items.at("/0/id").asText()).isEqualTo("yibao-register");
        assertThat(items.at("/0/service").asText()).isEqualTo("shebao-yibao");
        Reply guide = hall.get(null, Paths.PHONE_ITEMS + "/yibao-register");
        assertThat(guide.body().at("/materials/0/name/zh-CN").asText()).isEqualTo("身份证或户口本");
        assertThat(guide.body().has("handler")).isFalse();
        assertThat(guide.body().toString()).doesNotContain("示例经办人");
        assertThat(hall.get(null, Paths.PHONE_ITEMS + "/no-such").code()).isEqualTo("item.unknown");
        assertThat(hall.get(null, Paths.GUIDES).status())
                .as("the devices' own address")
                .isEqualTo(401);
    }

    @Test
    void nobodyAsksWithoutEnd() {
        for (int i = 0; i < 6_000; i++) {
            hall.get(null, Paths.PHONE_HALL);
        }
        for (String path : new String[] {Paths.PHONE_HALL, Paths.PHONE_ITEMS, Paths.PHONE_ITEMS + "/pension-age"}) {
            assertThat(hall.get(null, path).code()).as(path).isEqualTo("rate.limited");
        }
        hall.clock.passSeconds(61);
        assertThat(hall.get(null, Paths.PHONE_HALL).status()).isEqualTo(200);
    }
}
