package org.paihao.server.rating;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.SettableClock;
import org.slf4j.LoggerFactory;

/** The same story with the best and with the worst rating leaves the same traces: in answers, journal, log and sizes. */
class NothingToldTest {
    @TempDir
    private Path folder;

    private List<String> traces(Path where, int level, String reason) throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        List<String> traces = new ArrayList<>();
        try (RatingHall hall = new RatingHall(where, SettableClock.at("2026-11-23T09:00"))) {
            String opening = hall.serveSomebody();
            log.addAppender(lines);
            told(traces, hall.rate(RatingHall.PAD, "k", opening, level, reason));
            told(traces, hall.rate(RatingHall.PAD, "k", opening, level, reason));
            told(traces, hall.rate(RatingHall.PAD, "l", opening, level, reason));
            told(traces, hall.rate(opening, level, "999"));
            told(traces, hall.rate(opening, level + 10));
            String broken = "{\"opening\":\"" + opening + "\",\"level\":\"" + level + "\"}";
            told(traces, hall.post(RatingHall.PAD, Paths.RATINGS, "k", broken));
            told(traces, hall.act("undo"));
            traces.add(
                    hall.view(RatingHall.PAD, Paths.padView(3)).get("opening").toString());
            hall.read(database -> traces.addAll(database.list(
                    "SELECT kind || actor || window || coalesce(length(ticket), '') || body FROM journal WHERE window = 3 ORDER BY seq",
                    row -> row.getString(1).replaceAll("\\d{13}", "time"))));
            hall.read(database -> traces.addAll(database.list(
                    "SELECT length(id) || ' ' || day || ' ' || length(cipher) FROM box", row -> row.getString(1))));
            hall.read(database -> traces.addAll(
                    database.list("SELECT spent || ' ' || length(spent_key) FROM opening", row -> row.getString(1))));
        } finally {
            log.detachAppender(lines);
        }
        lines.list.stream()
                .filter(line -> line.getLoggerName().startsWith("org.paihao"))
                .forEach(line -> traces.add(line.getFormattedMessage()));
        return traces;
    }

    private static void told(List<String> traces, HttpResponse<String> answer) {
        traces.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
    }

    @Test
    void theBestAndTheWorstRatingLeaveTheSameTraces() throws Exception {
        List<String> best = traces(folder.resolve("best"), 5, "510");
        List<String> worst = traces(folder.resolve("worst"), 1, "other");
        assertThat(worst).isEqualTo(best);
        assertThat(best)
                .hasSizeGreaterThan(10)
                .first()
                .asString()
                .startsWith("201 ")
                .endsWith(" {}");
    }
}
