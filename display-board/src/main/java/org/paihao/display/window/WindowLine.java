package org.paihao.display.window;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.paihao.serial.Hearing;
import org.paihao.serial.SerialFault;
import org.paihao.serial.SerialLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A serial line to devices of the window, opened again whenever it is lost. */
final class WindowLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowLine.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 1000;
    /** A strip passes over a frame that comes sooner after another, be that for a device beside it. */
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final String path;
    private final int baud;
    private final Consumer<KeyFrame> heard;
    private final Runnable opened;
    private final Thread keeper;
    private volatile SerialLine line;
    private volatile boolean closed;
    private boolean told;
    private Long sent;

    /**
     * @param heard is told of every whole frame, on the line's reader
     * @param opened is told each time when the line stands
     */
    WindowLine(String path, int baud, Consumer<KeyFrame> heard, Runnable opened) {
        this.path = path;
        this.baud = baud;
        this.heard = heard;
        this.opened = opened;
        this.keeper = new Thread(this::keep, "line " + path);
        keeper.setDaemon(true);
    }

    void start() {
        keeper.start();
    }

    /** Waits until the line may bear it. @return whether the line took it */
    synchronized boolean send(byte[] frame) {
        SerialLine now = line;
        if (now == null) {
            return false;
        }
        try {
            if (sent != null) {
                TimeUnit.NANOSECONDS.sleep(sent + BETWEEN.toNanos() - System.nanoTime());
            }
            now.write(frame, PATIENCE);
            sent = System.nanoTime();
            return true;
        } catch (SerialFault e) {
            LOG.debug("{}: {}", path, e.getMessage());
            now.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void keep() {
        try {
            while (!closed) {
                Ear ear = new Ear();
                try (SerialLine fresh = SerialLine.open("window", path, baud, ear)) {
                    line = fresh;
                    LOG.info("the line {} is open", path);
                    told = false;
                    opened.run();
                    ear.lost.await();
                    LOG.warn("the line {} is lost", path);
                } catch (SerialFault e) {
                    tellOnce(e);
                }
                line = null;
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.debug("{}: closed", path);
        }
    }

    private void tellOnce(SerialFault fault) {
        if (!told) {
            told = true;
            LOG.warn("{}; tried again each second", fault.getMessage());
        }
    }

    @Override
    public void close() {
        closed = true;
        keeper.interrupt();
        SerialLine now = line;
        if (now != null) {
            now.close();
        }
    }

    private final class Ear implements Hearing {
        private final FrameEar frames = new FrameEar();
        private final CountDownLatch lost = new CountDownLatch(1);

        @Override
        public void received(byte one) {
            frames.hear(one).ifPresent(heard);
        }

        @Override
        public void lineLost() {
            lost.countDown();
        }
    }
}
