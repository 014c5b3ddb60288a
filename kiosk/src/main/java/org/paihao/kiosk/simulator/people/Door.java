package org.paihao.kiosk.simulator.people;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.paihao.kiosk.simulator.PrintedTicket;
import org.paihao.kiosk.simulator.PrinterSimulator;
import org.paihao.kiosk.simulator.books.Tally;
import org.paihao.kiosk.simulator.glass.RemoteScreen;
import org.paihao.kiosk.simulator.glass.Seen;

/** The hall's door: citizens come in, one after the other touch the kiosk, take their paper and step aside. */
public final class Door implements Callable<Void> {
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration SCREEN_GOES = Duration.ofSeconds(60);

    private final List<Choice> choices;
    private final Offer offer;
    private final HallTime time;
    private final RemoteScreen kiosk;
    private final PrinterSimulator printer;
    private final Papers papers;
    private final Floor floor;
    private final Tally tally;
    private final Camera camera;
    private final Story story;

    public Door(
            List<Choice> choices,
            Offer offer,
            HallTime time,
            RemoteScreen kiosk,
            PrinterSimulator printer,
            Papers papers,
            Floor floor,
            Tally tally,
            Camera camera,
            Story story) {
        this.choices = choices;
        this.offer = offer;
        this.time = time;
        this.kiosk = kiosk;
        this.printer = printer;
        this.papers = papers;
        this.floor = floor;
        this.tally = tally;
        this.camera = camera;
        this.story = story;
    }

    /** Whose paper will end in the middle: the first in the second half who makes no mistake, or nobody. */
    static int lastOfTheRoll(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.mistake() == null && choice.visitor() > choices.size() / 2)
                .mapToInt(Choice::visitor)
                .findFirst()
                .orElse(0);
    }

    @Override
    public Void call() throws InterruptedException {
        int lastOfTheRoll = lastOfTheRoll(choices);
        OffsetDateTime arrival = time.now();
        for (Choice choice : choices) {
            arrival = arrival.plusSeconds(choice.after());
            time.await(arrival);
            awaitHome();
            camera.take("kiosk-idle", kiosk);
            if (choice.mistake() != null) {
                takeAndVoid(choice);
            }
            take(choice, choice.visitor() == lastOfTheRoll);
        }
        floor.closeDoor();
        return null;
    }

    private void awaitHome() throws InterruptedException {
        kiosk.await("its services", seen -> seen.is("home"), SCREEN_GOES);
    }

    /** The window's clerk cannot call what is about to be voided. */
    private void takeAndVoid(Choice choice) throws InterruptedException {
        ReentrantLock bell = floor.bell(offer.service(choice.mistake()).window());
        bell.lock();
        try {
            Touched touched = touch(choice.mistake());
            paper(touched);
            awaitTicket();
            time.moveFinger();
            kiosk.touch("cancel");
            kiosk.await("that " + touched.number() + " is void", seen -> seen.is("cancelled"), ANSWER);
            tally.cancelled(touched.number());
            story.tell("visitor " + choice.visitor() + " voids " + touched.number() + " and begins anew");
        } finally {
            bell.unlock();
        }
        goHome();
    }

    private void take(Choice choice, boolean rollEnds) throws InterruptedException {
        if (rollEnds) {
            printer.paperOutAfter(0);
        }
        Touched touched = touch(choice.service());
        Citizen citizen = new Citizen(choice, touched.number());
        floor.enter(citizen);
        if (rollEnds) {
            noPaper(touched.number());
        } else {
            paper(touched);
        }
        awaitTicket();
        story.tell("visitor " + choice.visitor() + " has " + touched.number());
        goHome();
        citizen.leaveKiosk();
    }

    /** What became of a touch. @param pressed by {@link System#nanoTime} */
    private record Touched(String number, long pressed) {}

    private Touched touch(String letter) throws InterruptedException {
        Offer.Service service = offer.service(letter);
        int touches = 1;
        if (service.group() != null) {
            kiosk.touch("group-" + service.group());
            kiosk.await("the group", seen -> seen.is("group"), ANSWER);
            time.moveFinger();
            touches = 2;
        }
        long pressed = kiosk.touch("service-" + letter);
        Seen seen = kiosk.await("a number", glass -> !glass.text("number").isEmpty(), ANSWER);
        String number = seen.text("number");
        tally.issued(number, touches);
        return new Touched(number, pressed);
    }

    private void paper(Touched touched) throws InterruptedException {
        PrintedTicket paper = papers.await(touched.number());
        tally.printed(touched.number(), TimeUnit.NANOSECONDS.toMillis(paper.cutNanos() - touched.pressed()));
    }

    private void noPaper(String number) throws InterruptedException {
        kiosk.await("that " + number + " has no paper", seen -> seen.is("unprinted"), ANSWER);
        story.tell("the paper ends inside " + number);
        time.moveFinger();
        camera.take("kiosk-paper-out", kiosk);
        printer.reload();
        kiosk.await("that it can print again", seen -> seen.has("reprint"), ANSWER);
        kiosk.touch("reprint");
        story.tell("a new roll, and " + number + " is printed again");
        papers.await(number);
        tally.printed(number, null);
    }

    private void awaitTicket() throws InterruptedException {
        kiosk.await("the ticket", seen -> seen.is("ticket"), ANSWER);
    }

    private void goHome() throws InterruptedException {
        time.moveFinger();
        camera.take("kiosk-ticket", kiosk);
        kiosk.touch("done");
        awaitHome();
    }
}
