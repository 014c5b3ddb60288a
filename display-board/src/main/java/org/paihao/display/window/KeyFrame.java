package org.paihao.display.window;

/**
 * What keypads and evaluators say: {@code FF 68 03 03 68 address function data sum 16}, each a byte, the sum being that of
 * the three before it.
 */
record KeyFrame(int address, int function, int data) {
    /** A key of a caller keypad. */
    static final int KEY = 0x01;
    /** A key of an evaluator, counted from 1. */
    static final int RATING = 0x11;

    static final int LENGTH = 10;

    byte[] bytes() {
        int sum = address + function + data;
        return new byte[] {(byte) 0xFF, 0x68, 3, 3, 0x68, (byte) address, (byte) function, (byte) data, (byte) sum, 0x16
        };
    }

    /** The frame, or null where these bytes are none. */
    static KeyFrame of(byte[] bytes) {
        KeyFrame frame = new KeyFrame(bytes[5] & 0xFF, bytes[6] & 0xFF, bytes[7] & 0xFF);
        return java.util.Arrays.equals(frame.bytes(), bytes) ? frame : null;
    }

    /** Nobody reads in a log which key of the evaluator was pressed. */
    @Override
    public String toString() {
        return "KeyFrame[address=" + address + ", function=" + function + "]";
    }
}
