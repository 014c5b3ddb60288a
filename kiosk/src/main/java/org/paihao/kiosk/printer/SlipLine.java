package org.paihao.kiosk.printer;

/** One thing on the paper, from top to bottom. */
sealed interface SlipLine {
    /** Dots of paper that this takes. */
    int dots();

    /**
     * A centred line of text that fits the paper.
     *
     * @param wide how many times its width, 1 to 8
     * @param high how many times its height of 24 dots, 1 to 8
     */
    record Text(String text, int wide, int high, boolean bold) implements SlipLine {
        /** Dots of a character at single height. */
        static final int HEIGHT = 24;

        /** The advance to the next line: tall lines already carry white of their own. */
        @Override
        public int dots() {
            return HEIGHT * high + (high > 4 ? 2 : 8);
        }
    }

    /** The same at the left edge, as in a list. */
    record Left(Text line) implements SlipLine {
        @Override
        public int dots() {
            return line.dots();
        }
    }

    /** White. */
    record Gap(int dots) implements SlipLine {}

    /**
     * The QR code, with its quiet zone above and below.
     *
     * @param data ASCII
     * @param module dots of a module's side
     * @param modules modules of a side without the quiet zone
     */
    record Qr(String data, int module, int modules) implements SlipLine {
        private static final int QUIET_MODULES = 4;

        @Override
        public int dots() {
            return modules * module + 2 * quiet();
        }

        int quiet() {
            return QUIET_MODULES * module;
        }
    }
}
