package org.paihao.display.window;

import java.util.Arrays;
import java.util.Optional;

/** The keys of a caller keypad. */
enum Key {
    CALL(0x0C),
    RECALL(0x0D),
    ASK_RATING(0x0B),
    PAUSE(0x12),
    TRANSFER(0x13);

    private final int code;

    Key(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Optional<Key> of(int code) {
        return Arrays.stream(values()).filter(key -> key.code == code).findFirst();
    }
}
