package org.paihao.kiosk.alone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.paihao.protocol.Lease;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.view.HallName;
import org.paihao.protocol.view.KioskView;
import org.paihao.protocol.view.Version;

/** A kiosk's desk with leases of Monday and Tuesday for two services, and a machine whose clock the test sets. */
final class CutOffKiosk implements AutoCloseable {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    /** This machine's clock is seven minutes behind the hall's. */
    private static final Duration BEHIND = Duration.ofMinutes(7);

    private final Path folder;
    private final AtomicReference<OffsetDateTime> told = new AtomicReference<>();
    private final AtomicReference<Instant> machine = new AtomicReference<>();
    private AloneDesk desk;

    CutOffKiosk(Path folder) throws IOException {
        this.folder = folder;
        at(MONDAY, "08:00");
        open();
        desk.sees(view(told.get()));
        desk.hold(List.of(lease(MONDAY, 0), lease(MONDAY.plusDays(1), 0)));
    }

    AloneDesk desk() {
        return desk;
    }

    Path tickets() {
        return folder.resolve("tickets");
    }

    Path leases() {
        return folder.resolve("leases");
    }

    /** Hall time passes to then, and this machine's with it. */
    void at(LocalDate day, String time) {
        OffsetDateTime hall = time(day, time);
        if (desk == null || told.get() != null) {
            told.set(hall);
        }
        machine.set(hall.toInstant().minus(BEHIND));
    }

    /** Somebody sets this machine's clock, in the hall's time. */
    void machineSays(LocalDate day, String time) {
        machine.set(time(day, time).toInstant());
    }

    static OffsetDateTime time(LocalDate day, String time) {
        return OffsetDateTime.parse(day + "T" + time + ":00+08:00");
    }

    /** The program dies and is started again; the server does not answer. */
    void dieAndStart() {
        told.set(null);
        open();
    }

    private void open() {
        try {
            desk = new AloneDesk(folder, told::get, machine::get);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> give(String service) {
        return desk.give(service, null).map(Ticket::number);
    }

    static Lease lease(LocalDate day, int used) {
        return new Lease(
                "lease-" + day,
                "epoch",
                "kiosk-1",
                day,
                500,
                599,
                List.of(
                        new Lease.Span(time(day, "08:30"), time(day, "12:00")),
                        new Lease.Span(time(day, "14:00"), time(day, "17:00"))),
                List.of(new Lease.Offer("social", "A", used), new Lease.Offer("police", "B", 0)),
                "seal-" + day);
    }

    static KioskView view(OffsetDateTime now) {
        HallName hall = new HallName(Map.of("zh-CN", "厅", "en", "Hall"), "Asia/Shanghai", "12345", 1);
        return new KioskView(
                new Version("epoch", 1, 1),
                now,
                hall,
                Map.of("zh-CN", "1号", "en", "Kiosk 1"),
                true,
                null,
                null,
                List.of(),
                List.of(),
                List.of(service("social", "A"), service("police", "B"), service("other", "C")),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static KioskView.Service service(String id, String letter) {
        Map<String, String> name = Map.of("zh-CN", id, "en", id);
        return new KioskView.Service(id, letter, null, name, name, "ui-ticket", 3, List.of(1), null);
    }

    @Override
    public void close() {
        desk.close();
    }
}
