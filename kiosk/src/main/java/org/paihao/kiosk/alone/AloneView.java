package org.paihao.kiosk.alone;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paihao.protocol.Lease;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.view.KioskView;

/** The hall as a kiosk can show it by itself: what is leased, when, and nothing of how many wait. */
final class AloneView {
    private AloneView() {}

    /**
     * Empty where no lease is left for today, or for a day to come.
     *
     * @param left ids of the services that still have numbers today
     * @param pending tickets of this kiosk without paper
     */
    static Optional<KioskView> of(
            KioskView seen, List<Lease> leases, OffsetDateTime now, Set<String> left, List<Ticket> pending) {
        Optional<Lease> today = leases.stream()
                .filter(lease -> lease.day().equals(now.toLocalDate()))
                .findFirst();
        Optional<OffsetDateTime> next = leases.stream()
                .filter(lease -> !lease.day().isBefore(now.toLocalDate()))
                .flatMap(lease -> lease.hours().stream())
                .map(Lease.Span::from)
                .filter(now::isBefore)
                .findFirst();
        boolean open = today.filter(lease -> isOpen(lease, now)).isPresent();
        if (open ? left.isEmpty() : next.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KioskView(
                seen.version(),
                now,
                seen.hall(),
                seen.label(),
                open,
                today.flatMap(lease -> until(lease, now)).orElse(null),
                open ? null : next.orElse(null),
                seen.hours(),
                seen.groups(),
                seen.services().stream().map(AloneView::unknown).toList(),
                pending,
                List.of(),
                today(seen, today, now, left),
                null));
    }

    static boolean isOpen(Lease lease, OffsetDateTime now) {
        return lease.hours().stream().anyMatch(span -> !now.isBefore(span.from()) && now.isBefore(span.until()));
    }

    private static Optional<OffsetDateTime> until(Lease lease, OffsetDateTime now) {
        return lease.hours().stream()
                .map(Lease.Span::until)
                .reduce((earlier, later) -> later)
                .filter(now::isBefore);
    }

    private static KioskView.Service unknown(KioskView.Service service) {
        return new KioskView.Service(
                service.id(),
                service.letter(),
                service.group(),
                service.name(),
                service.examples(),
                service.pictogram(),
                AloneDesk.NOBODY_KNOWS,
                service.windows(),
                null);
    }

    private static KioskView.Today today(KioskView seen, Optional<Lease> today, OffsetDateTime now, Set<String> left) {
        Set<String> leased = today.stream()
                .flatMap(lease -> lease.services().stream())
                .map(Lease.Offer::service)
                .collect(Collectors.toSet());
        List<String> all = seen.services().stream().map(KioskView.Service::id).toList();
        boolean sameDay = seen.serverTime().toLocalDate().equals(now.toLocalDate());
        KioskView.Today said = sameDay ? seen.today() : KioskView.Today.ORDINARY;
        return new KioskView.Today(
                said.kind(),
                said.name(),
                said.text(),
                all.stream().filter(service -> !leased.contains(service)).toList(),
                all.stream()
                        .filter(service -> leased.contains(service) && !left.contains(service))
                        .toList(),
                List.of());
    }
}
