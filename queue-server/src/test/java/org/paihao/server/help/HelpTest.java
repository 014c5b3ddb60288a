package org.paihao.server.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;

/** A visitor at a kiosk calls for somebody, and somebody comes. */
class HelpTest {
    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person guide;
    private Person manager;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
        manager = Person.signedIn(hall, "manager", Kind.MANAGER, null);
        hall.kiosk("k1");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void guideDeskAndManagerHearItUntilSomebodyGoesAndTheKioskSaysSo() {
        assertThat(shown("k1").isNull()).isTrue();
        assertThat(calls("k1").status()).isEqualTo(200);
        assertThat(callers(guide, Paths.GUIDE_VIEW)).containsExactly("k1");
        assertThat(callers(manager, Paths.MANAGER_VIEW)).containsExactly("k1");
        assertThat(shown("k1").get("comingSince").isNull()).isTrue();

        assertThat(goes(guide, "k1").status()).isEqualTo(200);
        assertThat(callers(guide, Paths.GUIDE_VIEW)).isEmpty();
        assertThat(callers(manager, Paths.MANAGER_VIEW)).isEmpty();
        assertThat(shown("k1").get("comingSince").isNull()).isFalse();

        hall.clock.passSeconds(121);
        assertThat(shown("k1").isNull()).as("somebody has come").isTrue();
    }

    @Test
    void touchingAgainWhileNobodyHasAnsweredChangesNothing() {
        calls("k1");
        JsonNode first = shown("k1");
        long rows = hall.journal();
        hall.clock.passSeconds(30);
        assertThat(calls("k1").body()).isEqualTo(first);
        assertThat(hall.journal()).isEqualTo(rows);
    }

    @Test
    void twoWhoGoAreToldTheSameAndTheNextVisitorMayCallAgain() {
        calls("k1");
        Reply first = goes(guide, "k1");
        assertThat(goes(manager, "k1").body()).isEqualTo(first.body());
        calls("k1");
        assertThat(callers(guide, Paths.GUIDE_VIEW)).containsExactly("k1");
        assertThat(shown("k1").get("comingSince").isNull()).isTrue();
    }

    @Test
    void aCallThatNobodyAnsweredEndsAndCannotBeAnsweredAnyMore() {
        calls("k1");
        hall.clock.passSeconds(601);
        assertThat(callers(guide, Paths.GUIDE_VIEW)).isEmpty();
        assertThat(shown("k1").isNull()).isTrue();
        assertThat(goes(guide, "k1").code()).isEqualTo("help.not-called");
    }

    @Test
    void whoWaitsLongestIsNamedFirst() {
        hall.kiosk("k2");
        calls("k2");
        hall.clock.passSeconds(5);
        calls("k1");
        assertThat(callers(guide, Paths.GUIDE_VIEW)).containsExactly("k2", "k1");
    }

    @Test
    void onlyAKioskCallsAndOnlyGuideDeskAndManagerGo() {
        assertThat(guide.post(Paths.HELP, "{}").status()).isEqualTo(403);
        calls("k1");
        assertThat(hall.post(hall.kiosk("k1"), Paths.helpComing("k1"), "{}", null)
                        .status())
                .isEqualTo(403);
        assertThat(callers(guide, Paths.GUIDE_VIEW)).containsExactly("k1");
    }

    private Reply calls(String kiosk) {
        return hall.post(hall.kiosk(kiosk), Paths.HELP, "{}", null);
    }

    private static Reply goes(Person who, String kiosk) {
        return who.post(Paths.helpComing(kiosk), "{}");
    }

    private JsonNode shown(String kiosk) {
        return hall.get(hall.kiosk(kiosk), Paths.kioskView(kiosk)).body().get("help");
    }

    private static List<String> callers(Person who, String view) {
        List<String> kiosks = new ArrayList<>();
        for (JsonNode alarm : who.get(view).body().get("alarms")) {
            if (alarm.get("code").asText().equals("kiosk.help")) {
                kiosks.add(alarm.at("/facts/kiosk").asText());
            }
        }
        return kiosks;
    }
}
