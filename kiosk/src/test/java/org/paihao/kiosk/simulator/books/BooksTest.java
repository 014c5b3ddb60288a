package org.paihao.kiosk.simulator.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.paihao.protocol.Wire;

final class BooksTest {
    private static final Count GOOD = new Count(32, 31, 1, 29, 1, 2, 26, 3, 0, 26, 9, 17);

    @Test
    void aMorningThatAddsUpBreaksNoLaw() {
        assertThat(GOOD.broken()).isEmpty();
    }

    @Test
    void eachNumberThatIsOffByOneIsFound() {
        List<Integer> numbers = List.of(32, 31, 1, 29, 1, 2, 26, 3, 0, 26, 9, 17);
        for (int wrong = 0; wrong < numbers.size(); wrong++) {
            List<Integer> off = new ArrayList<>(numbers);
            off.set(wrong, off.get(wrong) + 1);
            Count count = new Count(
                    off.get(0),
                    off.get(1),
                    off.get(2),
                    off.get(3),
                    off.get(4),
                    off.get(5),
                    off.get(6),
                    off.get(7),
                    off.get(8),
                    off.get(9),
                    off.get(10),
                    off.get(11));
            assertThat(count.broken()).as("%s", count).isNotEmpty();
        }
    }

    @Test
    void aTallyCountsWhatItsPeopleSaw() {
        Tally tally = new Tally();
        for (String number : List.of("A001", "A002", "B001", "D001", "A003")) {
            tally.issued(number, number.startsWith("D") ? 2 : 1);
        }
        for (String number : List.of("A001", "A002", "B001", "D001")) {
            tally.printed(number, 300L);
        }
        tally.printed("A001", null);
        tally.cancelled("B001");
        tally.called("A001");
        tally.called("A002");
        tally.called("D001");
        assertThat(tally.count()).isEqualTo(new Count(5, 4, 1, 3, 1, 1, 0, 0, 3, 0, 0, 0));
        tally.finished("A001");
        tally.finished("A002");
        tally.rated("A001");
        tally.noShow("D001");
        assertThat(tally.count()).isEqualTo(new Count(5, 4, 1, 3, 1, 1, 2, 1, 0, 2, 1, 1));
        assertThat(tally.count().broken()).isEmpty();
    }

    @Test
    void oneNumberIsGivenCalledAndFinishedOnce() {
        Tally tally = new Tally();
        tally.issued("A001", 1);
        tally.called("A001");
        assertThatThrownBy(() -> tally.issued("A001", 1)).hasMessage("A001 was given twice");
        assertThatThrownBy(() -> tally.called("A001")).hasMessage("A001 was called twice");
    }

    @Test
    void ranksAreValuesThatWereMeasured() {
        List<Long> hundred = LongStream.rangeClosed(1, 100).boxed().toList();
        assertThat(Figures.rank(hundred, 50)).isEqualTo(50);
        assertThat(Figures.rank(hundred, 99)).isEqualTo(99);
        assertThat(Figures.rank(hundred, 0)).isEqualTo(1);
        assertThat(Figures.rank(hundred, 100)).isEqualTo(100);
        assertThat(Figures.rank(List.of(9L, 1L, 5L), 50)).isEqualTo(5);
        assertThat(Figures.rank(List.of(9L, 1L, 5L), 99)).isEqualTo(9);
        assertThat(Figures.rank(List.of(), 50)).isNull();
    }

    @Test
    void theSummaryHasItsFieldsInTheirOrder() throws Exception {
        Summary summary = Summary.of(30, GOOD, List.of(1L, 2L, 1L), List.of(400L, 300L), List.of(60L, 50L, 90L), true);
        assertThat(Wire.lenient().writeValueAsString(summary))
                .isEqualTo("{\"visitors\":30,\"tickets\":32,\"printed\":31,\"unprinted\":1,\"called\":29,\"waiting\":1,"
                        + "\"cancelled\":2,\"finished\":26,\"noShow\":3,\"openings\":26,\"rated\":9,\"notRated\":17,"
                        + "\"touches\":{\"min\":1,\"median\":1,\"max\":2},\"touchToPaperMs\":{\"p50\":300,\"p99\":400},"
                        + "\"callToBoardMs\":{\"p50\":60,\"p99\":90},\"agree\":true}");
    }
}
