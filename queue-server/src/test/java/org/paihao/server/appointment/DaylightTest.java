package org.paihao.server.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.SettableClock;
import org.paihao.server.catalog.SampleHall;

/** A hall of a land that changes its clocks, open in the night of the change. */
class DaylightTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static SettableClock at(String local) {
        SettableClock clock = SettableClock.at("2027-01-01T00:00");
        clock.set(ZonedDateTime.of(java.time.LocalDateTime.parse(local), BERLIN)
                .withZoneSameInstant(clock.getZone())
                .toLocalDateTime()
                .toString());
        return clock;
    }

    private static String text() {
        return SampleHall.text()
                .replace("timeZone: Asia/Shanghai", "timeZone: Europe/Berlin")
                .replaceFirst(
                        "(days: \\[sat, sun\\]\\n[^\\n]*\\n\\s*)times: \\[\\]",
                        "$1times: [{from: 00:30, until: 06:00}]");
    }

    @Test
    void aTimeThatTheClockLeavesOutCannotBeBooked(@TempDir Path folder) throws Exception {
        try (AppointmentHall desk = new AppointmentHall(folder, at("2027-03-22T09:00"), text())) {
            Reply gap = desk.make("A", "2027-03-28", "02:30");
            assertThat(gap.code()).as("%s", gap.body()).isEqualTo("appointment.no-slot");
            assertThat(desk.guide
                            .get(Paths.SLOTS + "?service=A&day=2027-03-28")
                            .body()
                            .toString())
                    .contains("01:30", "03:00")
                    .doesNotContain("02:00", "02:30");
            Reply after = desk.make("A", "2027-03-28", "03:00");
            assertThat(after.text("checkInFrom")).isEqualTo("2027-03-28T01:30:00+01:00");
            assertThat(after.text("checkInUntil")).isEqualTo("2027-03-28T03:15:00+02:00");
        }
    }

    @Test
    void aTimeThatTheClockShowsTwiceIsTheFirstOfTheTwo(@TempDir Path folder) throws Exception {
        try (AppointmentHall desk = new AppointmentHall(folder, at("2027-10-25T09:00"), text())) {
            Reply made = desk.make("A", "2027-10-31", "02:30");
            assertThat(made.text("checkInFrom")).as("%s", made.body()).isEqualTo("2027-10-31T02:00:00+02:00");
            assertThat(desk.make("A", "2027-10-31", "02:30").status()).isEqualTo(201);
            assertThat(desk.make("A", "2027-10-31", "02:30").code()).isEqualTo("appointment.full");
        }
    }
}
