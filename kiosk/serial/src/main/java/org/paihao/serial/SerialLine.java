package org.paihao.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An open serial line, used once: after a fault it is closed and a new one is opened from the path, which may lead
 * elsewhere by then. The only class that knows jSerialComm.
 *
 * <p>Writing blocks for ever when the other side stops reading, with no time-out of its own on Linux. So one thread
 * writes, small pieces at a time, and whoever waits for it closes the port when a piece takes too long. One thread reads;
 * the library's listeners are not used, because a lost line makes them storm. What was read is wiped once it was heard.
 */
public final class SerialLine implements AutoCloseable {
    /** Bytes of a piece. */
    public static final int CHUNK = 64;

    private static final int READ_MILLIS = 200;

    private final SerialPort port;
    private final Hearing hearing;
    private final ExecutorService writer;
    private volatile boolean closed;

    private SerialLine(SerialPort port, String device, Hearing hearing) {
        this.port = port;
        this.hearing = hearing;
        this.writer = Executors.newSingleThreadExecutor(work -> daemon(work, device + "-writer"));
    }

    /**
     * Opens the line, eight bits without parity.
     *
     * @param device names the threads, such as {@code printer}
     * @param path of the serial device
     * @param baud bits per second
     * @param hearing is told of every byte that comes back, and of the loss of the line
     * @throws SerialFault LOST
     */
    public static SerialLine open(String device, String path, int baud, Hearing hearing) throws SerialFault {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            throw new SerialFault(SerialFault.Kind.LOST, "no serial line at " + path);
        }
        port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
        if (!port.openPort()) {
            throw new SerialFault(SerialFault.Kind.LOST, "cannot open " + path + ", error " + port.getLastErrorCode());
        }
        SerialLine line = new SerialLine(port, device, hearing);
        daemon(line::read, device + "-reader").start();
        return line;
    }

    /** Has the first piece written, and waits for nothing. @return how many bytes were taken */
    public Future<Integer> begin(byte[] bytes) {
        return piece(bytes, 0);
    }

    /** As {@link #write(byte[], Future, Duration)}, from the first piece on. */
    public void write(byte[] bytes, Duration patience) throws SerialFault, InterruptedException {
        write(bytes, begin(bytes), patience);
    }

    /**
     * Hands over all bytes. Handed over is not printed, nor even at the other end.
     *
     * @param begun the first piece
     * @param patience for every piece
     * @throws SerialFault LOST or STUCK; the line is closed then, or must be
     */
    public void write(byte[] bytes, Future<Integer> begun, Duration patience) throws SerialFault, InterruptedException {
        int done = written(begun, patience);
        while (done < bytes.length) {
            done += written(piece(bytes, done), patience);
        }
    }

    private Future<Integer> piece(byte[] bytes, int from) {
        try {
            return writer.submit(() -> port.writeBytes(bytes, Math.min(CHUNK, bytes.length - from), from));
        } catch (RejectedExecutionException e) {
            // It is being closed.
            return CompletableFuture.failedFuture(e);
        }
    }

    private int written(Future<Integer> piece, Duration patience) throws SerialFault, InterruptedException {
        int written;
        try {
            written = piece.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            close();
            throw new SerialFault(SerialFault.Kind.STUCK, "the other side takes no bytes");
        } catch (ExecutionException e) {
            throw new SerialFault(SerialFault.Kind.LOST, "writing failed: " + e.getCause());
        }
        if (written <= 0) {
            hearing.lineLost();
            throw new SerialFault(SerialFault.Kind.LOST, "the line was lost while writing");
        }
        return written;
    }

    private void read() {
        byte[] bytes = new byte[CHUNK];
        while (!closed) {
            int count = port.readBytes(bytes, bytes.length);
            if (count < 0) {
                hearing.lineLost();
                return;
            }
            for (int i = 0; i < count; i++) {
                hearing.received(bytes[i]);
            }
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public void close() {
        closed = true;
        hearing.lineLost();
        port.closePort();
        writer.shutdown();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
