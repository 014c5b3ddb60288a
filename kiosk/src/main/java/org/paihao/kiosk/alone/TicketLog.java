package org.paihao.kiosk.alone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tickets that this kiosk gave by itself, on disk: a line for each change, the last one of a ticket holds. A line that a
 * power cut left half is nobody's ticket, because paper comes only after {@link #append}. A line that is damaged
 * otherwise may have been anybody's: it is counted. One thread at a time.
 */
final class TicketLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TicketLog.class);

    private final Path file;
    private final Map<String, GivenTicket> tickets = new LinkedHashMap<>();
    private int damaged;
    private FileChannel channel;

    /** @throws IOException if the file cannot be read or written */
    TicketLog(Path file) throws IOException {
        this.file = file;
        long whole = Files.exists(file) ? load() : 0;
        open();
        channel.truncate(whole);
        channel.position(whole);
        SafeFile.syncFolder(file.toAbsolutePath().getParent());
    }

    /** @return up to where the file consists of whole lines */
    private long load() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                String line = new String(bytes, from, at - from, StandardCharsets.UTF_8);
                Optional<GivenTicket> ticket = CheckedLine.read(line, GivenTicket.class);
                ticket.ifPresentOrElse(this::keep, () -> damaged++);
                from = at + 1;
            }
        }
        if (damaged > 0) {
            LOG.error("{} holds {} damaged lines: as many numbers of each letter are passed over", file, damaged);
        }
        return from;
    }

    private void open() throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private void keep(GivenTicket ticket) {
        tickets.put(ticket.id(), ticket);
    }

    /** In the order in which they were given. */
    Collection<GivenTicket> tickets() {
        return tickets.values();
    }

    GivenTicket find(String id) {
        return tickets.get(id);
    }

    /** How many tickets may have been given that nobody can read any more. */
    int damaged() {
        return damaged;
    }

    /** On disk when this returns; where it throws, the ticket is as it was. */
    void append(GivenTicket ticket) throws IOException {
        long end = channel.position();
        try {
            SafeFile.writeAll(channel, CheckedLine.of(ticket));
        } catch (IOException e) {
            takeBack(end, e);
            throw e;
        }
        keep(ticket);
    }

    /** Half a line may stand there; what is written next must not become a part of it. */
    private void takeBack(long end, IOException first) {
        try {
            channel.truncate(end);
            channel.position(end);
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }

    /** Keeps only these, each in one line. */
    void shrinkTo(Collection<GivenTicket> left) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (GivenTicket ticket : left) {
            all.write(CheckedLine.of(ticket));
        }
        for (int i = 0; i < damaged; i++) {
            // What nobody can read any more stays counted.
            all.write('\n');
        }
        channel.close();
        try {
            SafeFile.replace(file, all.toByteArray());
            tickets.keySet().retainAll(left.stream().map(GivenTicket::id).toList());
        } finally {
            open();
            channel.position(channel.size());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
