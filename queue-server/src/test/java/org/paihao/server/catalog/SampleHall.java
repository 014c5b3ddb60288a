package org.paihao.server.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The hall that the product ships. */
public final class SampleHall {
    private SampleHall() {}

    public static Hall hall() {
        return HallFile.read(text());
    }

    public static String text() {
        try (var file = SampleHall.class.getResourceAsStream("/halls/huangtan.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
