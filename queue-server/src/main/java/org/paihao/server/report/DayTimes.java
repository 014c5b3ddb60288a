package org.paihao.server.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paihao.protocol.TimesReport.Spent;
import org.paihao.server.clock.Reading;
import org.paihao.server.report.Session.Activity;

/**
 * Decides what every second of a day was, of citizens and of windows, by going once through its events. It knows no
 * database: {@link EventStore} reads, {@link TimesReports} words.
 */
final class DayTimes {
    /** Somebody who did not come. */
    record NoShow(String service, int window) {}

    /** What nobody finished or closed; times in epoch seconds. @param number and service are null for a window left open */
    record Forgotten(int window, String number, String service, long since, long closed) {}

    private final LocalDate day;
    private final Map<String, Visit> visits = new HashMap<>();
    private final Map<Integer, Session> sessions = new HashMap<>();
    private final Map<Integer, List<Spent>> spent = new TreeMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<NoShow> noShows = new ArrayList<>();
    private final List<Forgotten> forgotten = new ArrayList<>();
    private final ClockJumps jumps = new ClockJumps();
    /** When the clock jumped last, in its seconds after it: no span that began before has a length. */
    private long jumped = Long.MIN_VALUE;

    private DayTimes(LocalDate day) {
        this.day = day;
    }

    /**
     * Goes through the events.
     *
     * @param events of the day and what follows, in their order
     * @param now for what still goes on
     */
    static DayTimes of(LocalDate day, List<Event> events, Reading now) {
        DayTimes times = new DayTimes(day);
        long last = now.time().getEpochSecond();
        for (Event event : Undone.without(events)) {
            times.take(event);
            last = Math.max(last, event.second());
        }
        for (Visit visit : times.visits.values()) {
            times.callStands(visit);
        }
        if (times.jumps.since(now.doubtful())) {
            times.jump(last);
        }
        for (Session session : times.sessions.values()) {
            times.end(session, last);
        }
        return times;
    }

    /** Opened at each window that day, and what became of it. */
    Map<Integer, List<Spent>> spent() {
        return spent;
    }

    List<Sample> samples() {
        return samples;
    }

    List<NoShow> noShows() {
        return noShows;
    }

    List<Forgotten> forgotten() {
        return forgotten;
    }

    private void take(Event event) {
        if (jumps.before(event)) {
            jump(event.second());
        }
        switch (event.kind()) {
            case "opened" ->
                sessions.put(
                        event.window(), new Session(event.window(), event.day().equals(day), event.second()));
            case "paused" -> turn(event, Activity.PAUSED);
            case "continued" -> turn(event, Activity.IDLE);
            case "closed", "closed-forgotten" -> closed(event);
            case "called" -> called(event, visit(event));
            case "put-back" -> putBack(event, visit(event));
            case "started" -> started(event, visit(event));
            case "missed" -> missed(event, visit(event));
            case "came-back" -> visit(event).waitingSince = event.second();
            case "finished" -> finished(event, visit(event));
            case "transaction-added" -> added(event, visit(event));
            case "held" -> held(event, visit(event));
            case "transferred" -> transferred(event, visit(event));
            case "closed-inaccurate" -> inaccurate(event, visit(event));
            case "clock-doubted", "clock-believed", "clock-confirmed" -> {}
            default -> throw new IllegalStateException("no time goes by " + event.kind());
        }
    }

    private void jump(long second) {
        jumped = second;
        sessions.values().forEach(session -> session.leaveOut(second));
    }

    private Visit visit(Event event) {
        return visits.computeIfAbsent(event.visit().id(), any -> new Visit(event.visit()));
    }

    private void turn(Event event, Activity next) {
        Session session = sessions.get(event.window());
        if (session != null) {
            session.turn(next, event.second());
        }
    }

    private void closed(Event event) {
        Session session = sessions.remove(event.window());
        if (session == null) {
            return;
        }
        if (event.kind().equals("closed-forgotten")) {
            if (session.counts && !session.isForgotten()) {
                forgotten.add(new Forgotten(session.window, null, null, session.lastAct(), event.second()));
            }
            session.forget(event.second());
        }
        end(session, event.second());
    }

