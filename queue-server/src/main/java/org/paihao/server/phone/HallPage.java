package org.paihao.server.phone;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.view.KioskView;
import org.paihao.protocol.view.PhoneHall;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.day.DayNow;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Readers;
import org.paihao.server.view.HallNow;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowStore;

/** The hall for whoever has no ticket. However many ask, it is looked at once a second. Any thread may ask. */
public final class HallPage {
    private static final long LOOKED_EVERY = Duration.ofSeconds(1).toNanos();

    private final Hall hall;
    private final HallClock clock;
    private final Readers readers;
    private final HallNow now;
    private final DayNow days;
    private final WindowStore windows;
    private final LongSupplier nanoTime;
    private Document shown;
    private long lookedAt;

    /** @param nanoTime the monotonic clock */
    public HallPage(
            Hall hall, HallClock clock, Readers readers, HallNow now, WindowStore windows, LongSupplier nanoTime) {
        this.hall = hall;
        this.clock = clock;
        this.readers = readers;
        this.now = now;
        this.days = new DayNow(clock);
        this.windows = windows;
        this.nanoTime = nanoTime;
    }

    synchronized Document look() {
        long at = nanoTime.getAsLong();
        if (shown == null || at - lookedAt >= LOOKED_EVERY) {
            shown = Document.of(readers.read(this::render));
            lookedAt = at;
        }
        return shown;
    }

    private PhoneHall render(Database database) throws SQLException {
        HallNow.Offer offer = now.render(database);
        Instant time = clock.now();
        LocalDate day = clock.dayOf(time);
        List<Integer> manned = windows.all(database).stream()
                .filter(window -> window.state() == WindowState.OPEN)
                .map(WindowRow::no)
                .toList();
        boolean closedByHand = !days.of(database, day).givesNumbers();
        return new PhoneHall(
                null,
                offer.hall(),
                day,
                offer.open() && !closedByHand,
                closedByHand ? null : offer.issuingUntil(),
                closedByHand ? nextDay(time) : offer.opensNext(),
                offer.hours(),
                offer.services().stream()
                        .map(service -> service(service, manned))
                        .toList(),
                offer.today());
    }

    /** Whoever closed the day means all of it. */
    private OffsetDateTime nextDay(Instant time) {
        Instant doorsClose = hall.hours().closes(clock.dayOf(time)).orElse(time);
        return Optional.of(doorsClose.isAfter(time) ? doorsClose : time)
                .flatMap(hall.hours()::opensNext)
                .map(next -> clock.wire(next.toEpochMilli()))
                .orElse(null);
    }

    private static PhoneHall.Service service(KioskView.Service service, List<Integer> manned) {
        return new PhoneHall.Service(
                service.id(),
                service.letter(),
                service.name(),
                service.examples(),
                service.pictogram(),
                service.waiting(),
                service.windows().stream().filter(manned::contains).toList(),
                service.range());
    }
}
