package org.paihao.server.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a moment rests on that moment and on what came before it. */
final class ReplayTest {
    private static final String HEADING = "office,queue,date,minute,called,issued,windows,official_minutes";

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-30", "2020-01-08", "2020-01-16", "2020-01-22"})
    void aFileCutAfterADaySaysTheSameOfEarlierDays(String day) throws SnapshotFault {
        List<String> lines = Warsaw.lines();
        List<String> cut = upTo(day, lines);
        assertThat(cut).hasSizeBetween(2, lines.size() - 1);
        assertThat(Warsaw.replayed(cut)).isEqualTo(upTo(day, Warsaw.replayed(lines)));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_995, 40_000, 105_000})
    void aFileCutAnywhereSaysTheSameOfItsFirstLines(int count) throws SnapshotFault {
        List<String> lines = Warsaw.lines();
        List<String> whole = Warsaw.replayed(lines);
        List<String> cut = Warsaw.replayed(lines.subList(0, count));
        assertThat(cut).isEqualTo(whole.subList(0, cut.size()));
    }

    @Test
    void aQueueIsToldTheSameWhoeverElseIsInTheFile() throws SnapshotFault {
        List<String> lines = Warsaw.lines();
        assertThat(Warsaw.replayed(ofQueue("UD_Targowek,343,", lines)))
                .isEqualTo(ofQueue("UD_Targowek,343,", Warsaw.replayed(lines)));
    }

    @Test
    void onlyMomentsAtWhichSomebodyWaitsAndSomebodyWasCalledAreAnswered() throws SnapshotFault {
        assertThat(replayed("T,1,2020-01-02,480,0,3,2,0", "T,1,2020-01-02,485,3,3,2,0", "T,1,2020-01-02,490,3,5,2,0"))
                .hasSize(2)
                .last()
                .asString()
                .matches("T,1,2020-01-02,490,[0-9.]+,[0-9.]+,[0-9.]+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T,1,2020-01-02,485,3,5,2        | line 3 has 7 fields, not 8",
                "''                              | line 3 has 1 fields, not 8",
                ",1,2020-01-02,485,3,5,2,0       | line 3 names no office",
                "T,1,02.01.2020,485,3,5,2,0      | line 3 has a date that is not like 2020-01-31: 02.01.2020",
                "T,1,2020-01-02,8:05,3,5,2,0     | line 3 has a minute that is no whole number: 8:05",
                "T,1,2020-01-02,485,-3,5,2,0     | line 3 has a called below 0: -3",
                "T,1,2020-01-02,485,3,99999999999,2,0 | line 3 has a issued that is no whole number: 99999999999",
                "T,1,2020-01-02,2880,3,5,2,0     | line 3 has minute 2880, which no day has",
                "T,1,2020-01-02,485,6,5,2,0      | line 3 has called 6 above issued 5",
                "T,1,2020-01-01,485,3,5,2,0      | line 3 goes back to 2020-01-01 from 2020-01-02",
                "T,1,2020-01-02,479,3,5,2,0      | line 3 goes back to minute 479 from 480",
                "T,1,2020-01-02,485,1,5,2,0      | line 3 goes back to called 1 from 2",
                "T,1,2020-01-02,485,3,3,2,0      | line 3 goes back to issued 3 from 4",
            })
    void aWrongLineIsNamed(String line, String said) {
        assertThatThrownBy(() -> replayed("T,1,2020-01-02,480,2,4,2,0", line, "T,1,2020-01-02,490,4,5,2,0"))
                .isInstanceOf(SnapshotFault.class)
                .hasMessage(said);
    }

    @Test
    void aFileOfSomethingElseIsRefusedAtItsHeading() {
        assertThatThrownBy(() -> Warsaw.replayed(List.of("minute;called")))
                .isInstanceOf(SnapshotFault.class)
                .hasMessage("line 1 is not " + HEADING);
        assertThatThrownBy(() -> Warsaw.replayed(List.of())).hasMessage("line 1 is not " + HEADING);
    }

    private static List<String> replayed(String... lines) throws SnapshotFault {
        List<String> file = new ArrayList<>(List.of(HEADING));
        file.addAll(List.of(lines));
        return Warsaw.replayed(file);
    }

    private static List<String> upTo(String day, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("office") || line.split(",")[2].compareTo(day) <= 0)
                .toList();
    }

    private static List<String> ofQueue(String queue, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("office") || line.startsWith(queue))
                .toList();
    }
}
