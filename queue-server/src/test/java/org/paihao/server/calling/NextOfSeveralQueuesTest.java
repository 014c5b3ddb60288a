package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.server.calling.CallingOrder.Seeker;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.ticket.Held;
import org.paihao.server.ticket.Lane;
import org.paihao.server.ticket.MoveStore;
import org.paihao.server.ticket.Place;
import org.paihao.server.ticket.TicketRow;

/** A window of several services calls from all its queues at once; windows 5 and 6 serve D, E and F. */
class NextOfSeveralQueuesTest {
    private static final int WINDOW = 5;

    @TempDir
    private Path folder;

    private DeskHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new DeskHall(folder, SampleHall.hall());
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
    }

    private long now() {
        return hall.clock.instant().toEpochMilli();
    }

    /** Calls and finishes: {@code number why}. */
    private String next() {
        Ticket called = hall.act(WINDOW, "call-next");
        hall.act(WINDOW, "finish");
        return called.number() + " " + called.why().code();
    }

    private void comesBack(String service) {
        hall.take(service);
        String number = hall.act(WINDOW, "call-next").number();
        hall.clock.passSeconds(60);
        hall.act(WINDOW, "recall");
        hall.clock.passSeconds(10);
        hall.act(WINDOW, "no-show");
        hall.act(WINDOW, "come-back", number);
    }

    @Test
    void eachQueueHasItsOwnCountForThoseWhoCameBack() {
        comesBack("D");
        comesBack("E");
        List<String> called = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            hall.take("E");
            called.add(next());
        }
        hall.take("E");
        called.add(next());
        called.add(next());
        called.add(next());
        assertThat(called)
                .as("D001 came back before E001, but nobody has been called from its queue since")
                .containsExactly(
                        "E002 arrival",
                        "E003 arrival",
                        "E004 arrival",
                        "E001 come-back",
                        "E005 arrival",
                        "D001 nobody-else");
    }

    @Test
    void whatIsCalledIsWhatWasForeseen() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> mayBeCalled = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String service = List.of("A", "D", "E", "F").get(random.nextInt(4));
            Lane lane = Lane.values()[random.nextInt(Lane.values().length)];
            Integer only = random.nextInt(5) == 0 ? (Integer) (WINDOW + random.nextInt(2)) : null;
            Place place = Place.in(lane, now() + random.nextInt(40) * 60_000L).only(only);
            String number = hall.take(service, place, null);
            if (only == null ? !service.equals("A") : only == WINDOW) {
                mayBeCalled.add(number);
            }
        }
        List<String> services = List.of("minzheng", "nongye", "cunjian");
        CallingOrder order = new CallingOrder(hall.hall.limits().order(), hall.tickets);
        List<String> foreseen = hall
                .write(writing -> order.upcoming(
                        writing.database(), new Seeker(WINDOW, services, writing.day(), writing.at()), 60))
                .stream()
                .map(choice -> choice.ticket().label() + " " + choice.code())
                .toList();
        List<String> called = new ArrayList<>();
        while (called.size() < mayBeCalled.size()) {
            called.add(next());
        }
        assertThat(called).as("seed %d", seed).isEqualTo(foreseen);
        assertThat(called.stream().map(number -> number.substring(0, 4)))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(mayBeCalled);
        assertThat(hall.act(WINDOW, "call-next")).as("seed %d", seed).isNull();
    }

    @Test
    void whatAMoveAnswersIsWhatTheBooksHave() {
        String number = hall.take("D");
        TicketRow waits = hall.ticket(number);
        TicketRow called = hall.write(writing -> new MoveStore()
                .called(writing, waits, WINDOW, writing.journal("called", "clerk:005", waits.id(), WINDOW, facts())));
        assertThat(called).isEqualTo(hall.ticket(number));

        hall.act(WINDOW, "start");
        hall.act(WINDOW, "hold", "PAPERS_KEPT");
        TicketRow held = hall.ticket(number);
        assertThat(held.held()).isInstanceOf(Held.class);
        TicketRow takenUp = hall.write(writing -> new MoveStore()
                .called(writing, held, WINDOW, writing.journal("called", "clerk:005", held.id(), WINDOW, facts())));
        assertThat(takenUp).isEqualTo(hall.ticket(number));

        TicketRow ended = hall.write(writing -> hall.tickets.state(writing, takenUp, TicketState.FINISHED));
        assertThat(ended).isEqualTo(hall.ticket(number));
    }

    private static Map<String, Object> facts() {
        return Map.of("why", "by-number", "facts", Map.of());
    }
}
