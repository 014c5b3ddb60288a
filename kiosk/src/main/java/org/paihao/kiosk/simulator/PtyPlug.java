package org.paihao.kiosk.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.paihao.serial.Pty;

/** The printer's end of a serial line. */
final class PtyPlug implements Plug {
    private final Pty pty;

    private PtyPlug(Pty pty) {
        this.pty = pty;
    }

    static PtyPlug open(Path link) throws IOException {
        return new PtyPlug(Pty.open(link));
    }

    @Override
    public InputStream in() {
        return pty.in();
    }

    @Override
    public OutputStream out() {
        return pty.out();
    }

    @Override
    public boolean takesCalls() {
        return false;
    }

    @Override
    public String place() {
        return pty.link().toString();
    }

    @Override
    public void close() {
        pty.close();
    }
}
