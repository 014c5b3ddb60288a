package org.paihao.server.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
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
    private InputStream body;

    /** What came back. */
    public record Answer(int status, String body) {}

    /** @param token of a device, or null */
    public KeepAlive(int port, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        body = in;
        head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
    }

    /** @param key the Idempotency-Key, or null */
    public Answer post(String path, String key, String body) throws IOException {
        send(path, key, body);
        return answer();
    }

    /** Posts and does not wait for the answer. */
    public void send(String path, String key, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String request = "POST " + path + head + (key == null ? "" : "Idempotency-Key: " + key + "\r\n")
                + "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body;
        out.write(request.getBytes(StandardCharsets.UTF_8));
    }

    public Answer get(String path) throws IOException {
        out.write(("GET " + path + head + "\r\n").getBytes(StandardCharsets.UTF_8));
        return answer();
    }

    /** Asks for an event stream; what follows is read with {@link #line}. */
    public int follow(String path) throws IOException {
        out.write(("GET " + path + head + "Accept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        int status = status();
        body = body(status == 200);
        return status;
    }

    private Answer answer() throws IOException {
        int status = status();
        return new Answer(status, new String(body(false).readAllBytes(), StandardCharsets.UTF_8));
    }

    private int status() throws IOException {
        return Integer.parseInt(line(in).split(" ")[1]);
    }

    /** Reads the rest of the head. @param untilTheEnd whether it may go on until the connection ends @return the body, which ends where the answer ends */
    private InputStream body(boolean untilTheEnd) throws IOException {
        int length = 0;
        boolean chunked = false;
        for (String field = line(in).toLowerCase(Locale.ROOT);
                !field.isEmpty();
                field = line(in).toLowerCase(Locale.ROOT)) {
            if (field.startsWith("content-length:")) {
                length = Integer.parseInt(
                        field.substring("content-length:".length()).strip());
            }
            chunked |= field.equals("transfer-encoding: chunked");
        }
        if (chunked) {
            return new ChunkedBody(in);
        }
        return untilTheEnd ? in : new ByteArrayInputStream(whole(length));
    }

    /** @throws EOFException where the connection ends before the answer does: what was answered is not known */
    private byte[] whole(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the server closed the connection within an answer");
        }
        return bytes;
    }

    /** The next line of a stream without its end; of bare bytes where no stream was asked for. */
    public String line() throws IOException {
        return line(body);
    }

    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = from.read(); c != '\n'; c = from.read()) {
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
