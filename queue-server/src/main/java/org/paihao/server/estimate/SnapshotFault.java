package org.paihao.server.estimate;

/** A file of snapshots is not as it should be; the message is one line and names the line. */
public final class SnapshotFault extends Exception {
    private static final long serialVersionUID = 1L;

    SnapshotFault(long line, String what) {
        super("line " + line + " " + what);
    }
}
