package org.paihao.kiosk.simulator.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The conductor's own count: what its people saw on glass and paper and got in answer, never what the server says of
 * itself. For any number of threads.
 */
public final class Tally {
    private final Set<String> tickets = new TreeSet<>();
    private final Set<String> paper = new TreeSet<>();
    private final Set<String> called = new TreeSet<>();
    private final Set<String> cancelled = new TreeSet<>();
    private final Set<String> finished = new TreeSet<>();
    private final Set<String> noShow = new TreeSet<>();
    private final Set<String> rated = new TreeSet<>();
    private final List<Long> touches = new ArrayList<>();
    private final List<Long> touchToPaper = new ArrayList<>();
    private final Map<String, Long> callToBoard = new TreeMap<>();

    /** A number stood on the glass. @param touched how many touches it took */
    public synchronized void issued(String number, int touched) {
        once(tickets, number, "given");
        touches.add((long) touched);
    }

    /** The paper of a number fell. @param millis since the finger's press, or null for a reprint */
    public synchronized void printed(String number, Long millis) {
        paper.add(number);
        if (millis != null) {
            touchToPaper.add(millis);
        }
    }

    public synchronized void called(String number) {
        once(called, number, "called");
    }

    /** @param millis since the clerk's press */
    public synchronized void shown(String number, long millis) {
        callToBoard.put(number, millis);
    }

    public synchronized void cancelled(String number) {
        once(cancelled, number, "voided");
    }

    public synchronized void finished(String number) {
        once(finished, number, "finished");
    }

    public synchronized void noShow(String number) {
        once(noShow, number, "missed");
    }

    public synchronized void rated(String number) {
        once(rated, number, "rated");
    }

    private static void once(Set<String> numbers, String number, String what) {
        if (!numbers.add(number)) {
            throw new IllegalStateException(number + " was " + what + " twice");
        }
    }

    /** Each finished ticket opens one right to rate; whoever did not touch the pad did not rate. */
    public synchronized Count count() {
        Set<String> waiting = new TreeSet<>(tickets);
        waiting.removeAll(called);
        waiting.removeAll(cancelled);
        Set<String> atWindow = new TreeSet<>(called);
        atWindow.removeAll(finished);
        atWindow.removeAll(noShow);
        Set<String> printed = new TreeSet<>(paper);
        printed.retainAll(tickets);
        return new Count(
                tickets.size(),
                printed.size(),
                tickets.size() - printed.size(),
                called.size(),
                waiting.size(),
                cancelled.size(),
                finished.size(),
                noShow.size(),
                atWindow.size(),
                finished.size(),
                rated.size(),
                finished.size() - rated.size());
    }

    public synchronized boolean isOver(String number) {
        return finished.contains(number) || noShow.contains(number) || cancelled.contains(number);
    }

    public synchronized Summary summary(int visitors, boolean agree) {
        return Summary.of(visitors, count(), touches, touchToPaper, callToBoard.values(), agree);
    }
}
