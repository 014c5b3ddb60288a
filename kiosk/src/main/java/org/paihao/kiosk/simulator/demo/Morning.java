package org.paihao.kiosk.simulator.demo;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.CookieManager;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.paihao.kiosk.simulator.books.Count;
import org.paihao.kiosk.simulator.books.Summary;
import org.paihao.kiosk.simulator.books.Tally;
import org.paihao.kiosk.simulator.people.BoardWatch;
import org.paihao.kiosk.simulator.people.Camera;
import org.paihao.kiosk.simulator.people.Choice;
import org.paihao.kiosk.simulator.people.Clerk;
import org.paihao.kiosk.simulator.people.Door;
import org.paihao.kiosk.simulator.people.Floor;
import org.paihao.kiosk.simulator.people.HallTime;
import org.paihao.kiosk.simulator.people.Offer;
import org.paihao.kiosk.simulator.people.Papers;
import org.paihao.kiosk.simulator.people.Rater;
import org.paihao.kiosk.simulator.people.Story;
import org.paihao.protocol.Paths;
import org.paihao.protocol.SessionRequest;
import org.paihao.protocol.Wire;
import org.paihao.protocol.client.LiveView;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.local.HallHome;
import org.paihao.protocol.view.KioskView;
import org.paihao.protocol.view.PadView;

/** A simulated morning: citizens at the real kiosk and pad, clerks at the real API, and the books compared at the end. */
final class Morning {
    private static final ObjectWriter JSON = Wire.lenient().writer().with(SerializationFeature.INDENT_OUTPUT);

    private final HallHome home;
    private final int visitors;
    private final long seed;
    private final double speed;

    Morning(HallHome home, int visitors, long seed, double speed) {
        this.home = home;
        this.visitors = visitors;
        this.seed = seed;
        this.speed = speed;
    }

    /** @return 0 only where the books agree */
    int run() throws Exception {
        try (DemoFolder folder = DemoFolder.take(home.folder())) {
            System.out.println("A hall is being set up …");
            LocalDateTime start = HallStart.nextWorkingDay(folder);
            System.out.println("The hall opens: " + visitors + " visitors, seed " + seed + ", " + start.toLocalDate()
                    + ", clock × " + speed);
            Tally tally = new Tally();
            Papers papers = new Papers();
            HallBooks books;
            try (Programs programs = new Programs(home, folder, start, speed, true)) {
                programs.printer().onTicket(papers);
                work(folder, programs, papers, tally);
                books = HallBooks.ask(
                        programs.server(),
                        programs.server().client(programs.server().console("books", Programs.PAD_WINDOW)),
                        programs.server().client(programs.boardToken()),
                        papers.ids());
            }
            return close(folder, tally, books);
        }
    }

    private void work(DemoFolder folder, Programs programs, Papers papers, Tally tally) throws Exception {
        QueueClient kioskSide = programs.server().client(programs.kioskToken());
        try (LiveView<KioskView> live = kioskSide.follow(Paths.kioskView(Programs.KIOSK), KioskView.class, view -> {});
                Crew crew = new Crew()) {
            PadView pad = programs.server()
                    .client(programs.padToken())
                    .view(Paths.padView(Programs.PAD_WINDOW), PadView.class);
            Offer offer = Offer.of(kioskSide.view(Paths.kioskView(Programs.KIOSK), KioskView.class), pad);
            List<Choice> choices = Choice.draw(seed, visitors, offer);
            JSON.writeValue(folder.path().resolve("choices.json").toFile(), choices);

            programs.kiosk().await("its services", seen -> seen.is("home"), Duration.ofSeconds(30));
            HallTime time = new HallTime(live.clock());
            Story story = new Story(time, System.out);
            Camera camera = new Camera(folder.screens());
            Floor floor = new Floor();
            BoardWatch watch = new BoardWatch(programs.board(), tally, camera, visitors / 2);
            Rater rater = new Rater(Programs.PAD_WINDOW, programs.pad(), time, tally, camera, story, crew.threads());

            crew.start(watch);
            String password = HandsOn.password();
            CookieManager session = new CookieManager();
            for (int window : offer.windows()) {
                boolean hasPad = window == Programs.PAD_WINDOW;
                QueueClient clerk = signIn(programs, window, password, hasPad ? session : new CookieManager());
                crew.start(new Clerk(window, clerk, time, floor, tally, watch, hasPad ? rater : null, story));
            }
            crew.start(new ConsolePicture(
                    floor,
                    programs.server().base(),
                    session,
                    folder.path().resolve("browser"),
                    folder.screens().resolve("console.png")));
            crew.start(new Door(
                    choices, offer, time, programs.kiosk(), programs.printer(), papers, floor, tally, camera, story));
            crew.await(offer.windows().size() + 2);
            watch.end();
            crew.await(1);
        }
    }

    /** As a person does; that opens the window. */
    private static QueueClient signIn(Programs programs, int window, String password, CookieManager session)
            throws Refused, ServerAway {
        String name = HandsOn.clerk(window);
        programs.server().user(name, "clerk", password);
        QueueClient clerk = QueueClient.person(programs.server().base(), session);
        clerk.signIn(new SessionRequest(name, password, window));
        return clerk;
    }

    private int close(DemoFolder folder, Tally tally, HallBooks books) throws IOException {
        Count own = tally.count();
        Count hall = books.count();
        Map<String, String> broken = own.broken();
        broken.putAll(books.strange());
        hall.broken().forEach((law, numbers) -> broken.put("in the hall's books: " + law, numbers));
        if (!own.equals(hall)) {
            broken.put("both sides counted the same", own + " and " + hall);
        }
        Summary summary = tally.summary(visitors, broken.isEmpty());
        JSON.writeValue(folder.path().resolve("summary.json").toFile(), summary);
        System.out.println(JSON.writeValueAsString(summary));
        broken.forEach((law, numbers) -> System.err.println("The books do not agree: " + law + ": " + numbers));
        return broken.isEmpty() ? 0 : 1;
    }
}
