package org.paihao.server.report;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.paihao.protocol.Figure;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.Times;
import org.paihao.protocol.TimesReport;
import org.paihao.protocol.TimesReport.Spent;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.clock.Reading;
import org.paihao.server.report.DayTimes.Forgotten;
import org.paihao.server.storage.Database;

/** Words what {@link DayTimes} decided: for the hall, for each service, for each window. Of no clerk. */
public final class TimesReports {
    private final Hall hall;
    private final HallClock clock;
    private final EventStore events = new EventStore();

    public TimesReports(Hall hall, HallClock clock) {
        this.hall = hall;
        this.clock = clock;
    }

    TimesReport of(Database database, LocalDate day) throws SQLException {
        Reading now = clock.read();
        DayTimes times = DayTimes.of(day, events.whileOpen(database, day), now);
        return new TimesReport(
                day,
                clock.wire(now.time().getEpochSecond() * 1000),
                times(times, any -> true, any -> true),
                together(times.spent().values().stream().flatMap(List::stream).toList()),
                services(times).stream().map(id -> ofService(times, id)).toList(),
                times.spent().entrySet().stream()
                        .map(window -> ofWindow(times, window))
                        .toList(),
                times.forgotten().stream().map(this::inaccurate).toList());
    }

    private Set<String> services(DayTimes times) {
        Set<String> ids =
                new LinkedHashSet<>(hall.services().stream().map(Service::id).toList());
        times.samples().forEach(sample -> ids.add(sample.service()));
        return ids;
    }

    private TimesReport.OfService ofService(DayTimes times, String id) {
        ServiceName name = hall.service(id)
                .map(service -> new ServiceName(service.id(), service.letter(), service.name()))
                .orElseGet(() -> new ServiceName(id, "", Map.of("zh-CN", id, "en", id)));
        return new TimesReport.OfService(name, times(times, id::equals, any -> true));
    }

    private static TimesReport.OfWindow ofWindow(DayTimes times, Map.Entry<Integer, List<Spent>> window) {
        return new TimesReport.OfWindow(
                window.getKey(),
                window.getValue().size(),
                together(window.getValue()),
                times(times, any -> true, window.getKey()::equals));
    }

    private static Times times(DayTimes times, Predicate<String> service, Predicate<Integer> window) {
        return new Times(
                figure(times, Measure.WAITING, service, window),
                figure(times, Measure.WAITING_AGAIN, service, window),
                figure(times, Measure.WALKING, service, window),
                figure(times, Measure.SERVING, service, window),
                figure(times, Measure.UNMEASURED, service, window),
                figure(times, Measure.HELD, service, window),
                (int) times.noShows().stream()
                        .filter(missed -> service.test(missed.service()) && window.test(missed.window()))
                        .count(),
                (int) times.forgotten().stream()
                        .filter(left ->
                                left.number() != null && service.test(left.service()) && window.test(left.window()))
                        .count(),
                (int) samples(times, Measure.LEFT_OUT, service, window).count());
    }

    private static Figure figure(
            DayTimes times, Measure measure, Predicate<String> service, Predicate<Integer> window) {
        return Figures.of(samples(times, measure, service, window)
                .mapToLong(Sample::seconds)
                .toArray());
    }

    private static Stream<Sample> samples(
            DayTimes times, Measure measure, Predicate<String> service, Predicate<Integer> window) {
        return times.samples().stream()
                .filter(sample ->
                        sample.measure() == measure && service.test(sample.service()) && window.test(sample.window()));
    }

    private static Spent together(List<Spent> all) {
        return all.stream()
                .reduce(
                        new Spent(0, 0, 0, 0, 0, 0),
                        (one, other) -> new Spent(
                                one.open() + other.open(),
                                one.idle() + other.idle(),
                                one.called() + other.called(),
                                one.serving() + other.serving(),
                                one.unmeasured() + other.unmeasured(),
                                one.paused() + other.paused()));
    }

    private TimesReport.Inaccurate inaccurate(Forgotten left) {
        return new TimesReport.Inaccurate(
                left.window(), left.number(), clock.wire(left.since() * 1000), clock.wire(left.closed() * 1000));
    }
}
