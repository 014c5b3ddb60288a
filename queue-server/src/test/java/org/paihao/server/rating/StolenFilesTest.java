package org.paihao.server.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.view.PadView.Reason;
import org.paihao.server.SettableClock;

/**
 * Who steals the files without the keys learns no level before the day's close, and neither order nor day after it. Each
 * attack is shown to succeed once the protection against it is taken out.
 */
class StolenFilesTest {
    private static final int PEOPLE = 24;
    private static final Shuffle NO_SHUFFLE = opened -> {};
    private static final Cleaning NO_VACUUM = database -> database.number("PRAGMA wal_checkpoint(TRUNCATE)");
    private static final Cleaning PLUG_PULLED = database -> {
        throw new SQLException("the plug was pulled before the files were cleaned");
    };

    @TempDir
    private Path folder;

    private final List<Reason> reasons = RatingReasons.shipped().list();

    private RatingHall hall(Protections protections) throws Exception {
        return new RatingHall(folder.resolve("hall"), SettableClock.at("2026-11-23T09:00"), protections);
    }

    /** Each says something that nobody else says, so that a link is right or wrong. @return what, in their order */
    private List<String> rateDifferently(RatingHall hall, int from, int people) throws Exception {
        return rateDifferently(hall, from, people, new ArrayList<>());
    }

    /** @param came the boxes as a thief sees them come, who copies the files after each rating */
    private List<String> rateDifferently(RatingHall hall, int from, int people, List<byte[]> came) throws Exception {
        List<Reason> said = new ArrayList<>(reasons);
        Collections.shuffle(said, new java.util.Random(11));
        List<String> inOrder = new ArrayList<>();
        for (Reason one : said.subList(from, from + people)) {
            RatingHall.done(hall.rate(hall.serveSomebody(), one.level(), one.code()));
            inOrder.add(said(one.level(), one.code()));
            see(came, hall.stolen());
        }
        return inOrder;
    }

    private static String said(Object level, String code) {
        return level + " [\"" + code + "\"]";
    }

    private static String said(StolenFiles.Row rating) {
        return rating.columns().get(5) + " " + rating.columns().get(6);
    }

    /** Ratings as the thief believes that they were written, one after the other. */
    private static List<String> asWritten(StolenFiles files) {
        return files.ratings().stream()
                .sorted(Comparator.comparingLong(StolenFiles.Row::page)
                        .thenComparing(StolenFiles.Row::offset, Comparator.reverseOrder()))
                .map(StolenFilesTest::said)
                .toList();
    }

    // ---- before the day's close: no level in the clear

    private List<String> clearText() {
        List<String> clear = new ArrayList<>(List.of("\"level\"", "\"reasons\"", "reasons\":["));
        for (Reason reason : reasons) {
            clear.add('"' + reason.code() + '"');
        }
        return clear;
    }

    private List<String> found(StolenFiles files) {
        return clearText().stream().filter(files::contains).toList();
    }

    @Test
    void beforeTheDaysCloseNoLevelAndNoReasonStandsInTheClear() throws Exception {
        try (RatingHall hall = hall(Protections.all())) {
            rateDifferently(hall, 0, reasons.size());
            StolenFiles files = hall.stolen();
            assertThat(files.boxes()).isNotEmpty();
            assertThat(found(files)).isEmpty();
            Set<Integer> sizes = new HashSet<>();
            files.boxes().forEach(box -> sizes.add(box.blob(2).length));
            assertThat(sizes).containsExactly(Rating.SIZE + 12 + 16);
        }
    }

    @Test
    void redControlAnUnsealedBoxIsRead() throws Exception {
        try (RatingHall hall = hall(Protections.all().sealedBy((day, box, plain) -> plain))) {
            rateDifferently(hall, 0, reasons.size());
            assertThat(found(hall.stolen())).containsExactlyInAnyOrderElementsOf(clearText());
        }
    }

    @Test
    void noKeyStandsInTheFiles() throws Exception {
        try (RatingHall hall = hall(Protections.all())) {
            rateDifferently(hall, 0, 2);
            byte[] key = java.nio.file.Files.readAllBytes(hall.keys.file(hall.today()));
            assertThat(hall.stolen().contains(key)).isFalse();
        }
    }

    // ---- after it: not who said what

