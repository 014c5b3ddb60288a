package org.paihao.server.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.protocol.Paths;
import org.paihao.server.SettableClock;

/** Exactly one rating of each transaction: after service, by the pad of its window, in time. */
class OneRatingTest {
    @TempDir
    private Path folder;

    private RatingHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new RatingHall(folder, SettableClock.at("2026-11-23T09:00"));
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
    }

    private long boxes() {
        return hall.read(database -> database.number("SELECT count(*) FROM box"));
    }

    private long journal() {
        return hall.read(database -> database.number("SELECT count(*) FROM journal"));
    }

    private void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(RatingHall.json(answer).get("code").asText()).isEqualTo(code);
    }

    private void refusedUnchanged(HttpResponse<String> answer, int status, String code) {
        refused(answer, status, code);
        assertThat(boxes()).isZero();
    }

    @Test
    void theJournalSaysThatSomebodyRatedAndNotHow() {
        String opening = hall.serveSomebody();
        HttpResponse<String> answer = hall.rate(opening, 1, "113");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(hall.onPad()).isEmpty();
        List<Map<String, Object>> rows = hall.read(database -> database.list(
                "SELECT actor, window, body FROM journal WHERE kind = 'rating-spent'",
                row -> Map.of("actor", row.getString(1), "window", row.getInt(2), "body", row.getString(3))));
        assertThat(rows).containsExactly(Map.of("actor", "pad:p3", "window", 3, "body", "{}"));
        assertThat(hall.<Long>read(database -> database.number("SELECT count(*) FROM answer WHERE actor = 'pad:p3'")))
                .isZero();
    }

    @Test
    void ofThePadAndTwoOthersThatRaceExactlyOneCounts() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < 30; round++) {
                String opening = hall.serveSomebody();
                CyclicBarrier together = new CyclicBarrier(3);
                List<Future<HttpResponse<String>>> answers = new ArrayList<>();
                for (String token : List.of(RatingHall.PAD, "PAD/other/3", "PAD/third/3")) {
                    int level = 1 + answers.size();
                    answers.add(people.submit(() -> {
                        together.await();
                        return hall.rate(token, UUID.randomUUID().toString(), opening, level);
                    }));
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<HttpResponse<String>> answer : answers) {
                    statuses.add(answer.get().statusCode());
                }
                assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
                assertThat(boxes()).isEqualTo(round + 1);
            }
        } finally {
            people.shutdown();
        }
    }

    @Test
    void theSameKeyIsTheSameRatingAndAnotherKeyIsASecondOne() {
        String opening = hall.serveSomebody();
        assertThat(hall.rate(RatingHall.PAD, "k", opening, 4).statusCode()).isEqualTo(201);
        HttpResponse<String> again = hall.rate(RatingHall.PAD, "k", opening, 4);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo("{}");
        refused(hall.rate(RatingHall.PAD, "l", opening, 4), 409, "rating.already-given");
        refused(hall.rate("PAD/other/3", "k", opening, 4), 409, "rating.already-given");
        hall.time.pass(Duration.ofHours(1));
        assertThat(hall.rate(RatingHall.PAD, "k", opening, 4).statusCode()).isEqualTo(201);
        assertThat(boxes()).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedBeforeTheServiceIsFinished() {
        hall.callSomebody();
        assertThat(hall.onPad()).isEmpty();
        hall.act("start");
        assertThat(hall.onPad()).isEmpty();
        refusedUnchanged(hall.rate("guessed-0123456789abcd", 5), 410, "rating.closed");
    }

    @Test
    void thePadGoesDarkAfterHalfAMinuteAndItsRetryIsTakenFifteenSecondsLonger() {
        String opening = hall.serveSomebody();
        hall.time.pass(Duration.ofSeconds(30));
        assertThat(hall.onPad()).isEmpty();
        hall.time.pass(Duration.ofSeconds(15));
        assertThat(hall.rate(opening, 3).statusCode()).isEqualTo(201);
        String late = hall.serveSomebody();
        hall.time.pass(Duration.ofMillis(45_001));
        refused(hall.rate(late, 3), 410, "rating.closed");
        assertThat(boxes()).isEqualTo(1);
    }

    @Test
    void theStartOfTheNextOneDarkensThePadYetItsRetryStillCounts() {
        String opening = hall.serveSomebody();
        hall.time.pass(Duration.ofSeconds(2));
        hall.callSomebody();
        assertThat(hall.onPad()).contains(opening);
        RatingHall.done(hall.act("start"));
        assertThat(hall.onPad()).isEmpty();
        hall.time.pass(Duration.ofSeconds(15));
        assertThat(hall.rate(opening, 2).statusCode()).isEqualTo(201);
    }

    @Test
    void aDarkenedPadIsNotWaitedForLonger() {
        String opening = hall.serveSomebody();
        hall.callSomebody();
        RatingHall.done(hall.act("start"));
        hall.time.pass(Duration.ofMillis(15_001));
        refusedUnchanged(hall.rate(opening, 2), 410, "rating.closed");
    }

    @Test
    void whatIsTakenBackIsNotRated() {
        String opening = hall.serveSomebody();
        RatingHall.done(hall.act("undo"));
        assertThat(hall.onPad()).isEmpty();
        refusedUnchanged(hall.rate(opening, 5), 410, "rating.closed");
    }

    @Test
    void whatIsRatedIsNotTakenBack() {
        String opening = hall.serveSomebody();
        RatingHall.done(hall.rate(opening, 5));
        refused(hall.act("undo"), 409, "undo.rated");
        assertThat(boxes()).isEqualTo(1);
    }

    @Test
    void onlyThePadOfThatWindowRates() {
        String opening = hall.serveSomebody();
        long before = journal();
        refusedUnchanged(hall.rate("PAD/p4/4", "k", opening, 5), 403, "access.other-window");
        for (String token :
                List.of("PAD/nowhere/", RatingHall.CONSOLE, "CLERK/13/3", RatingHall.KIOSK, "BOARD/b/", "MANAGER/m/")) {
            refusedUnchanged(hall.rate(token, "k", opening, 5), 403, "access.forbidden");
        }
        assertThat(journal()).isEqualTo(before);
        assertThat(hall.rate(opening, 5).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 0, -1, 10, Integer.MAX_VALUE})
    void aLevelIsOneToFive(int level) {
        String opening = hall.serveSomebody();
        refusedUnchanged(hall.rate(opening, level), 400, "rating.level");
        assertThat(hall.onPad()).contains(opening);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"opening\":\"%s\",\"level\":\"5\"}",
                "{\"opening\":\"%s\",\"level\":4.5}",
                "{\"opening\":\"%s\",\"level\":null}",
                "{\"opening\":\"%s\"}",
                "{\"opening\":\"%s\",\"level\":5,\"reasons\":[510]}",
                "{\"opening\":\"%s\",\"level\":5,\"stars\":5}",
                "{\"opening\":\"%s\",\"level\":5",
                "[]",
                ""
            })
    void aBrokenBodyIsRefusedInWordsThatDoNotQuoteIt(String body) {
        String opening = hall.serveSomebody();
        HttpResponse<String> answer = hall.post(RatingHall.PAD, Paths.RATINGS, "k", body.formatted(opening));
        refusedUnchanged(answer, 400, "body.broken");
        assertThat(RatingHall.json(answer).get("detail").asText()).isEqualTo("the body does not fit openapi.yaml");
    }

    @Test
    void anOpeningAndAKeyAreNeeded() {
        refusedUnchanged(
                hall.post(RatingHall.PAD, Paths.RATINGS, "k", "{\"level\":5,\"reasons\":[]}"), 400, "rating.opening");
        String opening = hall.serveSomebody();
        refusedUnchanged(hall.rate(RatingHall.PAD, null, opening, 5), 400, "key.missing");
    }

    @Test
    void aReasonIsOneOfThatLevel() {
        String opening = hall.serveSomebody();
        refusedUnchanged(hall.rate(opening, 5, "108"), 400, "rating.reasons");
        refusedUnchanged(hall.rate(opening, 1, "108", "109"), 400, "rating.reasons");
        refusedUnchanged(hall.rate(opening, 1, "rude"), 400, "rating.reasons");
        assertThat(hall.rate(opening, 1, "108").statusCode()).isEqualTo(201);
    }

    @Test
    void aBadRatingWithoutAReasonHasAnotherOneAndAGoodOneHasNone() {
        List<String> given = new ArrayList<>();
        for (int level = 1; level <= 5; level++) {
            RatingHall.done(hall.rate(hall.serveSomebody(), level));
        }
        RatingHall.done(hall.rate(hall.serveSomebody(), 5, "other"));
        hall.nextDay();
        hall.read(database -> given.addAll(database.list(
                "SELECT level, reasons, month, clerk, service, window FROM rating ORDER BY level, reasons",
                row -> row.getInt(1)
                        + row.getString(2)
                        + row.getString(3)
                        + row.getString(4)
                        + row.getString(5)
                        + row.getInt(6))));
        assertThat(given)
                .containsExactly(
                        "1[\"other\"]2026-11c3shebao-yibao3",
                        "2[\"other\"]2026-11c3shebao-yibao3",
                        "3[]2026-11c3shebao-yibao3",
                        "4[]2026-11c3shebao-yibao3",
                        "5[\"other\"]2026-11c3shebao-yibao3",
                        "5[]2026-11c3shebao-yibao3");
    }
}
