package org.paihao.protocol.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on bare sockets whose every byte the test decides, so that it can fail the way servers and lines fail. */
final class RawServer implements AutoCloseable {
    /** What it does with a request; leaving by an exception or with {@link Answer#cut} ends the connection. */
    interface Script {
        void answer(Request request, Answer answer) throws Exception;
    }

    /** @param number counts all requests from 1 @param connection counts connections from 1 */
    record Request(int number, int connection, String method, String path, Map<String, String> headers, String body) {}

    private final ServerSocket listening;
    private final Script script;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    RawServer(Script script) throws IOException {
        this(0, script);
    }

    RawServer(int port, Script script) throws IOException {
        this.listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.script = script;
        daemon(this::accept);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return listening.getLocalPort();
    }

    List<Request> requests() {
        return requests;
    }

    /** How many connections were ever made. */
    int connections() {
        return sockets.size();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                int connection = sockets.size();
                daemon(() -> serve(socket, connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, int connection) {
        try (socket) {
            for (Request request = next(socket.getInputStream(), connection);
                    request != null;
                    request = next(socket.getInputStream(), connection)) {
                Answer answer = new Answer(socket.getOutputStream());
                script.answer(request, answer);
                if (answer.over) {
                    return;
                }
            }
        } catch (Exception e) {
            // the script's way of cutting the line, or the client's
        }
    }

    private Request next(InputStream in, int connection) throws IOException {
        String start = line(in);
        if (start == null) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            String[] parts = header.split(": ?", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        String[] parts = start.split(" ");
        synchronized (requests) {
            Request request = new Request(
                    requests.size() + 1,
                    connection,
                    parts[0],
                    parts[1],
                    headers,
                    new String(body, StandardCharsets.UTF_8));
            requests.add(request);
            return request;
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toString(StandardCharsets.UTF_8).strip();
            }
            line.write(b);
        }
        return null;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** The bytes back. */
    static final class Answer {
        private final OutputStream out;
        private boolean over;

        private Answer(OutputStream out) {
            this.out = out;
        }

        void json(int status, String body) throws IOException {
            typed(status, "application/json", body);
        }

        void typed(int status, String type, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            raw("HTTP/1.1 " + status + " x\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                    + "\r\n\r\n");
            out.write(bytes);
            out.flush();
        }

        void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Begins an event stream. */
        void events() throws IOException {
            raw(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream;charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n");
        }

        void piece(String text) throws IOException {
            piece(text.getBytes(StandardCharsets.UTF_8));
        }

        void piece(byte[] bytes) throws IOException {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            raw("\r\n");
        }

        /** Ends the connection after this. */
        void cut() {
            over = true;
        }
    }
}
