package org.paihao.protocol.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A program as a process of its own. Its standard output is read line by line, its errors go to a file. It ends
 * with {@link #close()}, and with this program however that ends, unless it is killed outright.
 */
public final class ChildProgram implements AutoCloseable {
    private static final String END = new String("end");

    private final String name;
    private final Process process;
    private final Path errors;
    private final Thread ender;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private ChildProgram(String name, Process process, Path errors) {
        this.name = name;
        this.process = process;
        this.errors = errors;
        this.ender = new Thread(process::destroy, "end of " + name);
        Runtime.getRuntime().addShutdownHook(ender);
        Thread reader = new Thread(this::read, "output of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a program of a jar whose manifest names its libraries.
     *
     * @param name for messages and for the file of its errors
     * @param main the class to start, or null for the one that the manifest names
     * @param jvm options for the virtual machine
     * @param logs the folder for its errors
     * @throws UncheckedIOException where it cannot be started
     */
    public static ChildProgram start(
            String name, Path jar, String main, List<String> jvm, List<String> arguments, Path logs) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(main == null ? List.of("-jar", jar.toString()) : List.of("-cp", jar.toString(), main));
        command.addAll(arguments);
        return start(name, command, logs);
    }

    /**
     * Starts a program as a hall does, by its script, which builds what is missing.
     *
     * @param name as for {@link #start}
     * @param script of {@code scripts/}
     * @param logs the folder for its errors
     * @throws UncheckedIOException where it cannot be started
     */
    public static ChildProgram script(String name, Path script, List<String> arguments, Path logs) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(arguments);
        return start(name, command, logs);
    }

    private static ChildProgram start(String name, List<String> command, Path logs) {
        Path errors = logs.resolve(name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return new ChildProgram(name, builder.start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // the process ended while it spoke: what it said is kept
        } finally {
            lines.add(END);
        }
    }

    /** The first line that is wanted; those before it are dropped. @throws IllegalStateException where it does not come */
    public String line(Predicate<String> wanted, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                String line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (line == null) {
                    throw new IllegalStateException(name + " said nothing of it in " + limit + said());
                }
                if (line == END) {
                    lines.add(END);
                    throw new IllegalStateException(name + " ended" + said());
                }
                if (wanted.test(line)) {
                    return line;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }

    /** Writes a line to its standard input. @throws UncheckedIOException where it does not read any more */
    public void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not listen" + said(), e);
        }
    }

    /** The end of what it wrote as errors, for messages. */
    private String said() {
        try {
            List<String> all = Files.readAllLines(errors);
            return ":\n  " + String.join("\n  ", all.subList(Math.max(0, all.size() - 15), all.size()));
        } catch (IOException e) {
            return "";
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Waits for its own end. @return its exit code @throws IllegalStateException where it goes on */
    public int end(Duration limit) {
        try {
            process.getOutputStream().close();
            if (process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                forget();
                return process.exitValue();
            }
            throw new IllegalStateException(name + " still runs after " + limit + said());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the end of " + name, e);
        }
    }

    /** As when the plug is pulled. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        forget();
    }

    /** Asks it to end, and after five seconds no longer asks. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(ender);
        } catch (IllegalStateException e) {
            // this program is ending: the hook does its work
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
