package org.paihao.server.bench;

import io.javalin.Javalin;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The least that a server can do, as a process of its own: an empty Javalin that answers a POST with nothing, and a bare
 * loop that writes bytes to all sockets. Arguments: the port of Javalin, and, for the loop, its port and how many
 * sockets.
 */
final class LimitServer {
    private LimitServer() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 1) {
            answer(Integer.parseInt(arguments[0]));
            return;
        }
        int count = Integer.parseInt(arguments[2]);
        // It listens before Javalin does: who has an answer from that may connect here.
        try (ServerSocket loop =
                new ServerSocket(Integer.parseInt(arguments[1]), count + 1, InetAddress.getLoopbackAddress())) {
            answer(Integer.parseInt(arguments[0]));
            writeToAll(loop, count);
        }
    }

    private static void answer(int port) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = port;
                    config.routes.post(
                            "/nothing", context -> context.status(201).result("{}"));
                })
                .start();
    }

    /** The first connection asks for a number of bytes, 0 to end; all others get them, one after the other. */
    private static void writeToAll(ServerSocket loop, int count) throws IOException {
        DataInputStream asks = new DataInputStream(loop.accept().getInputStream());
        List<OutputStream> screens = new ArrayList<>();
        while (screens.size() < count) {
            Socket screen = loop.accept();
            screen.setTcpNoDelay(true);
            screens.add(screen.getOutputStream());
        }
        for (int size = asks.readInt(); size > 0; size = asks.readInt()) {
            byte[] bytes = new byte[size];
            Arrays.fill(bytes, (byte) 'x');
            bytes[size - 2] = '\n';
            bytes[size - 1] = '\n';
            for (OutputStream screen : screens) {
                screen.write(bytes);
            }
        }
    }
}
