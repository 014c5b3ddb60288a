package org.paihao.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.util.List;
import org.paihao.server.storage.StartFault;

/** The hall's HTTP server: every feature's routes behind one set of manners. */
public final class Web implements AutoCloseable {
    /** No command of the hall is longer than that. */
    private static final long LARGEST_BODY = 64 * 1024;

    private final String host;
    private final int port;
    private final Javalin javalin;

    /** @param host the address to listen on; {@code 0.0.0.0} for the whole hall */
    public Web(String host, int port, List<Routes> routes) {
        this.host = host;
        this.port = port;
        this.javalin = Javalin.create(config -> configure(config, host, port, routes));
    }

    private static void configure(JavalinConfig config, String host, int port, List<Routes> routes) {
        config.jetty.host = host;
        config.jetty.port = port;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.startup.showJavalinBanner = false;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
        });
        config.staticFiles.add("/web", Location.CLASSPATH);
        config.routes.before(context -> context.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'"));
        Problems.add(config.routes);
        routes.forEach(feature -> feature.add(config.routes));
    }

    /** Starts to listen. @throws StartFault if it cannot listen there */
    public void start() throws StartFault {
        try {
            javalin.start();
        } catch (JavalinException e) {
            throw new StartFault(
                    "cannot listen on " + host + ":" + port
                            + (e instanceof JavalinBindException
                                    ? ": the port is in use or not allowed; name another one with --port"
                                    : ": " + e.getMessage()),
                    e);
        }
    }

    public int port() {
        return javalin.port();
    }

    /** Every address that a feature answers, such as {@code POST /api/v1/tickets}. */
    public List<String> addresses() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(each -> each.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .toList();
    }

    /** Answers what is under way, then stops. */
    @Override
    public void close() {
        javalin.stop();
    }
}
