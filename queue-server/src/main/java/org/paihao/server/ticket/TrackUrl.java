package org.paihao.server.ticket;

import org.paihao.protocol.Paths;
import org.paihao.protocol.Ticket;
import org.paihao.server.access.Actor;
import org.paihao.server.secret.HallKey;

/**
 * The address behind a ticket's QR code: {@code /t/<id>.<mac>}, with the hall's public address before it where there is
 * one. Whoever holds it may follow that ticket: it goes only to the kiosk that prints it, never into views, kept answers
 * or logs.
 */
public final class TrackUrl {
    private final PaperMark mark;
    private final String publicUrl;

    /** @param publicUrl such as {@code https://hall.example}, or empty */
    public TrackUrl(HallKey key, String publicUrl) {
        this.mark = new PaperMark(key);
        this.publicUrl = publicUrl;
    }

    /** The ticket as it is answered: with the address where a kiosk is to print it. */
    public Ticket onPaperOf(Actor actor, Ticket ticket) {
        return actor.kind() == Actor.Kind.KIOSK ? on(ticket) : ticket;
    }

    private Ticket on(Ticket ticket) {
        return ticket.withTrackUrl(publicUrl + Paths.TRACK + mark.of(ticket.id()));
    }
}
