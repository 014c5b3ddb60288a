package org.paihao.display.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paihao.protocol.view.BoardView.Announcement;
import org.paihao.protocol.view.Version;

class AnnouncementQueueTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-21T09:00:00+08:00");

    private long nanos;
    private final AnnouncementQueue queue = new AnnouncementQueue(() -> nanos);

    private static Announcement call(long id, String number) {
        return new Announcement(id, number, 3, AT, false, false);
    }

    private static Announcement recall(long id, String number) {
        return new Announcement(id, number, 3, AT, true, false);
    }

    private static Announcement withdrawn(long id, String number) {
        return new Announcement(id, number, 3, AT, false, true);
    }

    private void hears(Announcement... announcements) {
        hears("e1", Duration.ZERO, announcements);
    }

    private void hears(String epoch, Duration age, Announcement... announcements) {
        queue.take(new Version(epoch, 1, 0), List.of(announcements), each -> age.toNanos());
    }

    private List<String> spoken() {
        List<String> spoken = new ArrayList<>();
        for (Announced next = queue.begin(); next != null; next = queue.begin()) {
            spoken.add(next.id() + " " + next.number());
        }
        return spoken;
    }

    @Test
    void firstInFirstOutAndARecallNeverOvertakes() {
        hears(call(1, "A001"), call(2, "B001"), recall(3, "A001"), call(4, "C001"));
        assertThat(spoken()).containsExactly("1 A001", "2 B001", "3 A001", "4 C001");
    }

    @Test
    void nothingIsSpokenTwiceAfterAReconnect() {
        hears(call(1, "A001"), call(2, "B001"));
        assertThat(spoken()).hasSize(2);
        hears(call(1, "A001"), call(2, "B001"), call(3, "C001"));
        assertThat(spoken()).containsExactly("3 C001");
    }

    @Test
    void whatWaitsIsNotTakenASecondTimeFromTheNextView() {
        hears(call(1, "A001"));
        hears(call(1, "A001"), call(2, "B001"));
        assertThat(spoken()).containsExactly("1 A001", "2 B001");
    }

    @Test
    void nothingOlderThanAMinuteIsSpokenWhereverItWaited() {
        hears("e1", Duration.ofSeconds(61), call(1, "A001"));
        hears("e1", Duration.ofSeconds(50), call(2, "B001"));
        hears("e1", Duration.ZERO, call(3, "C001"));
        nanos += Duration.ofSeconds(11).toNanos();
        assertThat(spoken()).containsExactly("3 C001");
    }

    @Test
    void whatIsWithdrawnBeforeItBeganIsNotSpoken() {
        hears(call(1, "A001"), call(2, "B001"));
        hears(call(1, "A001"), withdrawn(2, "B001"), withdrawn(3, "C001"));
        assertThat(spoken()).containsExactly("1 A001");
    }

    @Test
    void withdrawingOneLeavesALaterCallOfTheSameNumber() {
        hears(call(1, "A001"));
        hears(withdrawn(1, "A001"), call(2, "A001"));
        assertThat(spoken()).containsExactly("2 A001");
    }

    @Test
    void moreThanThreeWaitingIsACrowd() {
        hears(call(1, "A001"), call(2, "B001"), call(3, "C001"));
        assertThat(queue.crowded()).isFalse();
        hears(call(4, "D001"));
        assertThat(queue.crowded()).isTrue();
        queue.begin();
        assertThat(queue.crowded()).isFalse();
    }

    @Test
    void aRestoredHallBeginsItsIdsAnew() {
        hears(call(9, "A009"));
        spoken();
        hears("e2", Duration.ZERO, call(1, "A001"));
        assertThat(spoken()).containsExactly("1 A001");
    }
}
