package org.paihao.kiosk.simulator.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.paihao.protocol.Wire;

/**
 * One page of a Chromium without a window, by its DevTools protocol. Ends with {@link #close()}. One thread at a time.
 */
final class Chromium implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final String SAYS = "DevTools listening on ";

    private final Process process;
    private final Path profile;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int last;

    /** @param profile a folder of its own, removed at the end */
    Chromium(Path profile, int width, int height) throws IOException, InterruptedException {
        this.profile = profile;
        this.process = new ProcessBuilder(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--lang=zh-CN",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            this.socket = http.newWebSocketBuilder()
                    .buildAsync(page(), new Listener(messages))
                    .join();
            ask(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private URI page() throws IOException, InterruptedException {
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        String line = errors.readLine();
        while (line != null && !line.startsWith(SAYS)) {
            line = errors.readLine();
        }
        if (line == null) {
            throw new IOException("Chromium does not start");
        }
        Thread drain = new Thread(() -> errors.lines().forEach(any -> {}), "chromium's errors");
        drain.setDaemon(true);
        drain.start();
        int port = URI.create(line.substring(SAYS.length()).strip()).getPort();
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .timeout(ANSWER)
                .build();
        for (JsonNode target :
                Wire.lenient().readTree(http.send(list, BodyHandlers.ofString()).body())) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("Chromium has no page");
    }

    void cookie(URI of, HttpCookie cookie) throws IOException, InterruptedException {
        ask(
                "Network.setCookie",
                Map.of("url", of.toString(), "name", cookie.getName(), "value", cookie.getValue(), "httpOnly", true));
    }

    void open(URI address) throws IOException, InterruptedException {
        ask("Page.navigate", Map.of("url", address.toString()));
    }

    /** The value of an expression in the page. */
    JsonNode value(String expression) throws IOException, InterruptedException {
        JsonNode answer = ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException("in the page: " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Waits until an expression is true. */
    void await(String expression) throws IOException, InterruptedException {
        long end = System.nanoTime() + ANSWER.toNanos();
        while (!value("!!(" + expression + ")").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new IOException("the page did not come to: " + expression);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    void picture(Path file) throws IOException, InterruptedException {
        JsonNode answer = ask("Page.captureScreenshot", Map.of("format", "png"));
        Files.write(file, Base64.getDecoder().decode(answer.path("data").asText()));
    }

    private JsonNode ask(String method, Map<String, ?> parameters) throws IOException, InterruptedException {
        int id = ++last;
        socket.sendText(
                        Wire.lenient().writeValueAsString(Map.of("id", id, "method", method, "params", parameters)),
                        true)
                .join();
        while (true) {
            String message = messages.poll(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            if (message == null) {
                throw new IOException("Chromium does not answer " + method);
            }
            JsonNode answer = json(message);
            if (answer.path("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new IOException("Chromium: " + method + ": " + answer.get("error"));
                }
                return answer.path("result");
            }
        }
    }

    private static JsonNode json(String message) throws IOException {
        try {
            return Wire.lenient().readTree(message);
        } catch (JsonProcessingException e) {
            throw new IOException("Chromium said no JSON", e);
        }
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        DemoFolder.empty(profile);
    }

    /** Puts the pieces of a message together. */
    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<String> messages;
        private final StringBuilder pieces = new StringBuilder();

        Listener(BlockingQueue<String> messages) {
            this.messages = messages;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            pieces.append(piece);
            if (last) {
                messages.add(pieces.toString());
                pieces.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
