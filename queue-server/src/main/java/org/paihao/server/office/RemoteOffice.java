package org.paihao.server.office;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.paihao.protocol.Problem;
import org.paihao.protocol.Wire;
import org.paihao.server.refusal.Refusal;

/** The office of the server that runs on this machine. */
public final class RemoteOffice implements Office {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OfficeKey key;

    public RemoteOffice(OfficeKey key) {
        this.key = key;
    }

    @Override
    public OfficeAnswer ask(OfficeRequest request) {
        try {
            HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + key.port() + OfficeRoutes.PATH))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + key.secret())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.strict().writeValueAsBytes(request)))
                    .build();
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return Wire.lenient().readValue(answer.body(), OfficeAnswer.class);
            }
            Problem problem = Wire.lenient().readValue(answer.body(), Problem.class);
            throw Refusal.of(answer.statusCode(), problem.code(), problem.detail(), Map.of());
        } catch (ConnectException e) {
            throw Refusal.of(503, "office.away", "the server holds this data folder but does not answer", Map.of());
        } catch (IOException e) {
            throw Refusal.of(503, "office.away", "the running server did not answer: " + e.getMessage(), Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(503, "office.away", "interrupted", Map.of());
        }
    }
}
