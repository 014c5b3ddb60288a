package org.paihao.kiosk.alone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.paihao.protocol.Lease;
import org.paihao.protocol.MergedTickets;
import org.paihao.protocol.MergedTickets.Merged;
import org.paihao.protocol.Notified;
import org.paihao.protocol.OfflineTicket;
import org.paihao.protocol.OfflineTickets;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.view.KioskView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives numbers under the kiosk's leases, and remembers each until the server has taken it. A number is on disk before
 * anybody sees it, and given once, whatever the clock says and however often the program dies. Any thread may call.
 */
public final class AloneDesk implements AutoCloseable {
    /** In the place of a count that only the server knows. */
    public static final int NOBODY_KNOWS = -1;

    private static final Logger LOG = LoggerFactory.getLogger(AloneDesk.class);
    private static final int ID_BYTES = 12;
    private static final int MOST_AT_ONCE = 100;

    private final Path file;
    private final TicketLog log;
    private final AloneClock clock;
    private final SecureRandom random = new SecureRandom();
    private Kept kept;
    private KioskView seen;

    /**
     * @param folder this kiosk's own; made where it is missing
     * @param told the hall's time by the server's word, or null before it spoke
     * @param machine this machine's clock
     * @throws IOException if the folder cannot be used
     */
    public AloneDesk(Path folder, Supplier<OffsetDateTime> told, InstantSource machine) throws IOException {
        Files.createDirectories(folder);
        this.file = folder.resolve("leases");
        this.clock = new AloneClock(told, machine);
        this.log = new TicketLog(folder.resolve("tickets"));
        this.kept = read(file);
        if (kept != null) {
            clock.notBefore(kept.hall());
        }
        log.tickets().forEach(given -> clock.notBefore(given.ticket().issuedAt()));
    }

