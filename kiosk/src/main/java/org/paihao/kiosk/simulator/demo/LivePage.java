package org.paihao.kiosk.simulator.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.paihao.kiosk.simulator.glass.RemoteScreen;
import org.paihao.look.Fonts;

/**
 * A page on loopback for a machine without a display: live pictures of the screens, a click on a picture touches it; the
 * last slips and what was spoken. It answers only pages of its own address.
 */
final class LivePage implements AutoCloseable {
    private static final int SENTENCES = 12;
    private static final int SLIPS = 3;

    private final HttpServer http;
    private final Map<String, RemoteScreen> screens;
    private final Path pictures;
    private final Path slips;
    private final Path voiceScript;

    /**
     * @param pictures a folder for the pictures of the moment
     * @param slips where the printed tickets lie
     * @param voiceScript each spoken sentence as a line of JSON
     */
    LivePage(Map<String, RemoteScreen> screens, Path pictures, Path slips, Path voiceScript) throws IOException {
        this.screens = screens;
        this.pictures = pictures;
        this.slips = slips;
        this.voiceScript = voiceScript;
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        http.setExecutor(Executors.newFixedThreadPool(4, work -> {
            Thread thread = new Thread(work, "live page");
            thread.setDaemon(true);
            return thread;
        }));
        http.createContext("/", this::answer);
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String[] parts = path.substring(1).split("/");
            boolean touch = parts[0].equals("touch");
            if (!isOwn(exchange) || touch != exchange.getRequestMethod().equals("POST")) {
                send(exchange, 403, "text/plain", new byte[0]);
            } else if (path.equals("/")) {
                send(exchange, 200, "text/html; charset=utf-8", resource(LivePage.class, "live.html"));
            } else if (path.equals("/font")) {
                send(exchange, 200, "font/ttf", resource(Fonts.class, "fonts/NotoSansSC-gb2312.ttf"));
            } else if (touch) {
                touch(exchange, parts);
            } else if (parts.length == 2 && parts[0].equals("screen") && screens.containsKey(parts[1])) {
                Path file = screens.get(parts[1]).picture(pictures.resolve(parts[1] + ".png"));
                send(exchange, 200, "image/png", Files.readAllBytes(file));
            } else if (path.equals("/slips")) {
                send(
                        exchange,
                        200,
                        "text/plain",
                        String.join("\n", newestSlips()).getBytes(StandardCharsets.UTF_8));
            } else if (parts.length == 2
                    && parts[0].equals("slip")
                    && newestSlips().contains(parts[1])) {
                send(exchange, 200, "image/png", Files.readAllBytes(slips.resolve(parts[1])));
            } else if (path.equals("/spoken")) {
                send(exchange, 200, "application/json", spoken().getBytes(StandardCharsets.UTF_8));
            } else {
                send(exchange, 404, "text/plain", new byte[0]);
            }
        } catch (IllegalStateException e) {
            send(exchange, 409, "text/plain; charset=utf-8", e.getMessage().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Neither another name for this address nor another page may touch. */
    private boolean isOwn(HttpExchange exchange) {
        String own = address().getAuthority();
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return own.equals(exchange.getRequestHeaders().getFirst("Host"))
                && (origin == null || origin.equals("http://" + own));
    }

    private void touch(HttpExchange exchange, String[] parts) throws IOException {
        RemoteScreen screen = parts.length == 4 ? screens.get(parts[1]) : null;
        if (screen == null || !(parts[2] + parts[3]).matches("[0-9]{2,10}")) {
            send(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        screen.touch(Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
        send(exchange, 200, "text/plain", new byte[0]);
    }

    private List<String> newestSlips() throws IOException {
        try (Stream<Path> files = Files.list(slips)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted(Comparator.comparing(LivePage::age).reversed())
                    .limit(SLIPS)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static long age(Path file) {
        return file.toFile().lastModified();
    }

    private String spoken() throws IOException {
        List<String> lines = Files.exists(voiceScript) ? Files.readAllLines(voiceScript) : List.of();
        return "[" + String.join(",", lines.subList(Math.max(0, lines.size() - SENTENCES), lines.size())) + "]";
    }

    private static byte[] resource(Class<?> beside, String name) throws IOException {
        try (InputStream in = Optional.ofNullable(beside.getResourceAsStream(name))
                .orElseThrow(() -> new IOException(name + " is missing"))) {
            return in.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
