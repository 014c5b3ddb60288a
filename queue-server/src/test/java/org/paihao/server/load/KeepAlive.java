package org.paihao.server.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One plain HTTP/1.1 connection that is kept: the cheapest client there is, so that it measures the server. */
public final class KeepAlive implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final String head;

    /** What came back. */
    public record Answer(int status, String body) {}

    /** @param token of a device, or null */
    public KeepAlive(int port, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
    }

    /** @param key the Idempotency-Key, or null */
    public Answer post(String path, String key, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String request = "POST " + path + head + (key == null ? "" : "Idempotency-Key: " + key + "\r\n")
                + "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body;
        out.write(request.getBytes(StandardCharsets.UTF_8));
        return answer();
    }

    public Answer get(String path) throws IOException {
        out.write(("GET " + path + head + "\r\n").getBytes(StandardCharsets.UTF_8));
        return answer();
    }

    /** Asks for an event stream; what follows is read with {@link #line}. */
    public int follow(String path) throws IOException {
        out.write(("GET " + path + head + "Accept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        int status = status();
        while (!line().isEmpty()) {
            // the rest of the head means nothing here
        }
        return status;
    }

    private Answer answer() throws IOException {
        int status = status();
        int length = 0;
        for (String field = line(); !field.isEmpty(); field = line()) {
            if (field.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        field.substring("content-length:".length()).strip());
            }
        }
        return new Answer(status, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private int status() throws IOException {
        return Integer.parseInt(line().split(" ")[1]);
    }

    /** The next line without its end. */
    public String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
