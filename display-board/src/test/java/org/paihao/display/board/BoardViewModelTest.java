package org.paihao.display.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paihao.display.board.BoardFace.Called;
import org.paihao.display.board.BoardFace.Row;
import org.paihao.display.board.BoardFace.Said;
import org.paihao.display.board.BoardFace.SignalLost;
import org.paihao.look.Language;
import org.paihao.look.Words;
import org.paihao.protocol.DayKind;
import org.paihao.protocol.Problem;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.view.BoardView.Day;
import org.paihao.protocol.view.BoardView.Paused;

class BoardViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:56:00Z");

    private long nanos = 1_000_000_000L;
    private final BoardViewModel board = board(Language.ZH_CN);

    private BoardViewModel board(Language language) {
        return new BoardViewModel(
                Words.of(BoardProgram.class, language), Clock.fixed(NOW, ZoneOffset.UTC), () -> nanos);
    }

    private BoardFace face() {
        return board.faceProperty().get();
    }

    @Test
    void theNewestCallStandsInTheBannerAndFourOlderOnesBelow() {
        board.shows(Boards.busy().called(6, "F001", 8, Duration.ZERO).view());
        assertThat(face().banner()).isEqualTo(new Called(6, "F001", 8, "村镇建设", "刚刚叫号"));
        assertThat(face().rows())
                .containsExactly(
                        new Row(5, "A003", 3), new Row(4, "B002", 1), new Row(3, "D004", 6), new Row(2, "E001", 5));
        assertThat(face().hall()).isEqualTo("黄潭镇便民服务中心");
        assertThat(face().day()).isEqualTo("2026年11月21日 星期六");
        assertThat(face().time()).isEqualTo("08:56");
    }

    @Test
    void beforeTheFirstCallTheBoardTellsWhatToDo() {
        board.shows(Boards.quiet().view());
        assertThat(face().banner()).isInstanceOf(Said.class);
        assertThat(face().rows()).isEmpty();
        assertThat(face().rowsNote()).isEqualTo("今天还没有叫号");
        assertThat(face().next()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotDrawn() {
        board.shows(Boards.quiet().view());
        assertThat(face().missed()).isEmpty();
        assertThat(face().strip()).isEmpty();
        assertThat(face().troubles()).isEmpty();
    }

    @Test
    void aPausedWindowIsSaidWithWhoStandsIn() {
        board.shows(Boards.busy().paused(new Paused(3, 4)).standsIn("李秀英", 4).view());
        assertThat(face().strip()).isEqualTo("3号窗口暂停，请到4号窗口，李秀英代办");
        board.shows(Boards.busy().paused(new Paused(3, 4)).standsIn("李秀英", 5).view());
        assertThat(face().strip()).as("she is at another window").isEqualTo("3号窗口暂停，请到4号窗口");
    }

    @Test
    void noticesComeOneAfterTheOtherAndStandStillWhileACallBlinks() {
        board.shows(Boards.busy()
                .paused(new Paused(3, 4), new Paused(9, null))
                .day(new Day(DayKind.MARKET, Map.of("zh-CN", "逢集日"), Map.of("zh-CN", "人多时段 9:00–11:00")))
                .view());
        Map<Long, String> changes = new LinkedHashMap<>();
        for (long second = 0; second < 26; second++) {
            board.tick(Boards.MORNING);
            if (!changes.containsValue(face().strip()) || second == 25) {
                changes.put(second, face().strip());
            }
            nanos += 1_000_000_000L;
        }
        assertThat(changes.values()).containsExactly("3号窗口暂停，请到4号窗口", "9号窗口暂停", "人多时段 9:00–11:00", "3号窗口暂停，请到4号窗口");
        assertThat(new ArrayList<>(changes.keySet()).get(1))
                .as("five seconds after the eight of the call")
                .isBetween(10L, 13L);
    }

    @Test
    void aSpecialDayIsSaidByItsTextOrItsNameOrItsKind() {
        board.shows(Boards.quiet().day(new Day(DayKind.MARKET, null, null)).view());
        assertThat(face().strip()).isEqualTo("今天是逢集日");
        board.shows(Boards.quiet()
                .day(new Day(DayKind.DUTY, Map.of("zh-CN", "国庆值班"), null))
                .view());
        assertThat(face().strip()).isEqualTo("今天是国庆值班");
        for (DayKind kind : DayKind.values()) {
            board.shows(Boards.quiet().day(new Day(kind, null, null)).view());
            assertThat(face().strip()).doesNotContain("day.");
        }
    }

    @Test
    void eachServiceTellsItsRangeOfMinutesAndNothingWhereNothingIsKnown() {
        board.shows(Boards.quiet()
                .ranges(Boards.minutes(15, 30), Boards.minutes(5, 5), Boards.minutes(0, 0), null)
                .view());
        assertThat(face().queues()).extracting(BoardFace.Queue::minutes).startsWith("15–30 分", "5 分", "", "");
    }

    @Test
    void theAgeOfACallGrowsByTheHallsClock() {
        board.shows(Boards.busy().view());
        board.tick(Boards.MORNING.plusMinutes(3));
        assertThat(((Called) face().banner()).when()).isEqualTo("3 分钟前叫号");
        assertThat(face().time()).isEqualTo("08:59");
    }

    @Test
    void aNewCallBlinksOnceASecondForEightSecondsAndThenStandsStill() {
        board.shows(Boards.busy().view());
        int changes = 0;
        boolean before = false;
        for (int quarter = 0; quarter < 32; quarter++) {
            board.tick(Boards.MORNING);
            if (board.invertedProperty().get() != before) {
                before = !before;
                changes++;
            }
            nanos += 250_000_000L;
        }
        assertThat(changes)
                .as("two changes of colour a second for eight seconds")
                .isEqualTo(15);
        for (int quarter = 0; quarter < 20; quarter++) {
            board.tick(Boards.MORNING);
            assertThat(board.invertedProperty().get()).isFalse();
            nanos += 250_000_000L;
        }
    }

    @Test
    void aRecallBlinksAgain() {
        board.shows(Boards.busy().view());
        nanos += Duration.ofMinutes(1).toNanos();
        board.shows(Boards.busy().called(6, "A003", 3, Duration.ZERO).view());
        nanos += 600_000_000L;
        board.tick(Boards.MORNING);
        assertThat(board.invertedProperty().get()).isTrue();
    }

    @Test
    void aBoardThatIsSwitchedOnDoesNotBlinkForAnOldCall() {
        board.shows(Boards.quiet().called(1, "A001", 3, Duration.ofSeconds(20)).view());
        nanos += 600_000_000L;
        board.tick(Boards.MORNING);
        assertThat(board.invertedProperty().get()).isFalse();
    }

    @Test
    void inAScaledHallTwentySecondsAreOneAndTheCallIsNew() {
        board.shows(Boards.quiet()
                .clockSpeed(20)
                .called(1, "A001", 3, Duration.ofSeconds(20))
                .view());
        nanos += 600_000_000L;
        board.tick(Boards.MORNING);
        assertThat(board.invertedProperty().get()).isTrue();
    }

    @Test
    void aLostSignalIsSaidWithItsTimeAndTheLastNumbersStay() {
        board.shows(Boards.busy().view());
        board.lost(new Lost(NOW.minusSeconds(48), Boards.MORNING.minusSeconds(48)));
        assertThat(face().live()).isFalse();
        assertThat(face().banner()).isEqualTo(new SignalLost("信号中断 08:55:12", "下面是中断前的号，请听窗口人员叫号", "已中断", "0:48"));
        assertThat(face().rows()).extracting(Row::number).containsExactly("A003", "B002", "D004", "E001");
        assertThat(face().queuesTitle()).isEqualTo("中断前的等候人数和时间");
        assertThat(face().next()).containsExactly("A004", "D005", "B003");
        assertThat(face().strip()).contains("仍然有效");
    }

    @Test
    void whenTheLineIsBackTheTrueStateIsShownAndNothingBlinksThatWasShownBefore() {
        board.shows(Boards.busy().view());
        board.lost(new Lost(NOW, Boards.MORNING));
        nanos += Duration.ofSeconds(30).toNanos();
        board.found();
        board.shows(Boards.busy().view());
        nanos += 600_000_000L;
        board.tick(Boards.MORNING);
        assertThat(face().live()).isTrue();
        assertThat(face().banner()).isInstanceOf(Called.class);
        assertThat(board.invertedProperty().get()).isFalse();
    }

    @Test
    void aBoardThatNeverHeardTheServerSaysSo() {
        assertThat(face().banner()).isEqualTo(new Said("正在连接排队服务器", ""));
        board.lost(new Lost(NOW.minusSeconds(4000), null));
        SignalLost lost = (SignalLost) face().banner();
        assertThat(lost.advice()).contains("还没有连上");
        assertThat(lost.duration()).isEqualTo("1:06:40");
    }

    @Test
    void aBoardThatIsNotEnrolledAsksForTheAdministrator() {
        board.refused(new Refused(new Problem(null, null, 401, "auth.missing", null, null)));
        board.lost(new Lost(NOW, null));
        assertThat(((SignalLost) face().banner()).advice()).contains("管理员");
    }

    @Test
    void whatDoesNotWorkOnThisMachineIsSaidOnce() {
        board.trouble("trouble.sound");
        board.trouble("trouble.sound");
        board.shows(Boards.busy().view());
        assertThat(face().troubles()).containsExactly("没有声音");
    }

    @Test
    void ofManyServicesThoseWithPeopleWaitingAreShown() {
        Boards many = Boards.busy();
        for (String letter : List.of("J", "K", "L")) {
            many.with(Boards.service(letter, "业务" + letter, "Service " + letter), letter.equals("K") ? 3 : 0);
        }
        board.shows(many.view());
        assertThat(face().queues())
                .extracting(BoardFace.Queue::letter)
                .hasSize(8)
                .contains("K")
                .isSorted();
    }

    @Test
    void inEnglishEverythingIsEnglish() {
        BoardViewModel english = board(Language.EN);
        english.shows(Boards.worst().view());
        english.lost(new Lost(NOW, Boards.MORNING));
        assertThat(english.faceProperty().get().toString()).doesNotContainPattern("\\p{IsHan}");
    }
}
