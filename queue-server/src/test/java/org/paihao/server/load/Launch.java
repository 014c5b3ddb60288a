package org.paihao.server.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a server's process is started.
 *
 * @param logs where its output goes: never on a disk that is made to fail
 * @param main the main class, from the classes under test
 * @param environment variables beside those of this process
 */
public record Launch(Path logs, String main, Map<String, String> environment) {
    /** The program as it is shipped. */
    public static Launch plain(Path logs) {
        return new Launch(logs, "org.paihao.server.QueueServer", Map.of());
    }

    /** Another main class in its place. */
    public Launch main(Class<?> other) {
        return new Launch(logs, other.getName(), environment);
    }

    /** One more variable. */
    public Launch with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Launch(logs, main, Map.copyOf(more));
    }

    /** Starts {@code serve} on loopback and waits until it listens. */
    public ServerProcess serve(Path data, String... more) {
        return ServerProcess.serve(this, data, more);
    }

    /** Starts the program with any arguments and a standard input. */
    public ServerProcess run(List<String> arguments, String input) {
        return ServerProcess.start(this, arguments, input);
    }
}
