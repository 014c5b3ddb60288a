package org.paihao.protocol.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EventReaderTest {
    private static final String STREAM = "\uFEFF: a comment\n\nid: 1\ndata: {\"zh\":\"请排队𠮷\"}\n\n"
            + "event: beat\r\ndata:{}\r\n\r\n" + "data: one\rdata:  two\rdata\r\r"
            + "event: nothing\n\nretry: 5\nfuture: x\ndata: last\n\ndata: never ended\n";
    private static final List<ServerEvent> EVENTS = List.of(
            new ServerEvent("message", "{\"zh\":\"请排队𠮷\"}"),
            new ServerEvent("beat", "{}"),
            new ServerEvent("message", "one\n two\n"),
            new ServerEvent("message", "last"));

    private final List<ServerEvent> heard = new ArrayList<>();
    private final EventReader reader = new EventReader(heard::add);

    @Test
    void readsEventsWithAnyLineEndManyDataLinesAndComments() {
        reader.read(ByteBuffer.wrap(STREAM.getBytes(StandardCharsets.UTF_8)));
        assertThat(heard).isEqualTo(EVENTS);
    }

    @Test
    void doesNotCareWhereThePiecesEndNotEvenWithinACharacter() {
        byte[] bytes = STREAM.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            heard.clear();
            EventReader cutReader = new EventReader(heard::add);
            cutReader.read(ByteBuffer.wrap(bytes, 0, cut));
            cutReader.read(ByteBuffer.wrap(bytes, cut, bytes.length - cut));
            assertThat(heard).as("cut at byte %d", cut).isEqualTo(EVENTS);
        }
    }

    @Test
    void readsTheSameInPiecesOfAnyLengths() {
        byte[] bytes = STREAM.getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            heard.clear();
            EventReader pieces = new EventReader(heard::add);
            for (int at = 0; at < bytes.length; ) {
                int length = Math.min(bytes.length - at, random.nextInt(7));
                pieces.read(ByteBuffer.wrap(bytes, at, length));
                at += length;
            }
            assertThat(heard).as("seed %d", seed).isEqualTo(EVENTS);
        }
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() {
        byte[] megabyte = new byte[1 << 20];
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) {
                        reader.read(ByteBuffer.wrap(megabyte));
                    }
                })
                .isInstanceOf(IllegalStateException.class);
    }
}
