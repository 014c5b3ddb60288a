package org.paihao.server.load;

import java.io.IOException;
import java.io.InputStream;

/** The body of an answer that comes in chunks. */
final class ChunkedBody extends InputStream {
    private final InputStream in;
    private int left;
    private boolean begun;
    private boolean ended;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        left--;
        return in.read();
    }

    private void nextChunk() throws IOException {
        if (begun) {
            endOfLine();
        }
        begun = true;
        left = Integer.parseInt(endOfLine(), 16);
        if (left == 0) {
            endOfLine();
            ended = true;
        }
    }

    private String endOfLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
