package org.paihao.protocol.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A device's right to speak to the server. It comes from a file, because a command line shows in the process list, and
 * it never shows itself.
 */
public final class Token {
    private final String secret;

    private Token(String secret) {
        this.secret = secret;
    }

    /** @throws IllegalArgumentException where it is empty or holds what no header may hold */
    public static Token of(String secret) {
        String bare = secret.strip();
        if (bare.isEmpty() || !bare.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("not a token: it is one word of visible ASCII");
        }
        return new Token(bare);
    }

    /**
     * Reads the file that {@code enrol} wrote.
     *
     * @throws UncheckedIOException where the file cannot be read
     */
    public static Token read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the token file " + file, e);
        }
    }

    String header() {
        return "Bearer " + secret;
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
