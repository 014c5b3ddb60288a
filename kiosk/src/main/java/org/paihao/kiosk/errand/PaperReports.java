package org.paihao.kiosk.errand;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.paihao.kiosk.alone.AloneDesk;
import org.paihao.kiosk.flow.Errand;
import org.paihao.kiosk.thread.Threads;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The truth about the paper on its way to the server: in the order it happened, each report until the server has taken
 * it. What is under way when the program ends is found again as PENDING at its next start.
 */
final class PaperReports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PaperReports.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final QueueClient server;
    private final AloneDesk alone;
    private final ScheduledExecutorService thread = Threads.one("paper reports");
    private final AtomicBoolean printerWaits = new AtomicBoolean();
    /** What the server is to be told of the printer. */
    private volatile String printer;

    /** @param alone hears of the tickets that the server does not know yet */
    PaperReports(QueueClient server, AloneDesk alone) {
        this.server = server;
        this.alone = alone;
    }

    /** One report: a call that can be repeated. */
    private interface Report {
        void send() throws Refused, ServerAway;
    }

    void printed(Errand.ReportPrinted report) {
        if (!alone.paper(report.ticket(), PrintState.PRINTED)) {
            String ticket = alone.booked(report.ticket());
            thread.execute(() -> deliver("ticket " + ticket, () -> server.printed(ticket)));
        }
    }

    void unprinted(Errand.ReportUnprinted report) {
        if (!alone.paper(report.ticket(), PrintState.UNPRINTED)) {
            String ticket = alone.booked(report.ticket());
            thread.execute(() -> deliver("ticket " + ticket, () -> server.unprinted(ticket, report.reason())));
        }
    }

    void notified(Errand.ReportNotified report) {
        if (!alone.notified(report.ticket(), report.notified())) {
            String ticket = alone.booked(report.ticket());
            thread.execute(() -> deliver("ticket " + ticket, () -> server.notified(ticket, report.notified())));
        }
    }

    /** Of several states that wait for the server only the newest is told. */
    void printer(Errand.ReportPrinter report) {
        printer = report.state();
        if (!printerWaits.getAndSet(true)) {
            thread.execute(() -> {
                printerWaits.set(false);
                deliver("the printer", () -> server.printer(printer));
            });
        }
    }

    private void deliver(String what, Report report) {
        boolean waiting = false;
        while (!thread.isShutdown()) {
            try {
                report.send();
                return;
            } catch (Refused e) {
                LOG.warn("the server refused the report of {}: {}", what, e.getMessage());
                return;
            } catch (ServerAway e) {
                if (!waiting) {
                    LOG.warn("the report of {} waits for the server: {}", what, e.getMessage());
                }
                waiting = true;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
