package org.paihao.kiosk.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.local.LocalServer;
import org.paihao.protocol.view.ConsoleView;

/**
 * The server is gone for a day and through the next morning: 300 visitors and then 60 more at two kiosks, one of which dies
 * in the middle. What the kiosks gave is in the books afterwards, each once, and is called in the order of arrival. The
 * hall's clock is set from visitor to visitor.
 */
class OfflineDayTest {
    private static final long SEED = 20261123;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final List<Visitor> visitors = new ArrayList<>();

    /** Somebody with a number. */
    private record Visitor(Ticket ticket, CutOffBox box, OffsetDateTime came, boolean voided) {}

    @Test
    void nobodyIsLostDoubledOrOvertaken() throws Exception {
        LocalServer.Setting data = LocalServer.Setting.in(folder.resolve("data"));
        LocalServer before = LocalServer.start(data.at(MONDAY.atTime(8, 0), 1));
        Path console = before.console("window-3", 3);
        Path first = before.kiosk("kiosk-1");
        Path second = before.kiosk("kiosk-2");
        try (LossyLine line = new LossyLine(before.base());
                CutOffBox one = new CutOffBox(folder.resolve("one"), line, first, "kiosk-1");
                CutOffBox two = new CutOffBox(folder.resolve("two"), line, second, "kiosk-2")) {
            one.lease(MONDAY.atTime(8, 0));
            two.lease(MONDAY.atTime(8, 0));
            before.kill();

            aDay(List.of(one, two), times(MONDAY, 300, 8 * 60 + 30, 510));
            assertThat(two.at(MONDAY.atTime(20, 0)).view().orElseThrow().open()).isFalse();
            aDay(List.of(one, two), times(TUESDAY, 60, 8 * 60 + 30, 60));

            line.loseAnswers(3);
            LocalServer after =
                    LocalServer.start(data.port(before.base().getPort()).at(TUESDAY.atTime(9, 40), 1));
            try {
                one.comeHome();
                two.comeHome();
                await().atMost(PATIENCE).until(() -> !one.owes() && !two.owes());
                assertThat(line.merges())
                        .as("answers were lost and asked for again")
                        .isGreaterThanOrEqualTo(9);
                everyoneIsInTheBooksOnce();
                Ticket late = one.client().takeTicket("A");
                assertThat(late.number()).isEqualTo("A001");
                calledInTheOrderOfArrival(after.client(console), late);
            } finally {
                after.close();
            }
        }
    }

    private List<LocalDateTime> times(LocalDate day, int count, int fromMinute, int minutes) {
        return IntStream.range(0, count)
                .mapToObj(i -> day.atStartOfDay().plusMinutes(fromMinute).plusSeconds(random.nextInt(minutes * 60)))
                .sorted()
                .toList();
    }

    private void aDay(List<CutOffBox> boxes, List<LocalDateTime> times) throws IOException {
        for (int i = 0; i < times.size(); i++) {
            if (i == times.size() / 2) {
                boxes.get(0).dieInTheMiddleOfALine();
            }
            visit(boxes.get(random.nextInt(2)), times.get(i));
        }
    }

    private void visit(CutOffBox box, LocalDateTime time) {
        String service = random.nextBoolean() ? "shebao-yibao" : "gongan";
        Optional<Ticket> given = box.at(time).give(service, null);
        Ticket ticket = given.orElseThrow(() -> new AssertionError("no number at " + time));
        boolean voided = random.nextInt(20) == 0;
        boolean printed = random.nextInt(20) > 0;
        box.desk().paper(ticket.id(), printed ? PrintState.PRINTED : PrintState.UNPRINTED);
        if (voided) {
            box.desk().annul(ticket.id());
        }
        visitors.add(new Visitor(ticket, box, time.atOffset(ZoneOffset.ofHours(8)), voided));
    }

    private void everyoneIsInTheBooksOnce() throws Refused, ServerAway {
        Set<String> numbers = new HashSet<>();
        for (Visitor visitor : visitors) {
            Ticket given = visitor.ticket();
            assertThat(numbers.add(given.businessDay() + " " + given.number()))
                    .as("%s is given once", given.number())
                    .isTrue();
            assertThat(given.issuedAt()).isEqualTo(visitor.came());
            Ticket booked = visitor.box().client().ticket(given.id());
            assertThat(booked.number()).isEqualTo(given.number());
            assertThat(booked.businessDay()).isEqualTo(visitor.came().toLocalDate());
            assertThat(booked.issuedAt()).isEqualTo(visitor.came());
            assertThat(booked.state()).isEqualTo(state(visitor));
            assertThat(booked.print()).isNotEqualTo(PrintState.PENDING);
        }
    }

    private static TicketState state(Visitor visitor) {
        if (visitor.voided()) {
            return TicketState.CANCELLED;
        }
        return visitor.ticket().businessDay().equals(MONDAY) ? TicketState.EXPIRED : TicketState.WAITING;
    }

    private void calledInTheOrderOfArrival(QueueClient window, Ticket late) throws Refused, ServerAway {
        List<String> expected = new ArrayList<>(visitors.stream()
                .filter(visitor -> state(visitor) == TicketState.WAITING)
                .filter(visitor -> visitor.ticket().number().startsWith("A"))
                .sorted(Comparator.comparing(Visitor::came))
                .map(visitor -> visitor.ticket().number())
                .toList());
        expected.add(late.number());
        long turn =
                window.view(Paths.consoleView(3), ConsoleView.class).window().turn();
        turn = window.open(3, turn).turn();
        List<String> called = new ArrayList<>();
        Optional<Ticket> next = window.callNext(3, turn);
        while (next.isPresent()) {
            called.add(next.get().number());
            turn = window.finish(3, next.get().turn(), null, false).turn();
            next = window.callNext(3, turn);
        }
        assertThat(called).isEqualTo(expected);
    }
}
