package org.paihao.display.board;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.Wait;
import org.paihao.protocol.view.BoardView;
import org.paihao.protocol.view.BoardView.Announcement;
import org.paihao.protocol.view.BoardView.Call;
import org.paihao.protocol.view.BoardView.Paused;
import org.paihao.protocol.view.BoardView.Waiting;
import org.paihao.protocol.view.HallName;
import org.paihao.protocol.view.Post;
import org.paihao.protocol.view.Version;

/** Views of the sample hall's board, as its server would send them. */
final class Boards {
    static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-21T08:56:00+08:00");
    static final List<ServiceName> SERVICES = List.of(
            service("A", "社保医保", "Insurance, pensions"),
            service("B", "公安户籍", "Police and ID cards"),
            service("C", "市场监管", "Business licences"),
            service("D", "民政", "Family and welfare"),
            service("E", "农业", "Farming and land"),
            service("F", "村镇建设", "House building"),
            service("G", "领证取件", "Collect documents"),
            service("H", "办不成事", "Problem? Tell us"));

    private final List<Call> calls = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Announcement> announcements = new ArrayList<>();
    private List<String> next = List.of();
    private List<String> missed = List.of();
    private List<Paused> paused = List.of();
    private List<Post> posts = List.of();
    private BoardView.Day day = BoardView.Day.ORDINARY;
    private OffsetDateTime serverTime = MORNING;
    private double clockSpeed = 1;
    private long seq = 7;

    private Boards() {
        SERVICES.forEach(service -> waiting.add(new Waiting(service, 0, null)));
    }

    /** Nobody was there yet. */
    static Boards quiet() {
        return new Boards();
    }

    /** An ordinary morning, as in the pictures of the look. */
    static Boards busy() {
        return new Boards()
                .called(1, "G002", 10, Duration.ofMinutes(9))
                .called(2, "E001", 5, Duration.ofMinutes(6))
                .called(3, "D004", 6, Duration.ofMinutes(4))
                .called(4, "B002", 1, Duration.ofMinutes(2))
                .called(5, "A003", 3, Duration.ofSeconds(2))
                .waits(4, 2, 0, 3, 1, 0, 1, 0)
                .ranges(
                        minutes(15, 30),
                        minutes(5, 15),
                        minutes(0, 0),
                        minutes(10, 25),
                        minutes(3, 9),
                        minutes(0, 8),
                        minutes(2, 7),
                        null)
                .next("A004", "D005", "B003")
                .missed("B001", "D002");
    }

    /** The longest numbers there can be, everywhere. */
    static Boards worst() {
        return new Boards()
                .called(1, "H1004", 9, Duration.ofMinutes(9))
                .called(2, "D1003", 8, Duration.ofMinutes(6))
                .called(3, "B1002", 12, Duration.ofMinutes(4))
                .called(4, "G1001", 11, Duration.ofMinutes(2))
                .called(5, "A1000", 10, Duration.ofMinutes(117))
                .waits(128, 236, 107, 388, 199, 100, 145, 166)
                .ranges(
                        minutes(100, 240),
                        minutes(110, 240),
                        minutes(120, 360),
                        minutes(100, 480),
                        minutes(100, 300),
                        minutes(100, 260),
                        minutes(100, 250),
                        minutes(130, 310))
                .next("A1001", "D1005", "B1003")
                .missed("B1001", "D1002", "C1003", "H1004", "G1005", "A1006")
                .paused(new Paused(3, 4), new Paused(12, null));
    }

    Boards called(long id, String number, int window, Duration ago) {
        ServiceName service = SERVICES.stream()
                .filter(each -> number.startsWith(each.letter()))
                .findFirst()
                .orElseThrow();
        calls.add(0, new Call(id, number, service, window, serverTime.minus(ago)));
        return this;
    }

    Boards waits(int... counts) {
        waiting.clear();
        for (int i = 0; i < counts.length; i++) {
            waiting.add(new Waiting(SERVICES.get(i), counts[i], null));
        }
        return this;
    }

    Boards with(ServiceName service, int count) {
        waiting.add(new Waiting(service, count, null));
        return this;
    }

    Boards next(String... numbers) {
        next = List.of(numbers);
        return this;
    }

    Boards missed(String... numbers) {
        missed = List.of(numbers);
        return this;
    }

    Boards paused(Paused... windows) {
        paused = List.of(windows);
        return this;
    }

    /** How long somebody would wait for each service, low and high. */
    Boards ranges(Wait... ranges) {
        for (int i = 0; i < ranges.length; i++) {
            Waiting old = waiting.get(i);
            waiting.set(i, new Waiting(old.service(), old.count(), ranges[i]));
        }
        return this;
    }

    static Wait minutes(int low, int high) {
        return new Wait(low, (low + high) / 2, high);
    }

    Boards standsIn(String name, int window) {
        posts = List.of(new Post(
                "unit", Map.of(), true, List.of(), List.of(new Post.Holder(name, "B", List.of(window), null, true))));
        return this;
    }

    Boards day(BoardView.Day special) {
        day = special;
        return this;
    }

    Boards clockSpeed(double speed) {
        clockSpeed = speed;
        return this;
    }

    BoardView view() {
        return new BoardView(
                new Version("e1", seq, 0),
                serverTime,
                new HallName(
                        Map.of("zh-CN", "黄潭镇便民服务中心", "en", "Huangtan Service Centre"),
                        "Asia/Shanghai",
                        "12345",
                        clockSpeed),
                calls,
                waiting,
                next,
                missed,
                paused,
                announcements,
                posts,
                day);
    }

    static ServiceName service(String letter, String chinese, String english) {
        return new ServiceName("s-" + letter, letter, Map.of("zh-CN", chinese, "en", english));
    }
}
