package org.paihao.kiosk.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Keeps each printed ticket as {@code <number>.bin}, {@code .txt} and {@code .png}; a second paper is {@code <number>-2}. */
public final class TicketFolder implements Consumer<PrintedTicket> {
    private final Path folder;
    private final Map<String, Integer> papers = new HashMap<>();

    /** @param folder is made when it is missing; what is in it stays, but for tickets of the same number */
    public TicketFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void accept(PrintedTicket ticket) {
        String number = ticket.number().matches("[A-Za-z0-9-]{1,20}") ? ticket.number() : "ticket-" + ticket.serial();
        int paper = papers.merge(number, 1, Integer::sum);
        String name = paper == 1 ? number : number + "-" + paper;
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".bin"), ticket.bytes());
            Files.writeString(folder.resolve(name + ".txt"), ticket.text());
            ImageIO.write(ticket.paper(), "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep ticket " + name, e);
        }
    }
}
