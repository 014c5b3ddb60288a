package org.paihao.server.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Hands the console's modules and the tests' own to a browser, so that what only computes is tried without a hall. */
final class PageShelf implements AutoCloseable {
    /** What a pad shows and sends, moment by moment: its screen program is held against the same. */
    private static final Path MOMENTS =
            Path.of("../display-board/src/test/resources/org/paihao/display/evaluator/moments.json");

    private final HttpServer http;

    PageShelf() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/blank", exchange -> answer(exchange, "text/html", new byte[0]));
        for (String page : List.of("common", "console", "guide", "manager", "pad")) {
            http.createContext("/" + page + "/", exchange -> file(exchange, "/web"));
        }
        http.createContext("/cases/", exchange -> file(exchange, "/console"));
        http.createContext(
                "/moments.json", exchange -> answer(exchange, "application/json", Files.readAllBytes(MOMENTS)));
        http.start();
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private static void file(HttpExchange exchange, String root) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (InputStream file = PageShelf.class.getResourceAsStream(root + path)) {
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            } else {
                answer(exchange, "text/javascript", file.readAllBytes());
            }
        }
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