    private void end(Session session, long at) {
        if (session.counts) {
            spent.computeIfAbsent(session.window, any -> new ArrayList<>()).add(session.until(at));
        }
    }

    private void called(Event event, Visit visit) {
        visit.calledAt = event.second();
        visit.startedAt = null;
        visit.ended = switch (event.word()) {
            case "walk-in" -> null;
            case "take-up" -> sample(Measure.HELD, event, visit, visit.heldAt);
            default -> sample(visit.waited ? Measure.WAITING_AGAIN : Measure.WAITING, event, visit, visit.waitingSince);
        };
        turn(event, Activity.CALLED);
    }

    /** @param from when it began, in epoch seconds */
    private Sample sample(Measure measure, Event event, Visit visit, long from) {
        return new Sample(
                from < jumped ? Measure.LEFT_OUT : measure, visit.service, event.window(), event.second() - from);
    }

    /** The wait goes on as if nobody had called; the window had somebody called all the same. */
    private void putBack(Event event, Visit visit) {
        visit.ended = null;
        turn(event, Activity.IDLE);
    }

    private void callStands(Visit visit) {
        if (visit.ended != null) {
            keep(visit.ended);
            visit.ended = null;
        }
        visit.waited = true;
    }

    private void keep(Sample sample) {
        Session session = sessions.get(sample.window());
        if (session != null && session.counts) {
            samples.add(sample);
        }
    }

    private void started(Event event, Visit visit) {
        callStands(visit);
        keep(sample(Measure.WALKING, event, visit, visit.calledAt));
        visit.startedAt = event.second();
        turn(event, Activity.SERVING);
    }

    private void missed(Event event, Visit visit) {
        callStands(visit);
        if (counts(event)) {
            noShows.add(new NoShow(visit.service, event.window()));
        }
        turn(event, Activity.IDLE);
    }

    private boolean counts(Event event) {
        Session session = sessions.get(event.window());
        return session != null && session.counts;
    }

    private void finished(Event event, Visit visit) {
        transactionEnds(event, visit);
        turn(event, Activity.IDLE);
    }

    private void added(Event event, Visit visit) {
        transactionEnds(event, visit);
        visit.service = event.word();
        visit.startedAt = event.second();
        turn(event, Activity.SERVING);
    }

    private void transactionEnds(Event event, Visit visit) {
        callStands(visit);
        if (visit.startedAt == null) {
            visit.unmeasured = true;
            Session session = sessions.get(event.window());
            if (session != null) {
                session.was(Activity.UNMEASURED);
            }
        }
        Measure measure = visit.unmeasured ? Measure.UNMEASURED : Measure.SERVING;
        long began = visit.startedAt == null ? visit.calledAt : visit.startedAt;
        keep(sample(visit.overJump ? Measure.LEFT_OUT : measure, event, visit, began)
                .longerBy(visit.served));
        visit.newTransaction();
    }

    private void held(Event event, Visit visit) {
        callStands(visit);
        if (!event.word().equals("PAPERS_KEPT")) {
            visit.newTransaction();
        } else if (visit.startedAt != null) {
            visit.served += event.second() - visit.startedAt;
            visit.overJump |= visit.startedAt < jumped;
        }
        visit.startedAt = null;
        visit.heldAt = event.second();
        turn(event, Activity.IDLE);
    }

    private void transferred(Event event, Visit visit) {
        callStands(visit);
        visit.newTransaction();
        visit.service = event.word();
        visit.waitingSince = event.second();
        turn(event, Activity.IDLE);
    }

    private void inaccurate(Event event, Visit visit) {
        callStands(visit);
        Session session = sessions.get(event.window());
        if (session == null) {
            return;
        }
        if (session.counts) {
            forgotten.add(
                    new Forgotten(session.window, visit.number, visit.service, session.lastAct(), event.second()));
        }
        session.forget(event.second());
    }
}
