package org.paihao.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a hall file says of priority, agents and appointments, and what it may not say. */
final class PersonsFileTest {
    @Test
    void theSampleHallSaysIt() {
        Hall hall = SampleHall.hall();
        assertThat(hall.priorities()).isEqualTo(Priorities.usual());
        assertThat(hall.agents().find("D01")).hasValue(new Agent("D01", "孙芒种"));
        assertThat(hall.appointments().early()).isEqualTo(Duration.ofMinutes(30));
        assertThat(hall.appointments().plan("gongan")).hasValue(new SlotPlan(30, 1));
        assertThat(hall.appointments().plan("shichang")).isEmpty();
        assertThat(hall.services()).noneMatch(Service::onePerPerson);
    }

    @Test
    void aHallThatSaysNothingBooksNothingAndKnowsNoAgents() {
        String text = SampleHall.text();
        Hall hall = HallFile.read(text.substring(0, text.indexOf("\npriority:")));
        assertThat(hall.priorities()).isEqualTo(Priorities.usual());
        assertThat(hall.agents()).isEqualTo(Agents.usual());
        assertThat(hall.appointments()).isEqualTo(Appointments.usual());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agedFrom: 60 | agedFrom: 49 | priority.agedFrom | a whole number from 50 to 100",
                "[aged, disabled, | [disabled, | priority.agedFrom | no use without the reason aged",
                "[aged, disabled, | [aged, aged, | priority.reasons[1] | there already",
                "[aged, disabled, | [aged, rich, | priority.reasons[1] | not known",
                "approvers: [] | approvers: ['no name'] | priority.approvers[0] | the name by which a user signs in",
                "perHour: 20 | perHour: 0 | priority.perHour | from 1 to 200",
                "perDay: 60 | perDay: 10 | priority.perDay | from 20 to 1000",
                "urgentPerDay: 5 | urgentPerDay: 101 | priority.urgentPerDay | from 0 to 100",
                "live: 3 | live: 0 | agents.live | from 1 to 100",
                "perDay: 20 | perDay: 2 | agents.perDay | from 3 to 500",
                "no: D01 | no: 'D 01' | agents.known[0].no | letters and digits",
                "days: 14 | days: 91 | appointments.days | from 0 to 90",
                "earlyMinutes: 30 | earlyMinutes: -1 | appointments.earlyMinutes | from 0 to 240",
                "lateMinutes: 15 | lateMinutes: 121 | appointments.lateMinutes | from 0 to 120",
                "{service: gongan, | {service: fishing, | appointments.services[1].service | not known",
                "{service: gongan, | {service: shebao-yibao, | appointments.services[1].service | there already",
                "slotMinutes: 30, places: 1 | slotMinutes: 4, places: 1 | appointments.services[1].slotMinutes | from 5 to 240",
                "slotMinutes: 30, places: 1 | slotMinutes: 30, places: 0 | appointments.services[1].places | from 1 to 50"
            })
    void whatNoHallCouldRunByIsToldWithItsField(String right, String wrong, String field, String reason) {
        String text = SampleHall.text();
        assertThat(text).contains(right);
        HallFileFault fault =
                catchThrowableOfType(HallFileFault.class, () -> HallFile.read(text.replace(right, wrong)));
        assertThat(fault).as(wrong).isNotNull();
        assertThat(fault.getMessage()).contains(field).contains(reason);
    }

    @Test
    void onePerPersonIsYesOrNo() {
        String text = SampleHall.text();
        assertThat(HallFile.read(text.replace("    letter: B\n", "    letter: B\n    onePerPerson: true\n"))
                        .service("B")
                        .orElseThrow()
                        .onePerPerson())
                .isTrue();
        HallFileFault fault = catchThrowableOfType(
                HallFileFault.class,
                () -> HallFile.read(text.replace("    letter: B\n", "    letter: B\n    onePerPerson: perhaps\n")));
        assertThat(fault.getMessage()).contains("services[1].onePerPerson", "true, false");
    }
}
