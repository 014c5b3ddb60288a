package org.paihao.protocol.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.paihao.protocol.Paths;
import org.paihao.protocol.Problem;
import org.paihao.protocol.Wire;

/**
 * Sends a call until it is answered, refused or out of time. HTTP/1.1 with kept connections; an attempt that failed on
 * the way or in the server is sent again with the same headers, the key among them. For any number of threads.
 */
final class ServerLine {
    /** An answer of whatever status. */
    private record Heard(int status, String body) {}

    private final HttpClient http;
    private final URI base;
    private final Token token;
    private final Patience patience;
    private final RandomGenerator random;

    ServerLine(URI base, Token token, Patience patience, RandomGenerator random) {
        this(client(base, patience).build(), base, token, patience, random);
    }

    /** For a person, whose right is the cookie of the session. */
    ServerLine(URI base, CookieManager cookies, Patience patience, RandomGenerator random) {
        this(client(base, patience).cookieHandler(cookies).build(), base, null, patience, random);
    }

    private ServerLine(HttpClient http, URI base, Token token, Patience patience, RandomGenerator random) {
        this.http = http;
        this.base = base;
        this.token = token;
        this.patience = patience;
        this.random = random;
    }

    private static HttpClient.Builder client(URI base, Patience patience) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                // Answers are small and nothing that is done with one blocks: no thread changes for it.
                .executor(Runnable::run)
                .connectTimeout(patience.connect())
                .followRedirects(HttpClient.Redirect.NEVER);
        return base.getScheme().equals("http") ? client.sslContext(trustingNobody()) : client;
    }

    /** Whoever speaks to a server without TLS need not read the machine's authorities, a tenth of a screen's start. */
    private static SSLContext trustingNobody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows TLS", e);
        }
    }

    ServerLine within(Duration altogether) {
        return new ServerLine(http, base, token, patience.altogether(altogether), random);
    }

    HttpClient http() {
        return http;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token == null
                ? request.header("Origin", base.toString())
                : request.header("Authorization", token.header());
    }

    void expectCall() {
        http.sendAsync(request(Paths.HEALTH).timeout(patience.answer()).GET().build(), BodyHandlers.discarding());
    }

    <T> T get(String path, Class<T> answer) throws Refused, ServerAway {
        HttpRequest request =
                request(path).header("Accept", "application/json").GET().build();
        return read(send(request, attempt(request)), request, answer)
                .orElseThrow(() -> new ServerAway("GET " + path + " was answered by nothing", null));
    }

    /** Empty where the answer has no body (204). */
    <T> Optional<T> post(String path, Object body, IdempotencyKey key, Class<T> answer) throws Refused, ServerAway {
        return begin(path, body, key, answer).end();
    }

    /** Sends it on its way. */
    <T> Begun<Optional<T>> begin(String path, Object body, IdempotencyKey key, Class<T> answer) {
        HttpRequest request = posting(path, body, key);
        CompletableFuture<Heard> first = attempt(request);
        return new Begun<>() {
            @Override
            public Optional<T> end() throws Refused, ServerAway {
                return read(send(request, first), request, answer);
            }

            @Override
            public void whenAnswered(Executor patient, Runnable ending) {
                first.copy()
                        .orTimeout(patience.answer().toNanos(), TimeUnit.NANOSECONDS)
                        .whenComplete((heard, failure) -> {
                            if (failure == null && heard.status() < 500) {
                                ending.run();
                            } else {
                                first.cancel(true);
                                patient.execute(ending);
                            }
                        });
            }
        };
    }

    /** Where the answer's body means nothing. */
    void post(String path, Object body, IdempotencyKey key) throws Refused, ServerAway {
        send(posting(path, body, key));
    }

    /**
     * Where nobody on the line may tell by the length what was said: blanks behind the document fill it up to
     * {@code length} bytes.
     */
    void postFilled(String path, Object body, IdempotencyKey key, int length) throws Refused, ServerAway {
        byte[] document = bytes(body);
        byte[] filled = Arrays.copyOf(document, Math.max(document.length, length));
        Arrays.fill(filled, document.length, filled.length, (byte) ' ');
        send(posting(path, BodyPublishers.ofByteArray(filled), key));
    }

    void delete(String path) throws Refused, ServerAway {
        send(request(path).DELETE().build());
    }

    private HttpRequest posting(String path, Object body, IdempotencyKey key) {
        return posting(path, BodyPublishers.ofByteArray(bytes(body)), key);
    }

    private HttpRequest posting(String path, BodyPublisher body, IdempotencyKey key) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", key.value())
                .POST(body)
                .build();
    }

    private static byte[] bytes(Object body) {
        try {
            return Wire.lenient().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + body, e);
        }
    }

    private static <T> Optional<T> read(Heard answer, HttpRequest request, Class<T> type) throws ServerAway {
        if (answer.body().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Wire.lenient().readValue(answer.body(), type));
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new ServerAway("the answer to " + named(request) + " is no " + type.getSimpleName(), e);
        }
    }

    private void send(HttpRequest request) throws Refused, ServerAway {
        send(request, attempt(request));
    }

    /** The client's own future ends on a thread that is made for it; this one where the last byte came in. */
    private CompletableFuture<Heard> attempt(HttpRequest request) {
        CompletableFuture<Heard> heard = new CompletableFuture<>();
        CompletableFuture<HttpResponse<Boolean>> exchange = http.sendAsync(
                request,
                head -> BodySubscribers.mapping(
                        BodySubscribers.ofString(StandardCharsets.UTF_8),
                        body -> heard.complete(new Heard(head.statusCode(), body))));
        exchange.whenComplete((answer, failure) -> {
            if (failure != null) {
                heard.completeExceptionally(failure instanceof CompletionException told ? told.getCause() : failure);
            }
        });
        heard.whenComplete((answer, failure) -> {
            if (heard.isCancelled()) {
                exchange.cancel(true);
            }
        });
        return heard;
    }

    private Heard send(HttpRequest request, CompletableFuture<Heard> first) throws Refused, ServerAway {
        CompletableFuture<Heard> attempt = first;
        long end = System.nanoTime() + patience.altogether().toNanos();
        BackOff backOff = new BackOff(random);
        while (true) {
            Exception failure;
            try {
                Heard answer = await(attempt, end - System.nanoTime());
                if (answer.status() < 300) {
                    return answer;
                }
                if (answer.status() < 500) {
                    throw new Refused(problem(answer.status(), answer.body()));
                }
                failure = new Refused(problem(answer.status(), answer.body()));
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof Exception cause ? cause : e;
            } catch (TimeoutException | CancellationException e) {
                failure = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerAway(named(request) + " was interrupted", e);
            }
            pause(backOff.next(), end, request, failure);
            attempt = attempt(request);
        }
    }

    /** The request's own time-out would end with the headers; this one covers the body too. */
    private Heard await(CompletableFuture<Heard> answer, long left)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return answer.get(Math.min(left, patience.answer().toNanos()), TimeUnit.NANOSECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private void pause(Duration wait, long end, HttpRequest request, Exception failure) throws ServerAway {
        if (end - System.nanoTime() <= wait.toNanos()) {
            throw new ServerAway(named(request) + ": no answer within " + patience.altogether(), failure);
        }
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerAway(named(request) + " was interrupted", e);
        }
    }

    static Problem problem(int status, String body) {
        try {
            Problem problem = Wire.lenient().readValue(body, Problem.class);
            if (problem != null && problem.code() != null) {
                return problem;
            }
        } catch (JsonProcessingException e) {
            // not written by a queue server: its status is all that is known
        }
        return new Problem(null, null, status, "http." + status, null, null);
    }

    private static String named(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
