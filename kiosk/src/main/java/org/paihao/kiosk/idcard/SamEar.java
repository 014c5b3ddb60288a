package org.paihao.kiosk.idcard;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.paihao.serial.Hearing;

/** Holds the newest answer of a reader for whoever asked; filled by the line's reader. */
final class SamEar implements Hearing {
    private final SamFrames frames = new SamFrames();
    private SamAnswer newest;
    private boolean anything;
    private boolean lost;

    @Override
    public synchronized void received(byte one) {
        anything = true;
        frames.received(one).ifPresent(answer -> {
            wipeNewest();
            newest = answer;
            notifyAll();
        });
    }

    @Override
    public synchronized void lineLost() {
        lost = true;
        forget();
        notifyAll();
    }

    synchronized boolean isLineLost() {
        return lost;
    }

    /** A question is going to be asked: what was said before is no answer to it. */
    synchronized void forget() {
        frames.forget();
        wipeNewest();
        anything = false;
    }

    /** Whether there was any sound since the question. */
    synchronized boolean heardAnything() {
        return anything;
    }

    /** @return the answer to that question, which the caller wipes; empty after so much time, or when the line is lost */
    synchronized Optional<SamAnswer> await(SamQuestion question, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!lost) {
            if (newest != null && question.isAnsweredBy(newest)) {
                SamAnswer answer = newest;
                newest = null;
                return Optional.of(answer);
            }
            wipeNewest();
            long left = end - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
        }
        return Optional.empty();
    }

    private void wipeNewest() {
        if (newest != null) {
            newest.wipe();
            newest = null;
        }
    }
}
