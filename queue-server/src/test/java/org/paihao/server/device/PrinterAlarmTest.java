package org.paihao.server.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;

/** What a kiosk says of its printer is told to whoever can go and see to it. */
class PrinterAlarmTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"near-end", "paper-out", "cover-open", "cutter", "printer-error", "no-answer", "line-lost"})
    void eachTroubleIsAnAlarmOfItsOwnUntilThePrinterIsReady(String state) {
        assertThat(says("k1", state).status()).isEqualTo(200);
        assertThat(alarms(guide, Paths.GUIDE_VIEW)).containsExactly("printer." + state + " k1");
        assertThat(alarms(manager, Paths.MANAGER_VIEW)).containsExactly("printer." + state + " k1");
        says("k1", "ready");
        assertThat(alarms(guide, Paths.GUIDE_VIEW)).isEmpty();
        assertThat(alarms(manager, Paths.MANAGER_VIEW)).isEmpty();
    }

    @Test
    void eachKioskHasAPrinterOfItsOwn() {
        hall.kiosk("k2");
        says("k2", "cover-open");
        says("k1", "paper-out");
        assertThat(alarms(guide, Paths.GUIDE_VIEW)).containsExactly("printer.paper-out k1", "printer.cover-open k2");
        says("k1", "unasked");
        assertThat(alarms(guide, Paths.GUIDE_VIEW)).containsExactly("printer.cover-open k2");
    }

    @Test
    void anAlarmSaysSinceWhenAndARepetitionChangesNothing() {
        says("k1", "paper-out");
        JsonNode first = guide.get(Paths.GUIDE_VIEW).body().at("/alarms/0/facts");
        assertThat(first.at("/label/zh-CN").asText()).isNotEmpty();
        long rows = hall.journal();
        hall.clock.passSeconds(2);
        says("k1", "paper-out");
        assertThat(guide.get(Paths.GUIDE_VIEW).body().at("/alarms/0/facts")).isEqualTo(first);
        assertThat(hall.journal()).isEqualTo(rows);
    }

    @Test
    void aWordThatNobodyKnowsAndAStrangerAreRefused() {
        assertThat(says("k1", "on-fire").code()).isEqualTo("printer.state");
        assertThat(guide.post(Paths.PRINTER, "{\"state\":\"ready\"}").status()).isEqualTo(403);
    }

    private Reply says(String kiosk, String state) {
        return hall.post(hall.kiosk(kiosk), Paths.PRINTER, "{\"state\":\"" + state + "\"}", null);
    }

    private static List<String> alarms(Person who, String view) {
        List<String> printers = new ArrayList<>();
        for (JsonNode alarm : who.get(view).body().get("alarms")) {
            if (alarm.get("code").asText().startsWith("printer.")) {
                printers.add(alarm.get("code").asText() + " "
                        + alarm.at("/facts/kiosk").asText());
            }
        }
        return printers;
    }
}
