package org.paihao.kiosk.monkey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.paihao.kiosk.simulator.PrintedTicket;
import org.paihao.kiosk.simulator.books.Count;
import org.paihao.kiosk.simulator.people.Papers;
import org.paihao.protocol.Paths;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.Wire;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.local.LocalServer;
import org.paihao.protocol.view.KioskView;

/** What came out of the printer, and what the server's books say of it. */
final class MonkeyBooks {
    private static final Pattern NUMBER = Pattern.compile("[A-H]\\d{3,5}");

    private final LocalServer server;
    private final QueueClient eye;
    private final String kiosk;
    private final Path alone;

    /** By each number on paper the ticket that its code names; empty where it has none. */
    private final Map<String, String> papers = new TreeMap<>();

    private final List<String> strange = new ArrayList<>();
    private int copies;

    /** @param alone the folder in which the kiosk keeps what it gives by itself */
    MonkeyBooks(LocalServer server, QueueClient eye, String kiosk, Path alone) {
        this.server = server;
        this.eye = eye;
        this.kiosk = kiosk;
        this.alone = alone;
    }

    /** On the printer's thread. */
    synchronized void paper(PrintedTicket paper) {
        if (!NUMBER.matcher(paper.number()).matches()) {
            return;
        }
        String id = Papers.id(paper.text()).orElse("");
        String before = papers.put(paper.number(), id);
        if (before != null) {
            copies++;
            if (!id.isEmpty() && !before.isEmpty() && !id.equals(before)) {
                strange.add(paper.number() + " is on the papers of two tickets: " + before + " and " + id);
            }
        }
    }

    synchronized boolean has(String number) {
        return papers.containsKey(number);
    }

    /** A ticket that is called printed and has no paper. */
    void lie() throws Refused, ServerAway {
        eye.printed(eye.takeTicket("B").id());
    }

    /** The server knows of every paper what the kiosk knows. */
    void awaitReports(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                KioskView view = eye.view(Paths.kioskView(kiosk), KioskView.class);
                if (view.pending().stream().noneMatch(ticket -> ticket.print() == PrintState.PENDING)) {
                    return;
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("nobody told the server of " + view.pending());
                }
            } catch (Refused | ServerAway e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    /**
     * The laws of the books that are broken.
     *
     * @param most papers that may have come out after their kiosk had given them up
     */
    synchronized List<String> broken(int most) throws IOException, Refused, ServerAway {
        Map<String, String> booked = booked();
        int told = 0;
        List<String> late = new ArrayList<>();
        for (Map.Entry<String, String> paper : papers.entrySet()) {
            String number = paper.getKey();
            String id = booked.getOrDefault(number, paper.getValue());
            if (id.isEmpty()) {
                strange.add("the paper of " + number + " is of no ticket that the server knows");
                continue;
            }
            Ticket ticket = eye.ticket(id);
            if (!ticket.number().equals(number) && !booked.containsValue(id)) {
                strange.add("the paper of " + number + " is of a ticket that is " + ticket.number());
            }
            if (ticket.print() == PrintState.PRINTED || ticket.print() == PrintState.COPY_PRINTED) {
                told++;
            } else {
                late.add(number);
            }
        }
        Count count = Wire.lenient()
                .readValue(
                        server.command(List.of("count", "--data", server.data().toString())), Count.class);
        law("tickets that are called printed = papers of such tickets", count.printed(), told);
        law("tickets = printed + unprinted", count.tickets(), count.printed() + count.unprinted());
        law("tickets = waiting + voided", count.tickets(), count.waiting() + count.cancelled());
        if (late.size() > most) {
            strange.add(late.size() + " papers came out though their tickets are called unprinted: " + late);
        }
        System.out.printf(
                "%d tickets: %d on paper, %d without; %d voided; %d papers more than tickets on paper, %d of them of tickets that are called unprinted%n",
                count.tickets(),
                count.printed(),
                count.unprinted(),
                count.cancelled(),
                papers.size() + copies - count.printed(),
                late.size());
        server.command(List.of("verify", "--data", server.data().toString()));
        return List.copyOf(strange);
    }

    private void law(String law, int one, int other) {
        if (one != other) {
            strange.add(law + ": " + one + " and " + other);
        }
    }

    /** What the kiosk gave by itself: the server's id by number. */
    private Map<String, String> booked() throws IOException {
        Map<String, String> booked = new HashMap<>();
        for (String line : Files.readAllLines(alone.resolve("tickets"))) {
            JsonNode given = Wire.lenient().readTree(line.substring(line.indexOf('{')));
            booked.put(given.at("/ticket/number").asText(), given.path("booked").asText(""));
        }
        return booked;
    }

    @Override
    public synchronized String toString() {
        return papers.size() + " numbers on " + (papers.size() + copies) + " papers";
    }
}
