package org.paihao.protocol.client;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads {@code text/event-stream} (WHATWG HTML, 9.2) from bytes that come in any pieces. Lines are cut before they are
 * decoded, so a piece may end within a character. An event without its empty line never happened. One thread.
 */
final class EventReader {
    /** A view of a large hall is some 100 kB; a line beyond this is no view. */
    private static final int LONGEST_LINE = 8 << 20;

    private final Consumer<ServerEvent> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    private final List<String> data = new ArrayList<>();
    private String name = "";
    private boolean afterReturn;
    private boolean first = true;

    EventReader(Consumer<ServerEvent> events) {
        this.events = events;
    }

    /** @throws IllegalStateException where this is no event stream of a hall */
    void read(ByteBuffer piece) {
        while (piece.hasRemaining()) {
            byte b = piece.get();
            if (b == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = b == '\r';
            if (b == '\n' || b == '\r') {
                String text = line.toString(StandardCharsets.UTF_8);
                line.reset();
                line(first && text.startsWith("\uFEFF") ? text.substring(1) : text);
                first = false;
            } else if (line.size() < LONGEST_LINE) {
                line.write(b);
            } else {
                throw new IllegalStateException("a line of more than " + LONGEST_LINE + " bytes in an event stream");
            }
        }
    }

    private void line(String text) {
        if (text.isEmpty()) {
            happened();
            return;
        }
        int colon = text.indexOf(':');
        String field = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        value = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "data" -> data.add(value);
            case "event" -> name = value;
            default -> {
                // a comment (no name), an id, a retry or something newer: the version in the view says all
            }
        }
    }

    private void happened() {
        if (!data.isEmpty()) {
            events.accept(new ServerEvent(name.isEmpty() ? "message" : name, String.join("\n", data)));
        }
        data.clear();
        name = "";
    }
}
