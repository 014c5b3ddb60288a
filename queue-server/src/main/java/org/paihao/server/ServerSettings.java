package org.paihao.server;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a server is started with.
 *
 * @param data the data folder; default {@code data}
 * @param host the address to listen on; default {@code 0.0.0.0}, the whole hall
 * @param port 1–65535, or 0 for any free one; default 8080
 * @param hallFile a hall to load instead of the one in the books; a first start without one loads the sample hall
 * @param clockStart hall time at the start, only in a demo; empty: the real time
 * @param clockSpeed hall seconds in a real second, above 0; 1 but in a demo
 * @param publicUrl the address under which phones reach this hall, such as {@code https://hall.example}; empty: none
 */
public record ServerSettings(
        Path data,
        String host,
        int port,
        Optional<Path> hallFile,
        Optional<LocalDateTime> clockStart,
        double clockSpeed,
        String publicUrl) {
    /** A server on this machine only, with the real time and any free port. */
    public static ServerSettings local(Path data) {
        return new ServerSettings(data, "127.0.0.1", 0, Optional.empty(), Optional.empty(), 1, "");
    }
}
