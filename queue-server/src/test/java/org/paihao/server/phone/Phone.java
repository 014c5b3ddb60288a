package org.paihao.server.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;

/** A citizen's phone: it knows a ticket's address and nothing else. */
final class Phone {
    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningHall hall;
    final String secret;

    private Phone(RunningHall hall, String secret) {
        this.hall = hall;
        this.secret = secret;
    }

    /** Of whoever took that ticket at a kiosk. */
    static Phone of(RunningHall hall, Reply ticket) {
        return new Phone(hall, ticket.text("trackUrl").substring(Paths.TRACK.length()));
    }

    /** Of somebody who has guessed, or whose code was cut. */
    static Phone guessing(RunningHall hall, String secret) {
        return new Phone(hall, secret);
    }

    String id() {
        return secret.substring(0, secret.indexOf('.'));
    }

    Reply ticket(String... headers) {
        return hall.get(null, Paths.phoneTicket(secret), headers);
    }

    Reply cancel() {
        return cancel(UUID.randomUUID().toString());
    }

    /** @param key null for none */
    Reply cancel(String key) {
        return hall.post(null, Paths.phoneCancel(secret), "{}", key);
    }

    HttpResponse<String> page() {
        return browse(hall.address(Paths.TRACK + secret));
    }

    /** As a browser asks for a page. */
    HttpResponse<String> browse(URI address) {
        try {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