    /**
     * Links those who rated with what was said. The journal tells who rated and in which order; who looked all day knows
     * in which order the boxes came, and by their ids in which order an unshuffled release opens them.
     *
     * @return how many links are right, by the best of the thief's guesses
     */
    private static int links(List<byte[]> came, StolenFiles night, List<String> truth) {
        assertThat(came).as("the thief's knowledge of the day").hasSize(truth.size());
        List<byte[]> byId = new ArrayList<>(came);
        byId.sort(Arrays::compareUnsigned);
        List<String> written = asWritten(night);
        assertThat(written).containsExactlyInAnyOrderElementsOf(truth);
        List<String> byBoxes =
                came.stream().map(id -> written.get(byId.indexOf(id))).toList();
        List<String> backwards = new ArrayList<>(byBoxes);
        Collections.reverse(backwards);
        return List.of(byBoxes, backwards, written).stream()
                .mapToInt(guess -> same(guess, truth))
                .max()
                .orElseThrow();
    }

    private static void see(List<byte[]> came, StolenFiles files) {
        for (StolenFiles.Row box : files.boxes()) {
            if (came.stream().noneMatch(known -> Arrays.equals(known, box.blob(0)))) {
                came.add(box.blob(0));
            }
        }
    }

    private static int same(List<String> guess, List<String> truth) {
        return (int) IntStream.range(0, truth.size())
                .filter(i -> guess.get(i).equals(truth.get(i)))
                .count();
    }

    private int linksAfterTheClose(Protections protections) throws Exception {
        try (RatingHall hall = hall(protections)) {
            List<byte[]> came = new ArrayList<>();
            List<String> truth = rateDifferently(hall, 0, PEOPLE, came);
            hall.nextDay();
            return links(came, hall.stolen(), truth);
        }
    }

    @Test
    void afterTheCloseNobodyIsLinkedWithWhatTheySaid() throws Exception {
        assertThat(linksAfterTheClose(Protections.all())).isLessThan(PEOPLE / 3);
    }

    @Test
    void notEvenWhereTheFilesWereNotCleanedYet() throws Exception {
        assertThat(linksAfterTheClose(Protections.all().cleanedBy(PLUG_PULLED))).isLessThan(PEOPLE / 3);
    }

    @Test
    void redControlWithoutTheShuffleTheOrderIsFound() throws Exception {
        Protections unshuffled = Protections.all().cleanedBy(PLUG_PULLED).shuffledBy(NO_SHUFFLE);
        assertThat(linksAfterTheClose(unshuffled)).isEqualTo(PEOPLE);
    }

    @Test
    void afterTheCloseNothingOfTheBoxesIsLeft() throws Exception {
        try (RatingHall hall = hall(Protections.all())) {
            rateDifferently(hall, 0, PEOPLE);
            List<StolenFiles.Row> boxes = hall.stolen().boxes();
            hall.nextDay();
            StolenFiles night = hall.stolen();
            assertThat(night.ratings()).hasSize(PEOPLE);
            for (StolenFiles.Row box : boxes) {
                assertThat(night.contains(box.blob(0))).isFalse();
                assertThat(night.contains(box.blob(2))).isFalse();
            }
        }
    }

    // ---- nor on which day

    /** @return how many ratings the thief lays on the right one of two days, by the better of two guesses */
    private int daysFound(Protections protections) throws Exception {
        try (RatingHall hall = hall(protections)) {
            Map<String, Integer> dayOf = new HashMap<>();
            for (int day = 0; day < 2; day++) {
                for (String said : rateDifferently(hall, day * 20, 20)) {
                    dayOf.put(said, day);
                }
                hall.nextDay();
            }
            List<String> written = asWritten(hall.stolen());
            assertThat(written).containsExactlyInAnyOrderElementsOf(dayOf.keySet());
            int right = (int) IntStream.range(0, written.size())
                    .filter(i -> dayOf.get(written.get(i)) == i / 20)
                    .count();
            return Math.max(right, written.size() - right);
        }
    }

    @Test
    void overTwoDaysNobodyTellsOnWhichDayARatingWasGiven() throws Exception {
        assertThat(daysFound(Protections.all())).isLessThan(30);
    }

    @Test
    void redControlWithoutVacuumTheDayIsFound() throws Exception {
        assertThat(daysFound(Protections.all().cleanedBy(NO_VACUUM))).isEqualTo(40);
    }

    // ---- the thief's own eyes

    @Test
    void theReaderOfPagesSeesWhatSqliteSees() throws Exception {
        try (RatingHall hall = hall(Protections.all())) {
            List<String> truth = rateDifferently(hall, 0, 3);
            hall.nextDay();
            List<byte[]> came = new ArrayList<>();
            rateDifferently(hall, 3, 4, came);
            assertThat(asWritten(hall.stolen())).containsExactlyInAnyOrderElementsOf(truth);
            assertThat(came).hasSize(4);
        }
    }
}
