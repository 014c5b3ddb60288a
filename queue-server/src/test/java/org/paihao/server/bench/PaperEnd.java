package org.paihao.server.bench;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The printer's end of a pseudo terminal: always ready, answers every question at once, and notes when the first byte of
 * each job came and when it was whole. On a line of a given speed no byte is there before its time. A program of its own, which socat leaves the terminal to, so that nobody stands between it and the line.
 */
final class PaperEnd implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int GS = 0x1D;
    /** To DLE EOT: nothing is wrong. */
    private static final int READY = 0x12;
    /** To GS r: all is processed, and there is paper. */
    private static final int PROCESSED = 0x00;

    private static final String FIRST_BYTE = "first byte ";
    private static final String WHOLE = "whole ";
    /** With start and stop bit. */
    private static final int BITS_OF_A_BYTE = 10;

    private final Process printer;
    private final Path line;
    private final BlockingQueue<Long> firstBytes = new LinkedBlockingQueue<>();
    private final BlockingQueue<Job> ends = new LinkedBlockingQueue<>();

    /** A job that was processed. @param at by {@link System#nanoTime} */
    record Job(long at, int bytes) {}

    private PaperEnd(Process printer, Path line) {
        this.printer = printer;
        this.line = line;
    }

    /** The printer: standard input and output are the line; what came is told on standard error. The argument is its baud, or 0. */
    public static void main(String[] arguments) throws IOException {
        long nanosOfAByte =
                arguments[0].equals("0") ? 0 : BITS_OF_A_BYTE * 1_000_000_000L / Integer.parseInt(arguments[0]);
        byte[] bytes = new byte[4096];
        long due = System.nanoTime();
        int job = 0;
        boolean inJob = false;
        int beforeThat = 0;
        int before = 0;
        try (FileInputStream in = new FileInputStream(FileDescriptor.in);
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
                due = Math.max(due, System.nanoTime());
                for (int i = 0; i < count; i++) {
                    int next = bytes[i] & 0xFF;
                    due += nanosOfAByte;
                    job++;
                    boolean question = next == DLE || before == DLE || beforeThat == DLE && before == EOT;
                    if (beforeThat == DLE && before == EOT) {
                        await(due);
                        out.write(READY);
                    } else if (beforeThat == GS && before == 'r') {
                        await(due);
                        out.write(PROCESSED);
                        System.err.println(WHOLE + due + " " + job);
                        inJob = false;
                    } else if (!inJob && !question) {
                        inJob = true;
                        job = 1;
                        System.err.println(FIRST_BYTE + due);
                    }
                    beforeThat = before;
                    before = next;
                }
            }
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** @param line where the kiosk finds the printer */
    static PaperEnd at(Path line) throws IOException, InterruptedException {
        return at(line, 0);
    }

    /** @param baud of the line, or 0 for one that takes no time */
    static PaperEnd at(Path line, int baud) throws IOException, InterruptedException {
        Files.deleteIfExists(line);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                "socat", "pty,raw,echo=0,link=" + line, "system:exec \"$PAPER_END\" $PAPER_MAIN " + baud + ",nofork");
        builder.environment().put("PAPER_END", java);
        builder.environment().put("PAPER_MAIN", PaperEnd.class.getName());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        PaperEnd paper = new PaperEnd(builder.start(), line);
        while (!Files.exists(line)) {
            if (paper.printer.waitFor(1, TimeUnit.MILLISECONDS)) {
                throw new IOException("socat made no line at " + line);
            }
        }
        Thread reader = new Thread(paper::read, "paper");
        reader.setDaemon(true);
        reader.start();
        return paper;
    }

    Path line() {
        return line;
    }

    /** Waits for a job. @return when its first byte came, by {@link System#nanoTime}, which all programs of a machine share */
    long firstByte() throws IOException, InterruptedException {
        return next(firstBytes);
    }

    /** Waits until a job is whole and was processed. */
    Job whole() throws IOException, InterruptedException {
        return next(ends);
    }

    private static <T> T next(BlockingQueue<T> moments) throws IOException, InterruptedException {
        T moment = moments.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (moment == null) {
            throw new IOException("no ticket came to the printer");
        }
        return moment;
    }

    private void read() {
        try (BufferedReader told = printer.errorReader()) {
            for (String word = told.readLine(); word != null; word = told.readLine()) {
                if (word.startsWith(FIRST_BYTE)) {
                    firstBytes.add(Long.parseLong(word.substring(FIRST_BYTE.length())));
                } else if (word.startsWith(WHOLE)) {
                    String[] job = word.substring(WHOLE.length()).split(" ");
                    ends.add(new Job(Long.parseLong(job[0]), Integer.parseInt(job[1])));
                }
            }
        } catch (IOException e) {
            // the line was closed: whoever still waits for paper says so
        }
    }

    @Override
    public void close() {
        // socat leaves the printer's program to itself.
        printer.descendants().forEach(ProcessHandle::destroy);
        printer.destroy();
    }
}