    private static Kept read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        String line = Files.readString(file, StandardCharsets.UTF_8).strip();
        Optional<Kept> kept = CheckedLine.read(line, Kept.class);
        if (kept.isEmpty()) {
            LOG.error("{} is damaged: this kiosk has no leases until the server gives them again", file);
        }
        return kept.orElse(null);
    }

    /** The hall as the server shows it; kept with the next leases. */
    public synchronized void sees(KioskView view) {
        seen = view;
    }

    /**
     * From now on these leases alone hold.
     *
     * @return whether they do; not before the server has shown the hall
     * @throws IOException if they could not be kept; then the former ones hold
     */
    public synchronized boolean hold(List<Lease> leases) throws IOException {
        OffsetDateTime now = clock.told();
        if (seen == null || now == null) {
            return false;
        }
        Kept fresh = new Kept(List.copyOf(leases), seen, now, clock.machine());
        SafeFile.replace(file, CheckedLine.of(fresh));
        kept = fresh;
        shrink();
        return true;
    }

    /** Tickets of days that no lease is of any more go, once the server has them. */
    private void shrink() throws IOException {
        List<GivenTicket> left = log.tickets().stream()
                .filter(given -> given.isOwed()
                        || kept.leases().stream()
                                .anyMatch(lease ->
                                        !lease.day().isAfter(given.day().plusDays(1))))
                .toList();
        if (left.size() < log.tickets().size()) {
            log.shrinkTo(left);
        }
    }

    /** The hall's time as far as this kiosk knows it; null where it knows nothing. */
    public synchronized OffsetDateTime now() {
        return clock.now(kept);
    }

    /** The hall as this kiosk can serve it by itself now; empty where it cannot. */
    public synchronized Optional<KioskView> view() {
        OffsetDateTime now = clock.now(kept);
        if (kept == null || now == null) {
            return Optional.empty();
        }
        Optional<Lease> today = leaseOf(now.toLocalDate());
        Set<String> left = today.stream()
                .flatMap(lease -> lease.services().stream()
                        .filter(offer -> next(lease, offer) <= lease.last())
                        .map(Lease.Offer::service))
                .collect(Collectors.toSet());
        List<Ticket> pending = log.tickets().stream()
                .filter(given -> given.isOwed() && !given.ticket().cancelled())
                .filter(given -> given.ticket().print() != PrintState.PRINTED)
                .filter(given -> given.day().equals(now.toLocalDate()))
                .map(this::ticket)
                .toList();
        return AloneView.of(kept.view(), kept.leases(), now, left, pending);
    }

    /** Whether a number of that service could be given now. */
    public synchronized boolean canGive(String service) {
        OffsetDateTime now = clock.now(kept);
        return kept != null && now != null && offer(now, service).isPresent();
    }

    /**
     * Gives the next number; it is on disk when this returns.
     *
     * @param abandoned the request for the same visitor that was never answered, or null
     * @return empty where no lease allows it now, or it could not be kept
     */
    public synchronized Optional<Ticket> give(String service, IdempotencyKey abandoned) {
        OffsetDateTime now = clock.now(kept);
        if (kept == null || now == null) {
            return Optional.empty();
        }
        Optional<Lease.Offer> offer = offer(now, service);
        if (offer.isEmpty()) {
            return Optional.empty();
        }
        Lease lease = leaseOf(now.toLocalDate()).orElseThrow();
        int n = next(lease, offer.get());
        OfflineTicket ticket = new OfflineTicket(
                newId(),
                offer.get().letter() + n,
                service,
                now,
                PrintState.PENDING,
                false,
                abandoned == null ? null : abandoned.value(),
                List.of());
        GivenTicket given = new GivenTicket(ticket, lease.seal(), lease.day(), n, null, null);
        try {
            log.append(given);
        } catch (IOException e) {
            LOG.error("a number could not be kept, so nobody gets it", e);
            return Optional.empty();
        }
        return Optional.of(ticket(given));
    }

    private Optional<Lease.Offer> offer(OffsetDateTime now, String service) {
        return leaseOf(now.toLocalDate())
                .filter(lease -> AloneView.isOpen(lease, now))
                .flatMap(lease -> lease.services().stream()
                        .filter(offer -> offer.service().equals(service) && next(lease, offer) <= lease.last())
                        .findFirst());
    }

    private Optional<Lease> leaseOf(LocalDate day) {
        return kept.leases().stream().filter(lease -> lease.day().equals(day)).findFirst();
    }

    /** Behind every number that was given, that the server knows of, or that may have been given. */
    private int next(Lease lease, Lease.Offer offer) {
        int given = log.tickets().stream()
                .filter(one -> one.day().equals(lease.day()) && one.letter().equals(offer.letter()))
                .mapToInt(GivenTicket::n)
                .max()
                .orElse(0);
        int used = Math.max(Math.max(given, offer.used()), lease.first() - 1);
        return used + 1 + log.damaged();
    }

    private Ticket ticket(GivenTicket given) {
        OfflineTicket ticket = given.ticket();
        ServiceName service = kept.view().services().stream()
                .filter(each -> each.id().equals(ticket.service()))
                .findFirst()
                .map(each -> new ServiceName(each.id(), each.letter(), each.name()))
                .orElse(new ServiceName(ticket.service(), given.letter(), Map.of()));
        return new Ticket(
                ticket.id(),
                ticket.number(),
                service,
                ticket.cancelled() ? TicketState.CANCELLED : TicketState.WAITING,
                ticket.print(),
                given.day(),
                ticket.issuedAt(),
                NOBODY_KNOWS,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A ticket that the server does not know yet. */
    public synchronized Optional<Ticket> owed(String id) {
        return Optional.ofNullable(log.find(id)).filter(GivenTicket::isOwed).map(this::ticket);
    }

    /** Whether the server has to hear of any ticket. */
    public synchronized boolean owes() {
        return log.tickets().stream().anyMatch(GivenTicket::isOwed);
    }

    /** Keeps what became of its paper. @return whether the ticket is still this kiosk's own affair */
    public synchronized boolean paper(String id, PrintState print) {
        GivenTicket given = log.find(id);
        if (given == null || !given.isOwed()) {
            return false;
        }
        keep(given.ticket().print() == PrintState.PRINTED ? given : given.with(print));
        return true;
    }

    /** Keeps what its holder was given on paper. @return whether the ticket is still this kiosk's own affair */
    public synchronized boolean notified(String id, Notified notified) {
        GivenTicket given = log.find(id);
        if (given == null || !given.isOwed()) {
            return false;
        }
        keep(given.with(notified));
        return true;
    }

    /** Voids it. @return whether the ticket is still this kiosk's own affair */
    public synchronized boolean annul(String id) {
        GivenTicket given = log.find(id);
        return given != null && given.isOwed() && keep(given.voided());
    }

    /** The id by which the server knows a ticket. */
    public synchronized String booked(String id) {
        GivenTicket given = log.find(id);
        return given == null || given.booked() == null ? id : given.booked();
    }

    /** What the server has to hear of, one list for each lease, at most a hundred tickets in each. */
    public synchronized List<OfflineTickets> toBring() {
        Map<String, List<OfflineTicket>> byLease = new LinkedHashMap<>();
        for (GivenTicket given : log.tickets()) {
            if (given.isOwed()) {
                List<OfflineTicket> some = byLease.computeIfAbsent(given.lease(), any -> new ArrayList<>());
                if (some.size() < MOST_AT_ONCE) {
                    some.add(given.ticket());
                }
            }
        }
        return byLease.entrySet().stream()
                .map(each -> new OfflineTickets(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    /** Keeps what the server made of them; what changed here since they were sent will be brought once more. */
    public synchronized void brought(OfflineTickets sent, MergedTickets merged) {
        Map<String, Merged> answers =
                merged.tickets().stream().collect(Collectors.toMap(Merged::id, each -> each, (one, other) -> one));
        for (OfflineTicket ticket : sent.tickets()) {
            GivenTicket given = log.find(ticket.id());
            Merged answer = answers.get(ticket.id());
            if (answer == null || given == null || !given.ticket().equals(ticket)) {
                continue;
            }
            if (answer.ticket() != null) {
                keep(given.booked(answer.ticket().id()));
            } else {
                refuse(given, answer.code());
            }
        }
    }

    /** The server will never take them. @param code why */
    public synchronized void refused(OfflineTickets sent, String code) {
        for (OfflineTicket ticket : sent.tickets()) {
            GivenTicket given = log.find(ticket.id());
            if (given != null) {
                refuse(given, code);
            }
        }
    }

    private void refuse(GivenTicket given, String code) {
        LOG.error("the server does not take {} of {}: {}", given.ticket().number(), given.day(), code);
        keep(given.refused(code));
    }

    private boolean keep(GivenTicket given) {
        if (given.equals(log.find(given.id()))) {
            return true;
        }
        try {
            log.append(given);
            return true;
        } catch (IOException e) {
            LOG.error("what became of {} could not be kept", given.ticket().number(), e);
            return false;
        }
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    @Override
    public synchronized void close() {
        try {
            log.close();
        } catch (IOException e) {
            LOG.warn("the log of tickets was not closed well", e);
        }
    }
}
