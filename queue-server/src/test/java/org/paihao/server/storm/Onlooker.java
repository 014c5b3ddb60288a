package org.paihao.server.storm;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paihao.server.load.KeepAlive;

/** Watches a view's stream and notes each time of the server that lies before one that it saw earlier. */
final class Onlooker implements AutoCloseable {
    private static final Pattern SERVER_TIME = Pattern.compile("\"serverTime\":\"([^\"]+)\"");

    private final KeepAlive line;
    private final List<String> steppedBack = new ArrayList<>();
    private OffsetDateTime latest = OffsetDateTime.MIN;
    private int seen;

    Onlooker(int port, String token, String view) throws IOException {
        line = new KeepAlive(port, token);
        int status = line.follow(view);
        if (status != 200) {
            throw new IOException(view + " answered " + status);
        }
        new Thread(this::look, "onlooker").start();
    }

    private void look() {
        try {
            while (true) {
                Matcher time = SERVER_TIME.matcher(line.line());
                if (time.find()) {
                    note(OffsetDateTime.parse(time.group(1)));
                }
            }
        } catch (IOException e) {
            // The line ends with the server.
        }
    }

    private synchronized void note(OffsetDateTime time) {
        seen++;
        if (time.isBefore(latest)) {
            steppedBack.add(time + " after " + latest);
        }
        latest = time;
    }

    /** How many times were seen. */
    synchronized int seen() {
        return seen;
    }

    synchronized List<String> steppedBack() {
        return List.copyOf(steppedBack);
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
