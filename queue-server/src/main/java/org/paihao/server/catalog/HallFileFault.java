package org.paihao.server.catalog;

/** What is wrong in a hall file, and where. The message is one line for the person who wrote the file. */
public final class HallFileFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String field;
    private final String reason;

    /**
     * @param line counted from 1
     * @param field path such as {@code services[2].letter}, items counted from 0; empty for the file as a whole
     * @param reason what is wrong and what to do
     */
    public HallFileFault(int line, String field, String reason) {
        super("line " + line + (field.isEmpty() ? "" : ", " + field) + ": " + reason, null, false, false);
        this.line = line;
        this.field = field;
        this.reason = reason;
    }

    public int line() {
        return line;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
