package org.paihao.kiosk.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.paihao.kiosk.printer.InkFont;
import org.paihao.kiosk.printer.Paper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ticket printer without a printer: stands at the end of a real serial line (a pty) or on the network, understands ESC/POS, answers for its
 * state, and can have the troubles of a real one. What is in its buffer when the paper ends is printed when there is paper
 * again; what is in it when it is switched off is gone.
 *
 * <p>Safe for several threads. Listeners are told on the printer's own thread, after the cut and before the next byte.
 */
public final class PrinterSimulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterSimulator.class);
    private static final int BITS_OF_A_BYTE = 10;
    private static final Charset GBK = Charset.forName("GBK");
    private static final long NEVER = Long.MAX_VALUE;

    private final Outlet outlet;
    private final Model model;
    private final DotFont font;
    private final Clock clock;
    private final PrinterState state = new PrinterState();
    private final List<Consumer<PrintedTicket>> listeners = new CopyOnWriteArrayList<>();
    private final Object stall = new Object();
    private Plug plug;
    private volatile String place = "";
    private long stallAt = NEVER;
    private long troubleAt = NEVER;
    private Runnable trouble;
    private long taken;
    private volatile boolean closed;
    private boolean tellsChanges;
    private int tickets;

    /**
     * A printer that is switched on and has paper.
     *
     * @param link the path of its serial line, made here
     * @param baud bits per second that it takes in, sleeping like the line; 0 for as fast as it can
     * @throws IOException when socat or the font is missing
     */
    public PrinterSimulator(Path link, Paper paper, int baud, Clock clock) throws IOException {
        this(() -> PtyPlug.open(link), new Model(paper, baud, GBK), clock);
    }

    private PrinterSimulator(Outlet outlet, Model model, Clock clock) throws IOException {
        this.outlet = outlet;
        this.model = model;
        this.clock = clock;
        this.font = new DotFont(InkFont.load());
        plugIn();
        daemon(this::work, "simulated-printer").start();
    }

    /** The same at the end of a serial line. */
    public static PrinterSimulator onLine(Path link, Model model, Clock clock) throws IOException {
        return new PrinterSimulator(() -> PtyPlug.open(link), model, clock);
    }

    /**
     * The same on the network, one call at a time.
     *
     * @param port 0 for any that is free
     * @throws IOException when the font is missing or somebody else listens there
     */
    public static PrinterSimulator onNetwork(InetSocketAddress port, Model model, Clock clock) throws IOException {
        return new PrinterSimulator(new Socketed(port), model, clock);
    }

    /**
     * What kind of printer it is.
     *
     * @param baud bits per second that it takes in, sleeping like the line; 0 for as fast as it can
     * @param charset of its Chinese font: GBK or GB18030
     */
    public record Model(Paper paper, int baud, Charset charset) {
        /** Takes bytes in as fast as it can, and has the usual font. */
        public Model(Paper paper) {
            this(paper, 0, GBK);
        }
    }

    /** The path of its serial line. */
    public Path line() {
        return Path.of(place);
    }

    /** Where it is plugged in: the path of its serial line, or host:port. */
    public String place() {
        return place;
    }

    /** Tells of every ticket that is cut off from now on. */
    public void onTicket(Consumer<PrintedTicket> listener) {
        listeners.add(listener);
    }

    /** The paper ends here and now. */
    public void paperOut() {
        change(() -> state.setPaperOut(true));
    }

    /** The roll lasts for so many tickets and ends inside the next. */
    public void paperOutAfter(int ticketsLeft) {
        change(() -> state.setTicketsLeft(ticketsLeft));
    }

    /** A new roll: what the buffer still holds is printed. */
    public void reload() {
        change(() -> state.setPaperOut(false));
    }

    public void openCover() {
        change(() -> state.setCoverOpen(true));
    }

    public void closeCover() {
        change(() -> state.setCoverOpen(false));
    }

    /** The knife sticks: nothing is processed until it is freed. */
    public void jamCutter() {
        change(() -> state.setCutterStuck(true));
    }

    public void freeCutter() {
        change(() -> state.setCutterStuck(false));
    }

    /** No power: the line stays, nobody answers, the buffer is forgotten. */
    public void switchOff() {
        state.setOn(false);
    }

    public void switchOn() {
        tellsChanges = false;
        state.setOn(true);
    }

    /** The line drops: its path vanishes. */
    public synchronized void unplug() {
        Plug old = plug;
        plug = null;
        if (old != null) {
            old.close();
        }
    }

    /** A fresh line at the same path. */
    public synchronized void plugIn() throws IOException {
        if (plug == null && !closed) {
            plug = outlet.plug();
            place = plug.place();
            Plug fresh = plug;
            daemon(() -> receive(fresh), "simulated-printer-line").start();
        }
    }

    /** Hangs after so many more bytes: takes none from the line, while the line itself stays. */
    public void stallAfter(long bytes) {
        synchronized (stall) {
            stallAt = taken + bytes;
        }
    }

    /**
     * Something happens when so many more bytes have come in, and before the next one is looked at.
     *
     * @param bytes at least 1
     */
    public void afterBytes(long bytes, Runnable happens) {
        synchronized (stall) {
            troubleAt = taken + bytes;
            trouble = happens;
        }
    }

    /** Takes bytes again. */
    public void unstall() {
        synchronized (stall) {
            stallAt = NEVER;
            stall.notifyAll();
        }
    }

    /** How many bytes have come in over the line, questions included. */
    public long bytesTaken() {
        synchronized (stall) {
            return taken;
        }
    }

    @Override
    public void close() {
        closed = true;
        unplug();
        state.setOn(false);
    }

    private void change(Runnable change) {
        change.run();
        if (tellsChanges) {
            send(state.automatic());
        }
    }

    /** Takes bytes in until the line drops; a kiosk that closes its end drops a pty, so a new one is made. */
    private void receive(Plug from) {
        do {
            receiveCall(from);
        } while (from.takesCalls());
        replace(from);
    }

    private void receiveCall(Plug from) {
        byte[] bytes = new byte[256];
        AtOnce atOnce = new AtOnce();
        try (InputStream in = from.in()) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                sleepLikeTheLine(count);
                for (int done = 0; done < count && isIn(from); ) {
                    int part = untilTrouble(count - done);
                    awaitUnstalled(part);
                    take(bytes, done, part, atOnce);
                    done += part;
                    haveTrouble();
                }
            }
        } catch (IOException e) {
            LOG.debug("the simulated line ended", e);
        }
    }

    private void take(byte[] bytes, int from, int count, AtOnce atOnce) {
        for (int i = from; i < from + count; i++) {
            int question = atOnce.question(bytes[i]);
            if (question > 0 && state.isOn()) {
                send(new byte[] {(byte) state.atOnce(question)});
            }
        }
        state.receive(bytes, from, count);
    }

    private synchronized boolean isIn(Plug line) {
        return plug == line;
    }

    private int untilTrouble(int count) {
        synchronized (stall) {
            return (int) Math.min(count, troubleAt - taken);
        }
    }

    private void haveTrouble() {
        Runnable now = null;
        synchronized (stall) {
            if (taken >= troubleAt) {
                now = trouble;
                trouble = null;
                troubleAt = NEVER;
            }
        }
        if (now != null) {
            now.run();
        }
    }

    private synchronized void replace(Plug ended) {
        if (plug != ended) {
            return;
        }
        unplug();
        try {
            plugIn();
        } catch (IOException e) {
            LOG.warn("the simulated printer has no line any more: {}", e.toString());
        }
    }

    private void sleepLikeTheLine(int count) {
        if (model.baud() > 0) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) * BITS_OF_A_BYTE * count / model.baud());
        }
    }

    private void awaitUnstalled(int count) throws IOException {
        synchronized (stall) {
            taken += count;
            while (taken > stallAt && !closed) {
                try {
                    stall.wait(200);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
        }
    }

    private synchronized void send(byte[] answer) {
        if (plug == null) {
            return;
        }
        try {
            OutputStream out = plug.out();
            out.write(answer);
            out.flush();
        } catch (IOException e) {
            LOG.debug("nobody hears the simulated printer", e);
        }
    }

    /** One life after the other, from switching on to switching off. */
    private void work() {
        while (!closed) {
            int life = state.life();
            try {
                print(life);
            } catch (PrinterState.SwitchedOff e) {
                LOG.debug("the simulated printer was switched off");
            } catch (RuntimeException e) {
                LOG.error("the simulated printer stops at what it does not understand", e);
                state.setOn(false);
            }
        }
    }

    private void print(int life) {
        CommandReader reader = new CommandReader(() -> state.take(life), model.charset());
        PaperSheet sheet = new PaperSheet(model.paper().dots(), font);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long started = 0;
        while (true) {
            Command command = reader.next();
            if (bytes.size() == 0) {
                started = System.nanoTime();
            }
            if (command.isPaper()) {
                bytes.writeBytes(reader.consumed());
            }
            if (command instanceof Command.SayInOrder) {
                send(new byte[] {(byte) state.inOrder()});
            } else if (command instanceof Command.TellChanges change) {
                tellsChanges = change.on();
                change(() -> {});
            } else if (command instanceof Command.Cut) {
                state.awaitWorking(life);
                state.ticketCut();
                tell(sheet, bytes.toByteArray(), started);
                sheet = new PaperSheet(model.paper().dots(), font);
                bytes.reset();
            } else {
                sheet.print(command);
                stopWhereTheRollEnds(sheet, life);
            }
        }
    }

    /** A roll that ends inside a ticket ends after its first lines. */
    private void stopWhereTheRollEnds(PaperSheet sheet, int life) {
        if (sheet.linesPrinted() > 0) {
            if (state.printing()) {
                change(() -> {});
            }
            state.awaitWorking(life);
        }
    }

    private void tell(PaperSheet sheet, byte[] bytes, long started) {
        PrintedTicket ticket = new PrintedTicket(
                ++tickets,
                sheet.largest(),
                bytes,
                sheet.text(),
                sheet.picture(),
                started,
                clock.instant(),
                System.nanoTime());
        for (Consumer<PrintedTicket> listener : listeners) {
            try {
                listener.accept(ticket);
            } catch (RuntimeException e) {
                LOG.error("a ticket was printed and not kept", e);
            }
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
