package org.paihao.kiosk.simulator.people;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.paihao.kiosk.simulator.PrintedTicket;

/** The slips that fell from the printer, by number. For any number of threads. */
public final class Papers implements Consumer<PrintedTicket> {
    private final Map<String, CompletableFuture<PrintedTicket>> first = new ConcurrentHashMap<>();

    @Override
    public void accept(PrintedTicket ticket) {
        of(ticket.number()).complete(ticket);
    }

    private CompletableFuture<PrintedTicket> of(String number) {
        return first.computeIfAbsent(number, any -> new CompletableFuture<>());
    }

    /** The first paper of that number. */
    PrintedTicket await(String number) throws InterruptedException {
        return Waiting.of(of(number), "the paper of " + number, 30, TimeUnit.SECONDS);
    }

    /** The id on each paper, by number. */
    public Map<String, String> ids() {
        Map<String, String> ids = new TreeMap<>();
        first.forEach((number, paper) -> {
            if (paper.isDone()) {
                String text = paper.join().text();
                ids.put(
                        number,
                        id(text).orElseThrow(() -> new IllegalStateException("a paper without a code: " + text)));
            }
        });
        return ids;
    }

    /** The id that stands on a paper before the dot of its code; empty where it has no code. */
    public static Optional<String> id(String text) {
        int code = text.indexOf("[QR ");
        if (code < 0) {
            return Optional.empty();
        }
        String data = text.substring(code + 4, text.indexOf(']', code));
        return Optional.of(data.substring(data.lastIndexOf('/') + 1, data.lastIndexOf('.')));
    }
}
