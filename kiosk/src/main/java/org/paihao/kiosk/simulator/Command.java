package org.paihao.kiosk.simulator;

/** One ESC/POS command as the simulated printer understood it. */
sealed interface Command {
    /** One character of text. */
    record Letter(int character) implements Command {}

    record LineFeed() implements Command {}

    record FeedDots(int dots) implements Command {}

    record FeedLines(int lines) implements Command {}

    record Reset() implements Command {}

    record Bold(boolean on) implements Command {}

    /** Times the single size, 1 to 8. */
    record Size(int wide, int high) implements Command {}

    /** @param side 0 left, 1 centre, 2 right */
    record Align(int side) implements Command {}

    /** @param dots from line to line; negative for the printer's own */
    record LineSpacing(int dots) implements Command {}

    record QrModule(int dots) implements Command {}

    /** @param level 0 L, 1 M, 2 Q, 3 H */
    record QrLevel(int level) implements Command {}

    record QrStore(byte[] data) implements Command {}

    record QrPrint() implements Command {}

    /** Where the next letter stands. @param fromLeft or from where the last one ended */
    record Move(int dots, boolean fromLeft) implements Command {}

    /**
     * Dots from top to bottom, eight a byte, the highest bit leftmost.
     *
     * @param wide how many dots of paper a dot takes across, 1 or 2
     * @param high the same downwards
     */
    record Raster(int bytesAcross, int rows, byte[] dots, int wide, int high) implements Command {}

    /** A strip of 8 or 24 rows, column by column. */
    record Strip(int rows, byte[] columns) implements Command {}

    record Cut() implements Command {}

    /** GS r: answer when everything before is done. */
    record SayInOrder() implements Command {}

    /** GS a: tell of every change by itself. */
    record TellChanges(boolean on) implements Command {}

    /** DLE EOT in its place in the stream: it was answered when it came in. */
    record AnsweredAtOnce() implements Command {}

    /** Understood, and without effect on this paper. */
    record NoEffect() implements Command {}

    /** Whether a command belongs to the paper, and not to the talk about the printer's state. */
    default boolean isPaper() {
        return !(this instanceof SayInOrder || this instanceof TellChanges || this instanceof AnsweredAtOnce);
    }
}
