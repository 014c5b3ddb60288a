package org.paihao.kiosk.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The printer's end of a line, until it is pulled. */
interface Plug extends AutoCloseable {
    /** What the other side sends, waiting for it to call. */
    InputStream in() throws IOException;

    /** To whoever calls now. */
    OutputStream out() throws IOException;

    /** Whether another can call when one has hung up. */
    boolean takesCalls();

    /** By what the other side finds it. */
    String place();

    @Override
    void close();
}
